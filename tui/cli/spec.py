"""How a command is described: words, options, example, and the function that does it. Data only.

Tuples, not dataclasses: those bring 17 modules along, which `--version` and completion would pay for.
"""

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
