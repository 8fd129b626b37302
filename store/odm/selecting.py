"""Finds values in a document by the patterns of a profile, each with the path at which it stands.

A pattern is names joined by dots, `[*]` for every item of a list, and `**` for any depth: `jaren[*].box1.loon`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from store.odm.paths import step_text

_PATH_STEP = re.compile(r'\.[^.\[\]"]+|\[[0-9]+\]|\["(?:[^"\\]|\\.)*"\]', re.DOTALL)
_STEP = re.compile(r"\*\*|\[\*\]|[^.\[\]]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A value, where it stands, and the object or list around it."""

    path: str
    value: object
    around: object = None


@cache
def pattern_steps(pattern: str) -> tuple[str, ...]:
    """The steps of a pattern."""
    return tuple(_STEP.findall(pattern))


def select(start: Found, pattern: str) -> Iterator[Found]:
    """Every value that the pattern leads to from there, in the file's order."""
    steps = pattern_steps(pattern)
    waiting = [(start, 0)]
    while waiting:
        found, done = waiting.pop()
        if done == len(steps):
            yield found
            continue
        step = steps[done]
        if step == "**":
            waiting += [(below, done) for below in reversed(list(_below(found)))]
            waiting.append((found, done + 1))
        else:
            waiting += [(below, done + 1) for below in reversed(list(_step(found, step)))]


def first_text(start: Found, pattern: str) -> str:
    """The first text or number that a pattern leads to; empty where there is none."""
    if not pattern:
        return ""
    return next((str(found.value) for found in select(start, pattern) if isinstance(found.value, str)), "")


def common_path(paths: tuple[str, ...]) -> str:
    """The path of what all of them stand in."""
    shared = ["$"]
    for steps in zip(*(_PATH_STEP.findall(path) for path in paths), strict=False):
        if len(set(steps)) > 1:
            break
        shared.append(steps[0])
    return "".join(shared)


def _step(found: Found, step: str) -> Iterator[Found]:
    value = found.value
    if step == "[*]":
        if isinstance(value, list):
            yield from (Found(f"{found.path}[{place}]", item, value) for place, item in enumerate(value))
    elif isinstance(value, dict) and step in value:
        yield Found(found.path + step_text(step), value[step], value)


def _below(found: Found) -> Iterator[Found]:
    if isinstance(found.value, dict):
        for name, value in found.value.items():
            if isinstance(value, dict | list):
                yield Found(found.path + step_text(name), value, found.value)
    elif isinstance(found.value, list):
        for place, value in enumerate(found.value):
            if isinstance(value, dict | list):
                yield Found(f"{found.path}[{place}]", value, found.value)
