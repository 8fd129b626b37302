"""How a command is described: words, options, example, and the function that does it. Data only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Needs(Enum):
    """What a command is given."""

    NOTHING = "nothing"
    """It opens what it needs itself."""
    STORE = "store"
    """The open store, nobody come in."""
    ACTOR = "actor"
    """The open store, acting for a user."""


@dataclass(frozen=True, slots=True)
class Option:
    """One argument: its names as argparse has them, and argparse's own settings for it."""

    names: tuple[str, ...]
    help: str
    settings: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CommandSpec:
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
