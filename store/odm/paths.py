"""Plain paths: `$.sources[3].data["a b"]`, and the line that one leads to."""

import json
import re
from array import array
from collections.abc import Iterator
from itertools import islice

from store.errors import InvalidInput, NotFound
from store.odm.hidden import hide_suspects
from store.odm.layout import after, children
from store.odm.lines import LINE, NO_LINE, LineIndex
from store.progress import Progress

_LOOK_EVERY = 1000
"""Lines found after which it is looked whether the user wants it to stop."""
Step = str | int | None
"""A name, a place in a list, or None for any (`*`)."""

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_STEP = re.compile(r'\.([^.\[\]"*]+)|(\.\*|\[\*\])|\[([0-9]{1,9})\]|\[("(?:[^"\\]|\\.)*")\]', re.DOTALL)


def key_text(token: str) -> str:
    """The name that a key token (with its quotes) spells, unescaped."""
    try:
        return str(json.loads(token, strict=False))
    except ValueError:
        return token[1:-1]


def key_of(index: LineIndex, line: int) -> str | None:
    """The token of the line's own key, None in a list and at the root."""
    if index.data[index.start[line]] != 0x22:
        return None
    match = LINE.match(index.data, index.start[line])
    return None if match is None or match[1] is None else match[1].decode("utf-8", "replace")


def path_of(index: LineIndex, line: int, *, exact: bool = False) -> str:
    """The path of the value on that line; a closing line has that of its opening line."""
    if index.close[line] < line:
        line = index.close[line]
    steps: list[str] = []
    while index.parent[line] != NO_LINE:
        key = key_of(index, line)
        steps.append(f"[{index.place[line]}]" if key is None else step_text(key_text(key), token=key))
        line = index.parent[line]
    path = "$" + "".join(reversed(steps))
    return path if exact else hide_suspects(path)


def step_text(name: str, *, token: str | None = None) -> str:
    """One name as a step of a path: `.name`, or quoted where it is no plain word."""
    if _PLAIN.match(name):
        return f".{name}"
    return f"[{token if token is not None else json.dumps(name, ensure_ascii=False)}]"


def parse_path(path: str) -> tuple[Step, ...]:
    """The steps of a path; the `$` may be left out, `*` stands for any name or place."""
    text = path.strip()
    text = text[1:] if text.startswith("$") else text if text[:1] in ("", ".", "[") else f".{text}"
    steps: list[Step] = []
    at = 0
    while at < len(text):
        found = _STEP.match(text, at)
        if found is None:
            raise InvalidInput("path_unclear", facts={"path": path}, remedy="path_form")
        steps.append(_step(found))
        at = found.end()
    return tuple(steps)


def line_of(index: LineIndex, path: str) -> int:
    """The first line to which the path leads; of a key that stands twice, the first."""
    for line in lines_of(index, path):
        return line
    raise NotFound("path_not_found", facts={"path": path})


def lines_of(index: LineIndex, path: str) -> Iterator[int]:
    """Every line to which the path leads, in the file's order, among those that have been read."""
    steps = parse_path(path)
    return _walk(index, 0, steps) if len(index) else iter(())


def leads_on(path: str) -> bool:
    """Whether it has a `*`, so that it may lead to many lines."""
    return None in parse_path(path)


def lines_at(index: LineIndex, path: str, *, progress: Progress | None = None) -> "array[int]":
    """The lines to which the path leads, in order: of one with `*` all of them, of any other the first; maybe none."""
    most = None if leads_on(path) else 1
    found = array("I")
    for line in islice(lines_of(index, path), most):
        found.append(line)
        if progress is not None and not len(found) % _LOOK_EVERY:
            progress.at(line, len(index))
    return found


def _walk(index: LineIndex, root: int, steps: tuple[Step, ...]) -> Iterator[int]:
    """Depth first with a stack of its own: a path has as many steps as somebody cares to type."""
    waiting = [iter((root,))]
    while waiting:
        line = next(waiting[-1], None)
        if line is None:
            waiting.pop()
        elif len(waiting) > len(steps):
            yield line
        else:
            waiting.append(_fitting(index, line, steps[len(waiting) - 1]))


def _fitting(index: LineIndex, line: int, step: Step) -> Iterator[int]:
    """What lies on the step below a line; the step is this one's own, however far the walk has gone meanwhile."""
    return (child for child in _children(index, line) if _fits(index, child, step))


def _children(index: LineIndex, line: int) -> Iterator[int]:
    still_open = index.close[line] == NO_LINE
    end = len(index) if still_open else index.close[line]
    if not still_open and not children(index, line):
        return
    child = line + 1
    while child < end:
        yield child
        child = end if index.close[child] == NO_LINE else after(index, child)


def _fits(index: LineIndex, line: int, step: Step) -> bool:
    key = key_of(index, line)
    if step is None:
        return True
    if isinstance(step, int):
        return key is None and index.place[line] == step
    return key is not None and key_text(key) == step


def _step(found: re.Match[str]) -> Step:
    name, any_, place, quoted = found.groups()
    if any_:
        return None
    if place:
        return int(place)
    return key_text(quoted) if quoted else str(name)
