"""Every command of the command line, an area at a time: help and commands load the areas that their words can mean."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tui.cli.spec import CommandSpec


class Area(NamedTuple):
    """A file of commands, and the groups that they make; `alone`: some of them are a word on their own."""

    specs: Callable[[], tuple[CommandSpec, ...]]
    groups: tuple[str, ...]
    alone: bool = False

    def means(self, words: Sequence[str]) -> bool:
        """Whether the words can mean one of its commands."""
        return self.alone or not set(self.groups).isdisjoint(words)


def _running() -> tuple[CommandSpec, ...]:
    from tui.cli.specs.running import SPECS

    return SPECS


def _offices() -> tuple[CommandSpec, ...]:
    from tui.cli.specs.offices import SPECS

    return SPECS


def _users() -> tuple[CommandSpec, ...]:
    from tui.cli.specs.users import SPECS

    return SPECS


def _dossiers() -> tuple[CommandSpec, ...]:
    from tui.cli.specs.dossiers import SPECS

    return SPECS


def _inviting() -> tuple[CommandSpec, ...]:
    from tui.cli.specs.inviting import SPECS

    return SPECS


def _files() -> tuple[CommandSpec, ...]:
    from tui.cli.specs.files import SPECS

    return SPECS


def _exports() -> tuple[CommandSpec, ...]:
    from tui.cli.specs.exports import SPECS

    return SPECS


AREAS = (
    Area(_running, (), alone=True),
    Area(_offices, ("office", "connection", "audit")),
    Area(_users, ("user",)),
    Area(_dossiers, ("dossier", "problem", "person")),
    Area(_inviting, ("session",), alone=True),
    Area(_files, ("odm", "document", "match")),
    Area(_exports, ("export", "advice")),
)
"""In the order in which help tells of them."""


def every_spec() -> tuple[CommandSpec, ...]:
    """All commands."""
    return tuple(spec for area in AREAS for spec in area.specs())
