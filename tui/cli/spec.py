"""How a command is described: words, options, example, and the function that does it. Data only.

Tuples, not dataclasses: those bring 17 modules along, which `--version` and completion would pay for.
"""

from argparse import ArgumentTypeError
from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple


class Needs(Enum):
    """What a command is given."""

    NOTHING = "nothing"
    """It opens what it needs itself."""
    STORE = "store"
    """The open store, nobody come in."""
    ACTOR = "actor"
    """The open store, acting for a user."""


class FileName(str):
    """The type of every argument that names a file, or stdin or stdout by `-`: over SSH nothing but `-` is taken."""

    __slots__ = ()


class Option(NamedTuple):
    """One argument: its names as argparse has them, and argparse's own settings for it."""

    names: tuple[str, ...]
    help: str
    settings: Mapping[str, object] = {}


class CommandSpec(NamedTuple):
    """One command. `run` is module:function, imported only when the command is given."""

    words: tuple[str, ...]
    help: str
    example: str
    run: str
    options: tuple[Option, ...] = ()
    needs: Needs = Needs.ACTOR


def argument(name: str, help: str, **settings: object) -> Option:
    """A positional argument."""
    return Option((name,), help, settings)


def option(*names: str, help: str, **settings: object) -> Option:
    """An option by its names."""
    return Option(names, help, settings)


def flag(*names: str, help: str) -> Option:
    """An option without a value."""
    return Option(names, help, {"action": "store_true"})


# The types of arguments. What does not fit is told by argparse, exit code 2.

_LONGEST_WAIT = 7 * 24 * 3600.0


def written(text: str) -> str:
    """What is kept or looked for as text: every argument that has no other type."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):  # so Python hands over bytes that are no UTF-8
        raise ArgumentTypeError(f"{text!a} holds bytes that are no UTF-8: type it again, in a terminal with UTF-8")
    return text


def identity(text: str) -> int:
    """An id: whether there is such a row is not for the parser to say."""
    if not (text.isascii() and text.isdecimal()):
        raise ArgumentTypeError(f"{text!r} is no id: write a number")
    return int(text[:20])


def rows(text: str) -> int:
    """How many rows at most."""
    if not (text.isascii() and text.isdecimal()) or not 1 <= int(text[:20]) <= 1_000_000:
        raise ArgumentTypeError(f"{text!r} is no number of 1 to 1000000")
    return int(text)


def seconds(text: str) -> float:
    """A length of time in seconds."""
    try:
        found = float(text)
    except ValueError:
        found = -1.0
    if not 0 <= found <= _LONGEST_WAIT:  # nan is none either
        raise ArgumentTypeError(f"{text!r} is no number of seconds")
    return found
