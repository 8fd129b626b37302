"""What background work consists of: rows that are due, and what is done for one of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from store.context import Context
from store.ids import OfficeId

Result = TypeVar("Result", str, int, list[int])
NOT_NOW = "not_now"
"""What a plan gives when its turn was somebody else's, or is over."""


@dataclass(frozen=True, slots=True)
class Task:
    """A row that is due: which job it is for, whose it is, and its id.

    `occasion` names this one time, by the row's own count: work of one name is done once, whoever starts it.
    """

    job: str
    office: OfficeId
    row: int
    occasion: str = ""


class Steps(Protocol):
    """Runs the steps of a piece of work; a step that was done before a crash is not done again after it."""

    def do(self, name: str, step: Callable[[Context], Result]) -> Result:
        """Does the step with the context of the row's office, and keeps what it gives: ids and codes only."""
        ...


@dataclass(frozen=True, slots=True)
class Poll:
    """Asks something and keeps the answer in one go. Cut off, it is simply due again: the engine need not know."""

    name: str
    ask: Callable[[Context, int], object]


@dataclass(frozen=True, slots=True)
class Work:
    """A short sequence of steps that must end.

    The first of them takes the row's turn, so that nothing is taken that the engine does not know of. `plan` gives
    a code.
    """

    name: str
    plan: Callable[[Steps, Task], str]


@dataclass(frozen=True, slots=True)
class Source:
    """Finds rows of one kind that are due, for every office, with one indexed query."""

    name: str
    due: Callable[[Context, int], tuple[Task, ...]]


@dataclass(frozen=True, slots=True)
class Jobs:
    """All that a worker does."""

    sources: tuple[Source, ...]
    polls: tuple[Poll, ...] = ()
    works: tuple[Work, ...] = ()
