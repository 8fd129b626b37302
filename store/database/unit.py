"""The unit of work: everything in it happens, or nothing."""

from collections.abc import Callable

from sqlmodel import Session

from store.errors import BrondeskError


class Unit(Session):
    """A session for one use case. `Database.unit` opens, commits and rolls it back; nobody else does.

    A room below the use cases may leave steps: `last_steps` run in order just before the commit (the audit chain's
    head is locked there, last), `refused_steps` run after the rollback of a refusal. `reason` is the number of the
    reason for which content is opened in it, where the actor's role had to give one: its audit lines name it.
    """

    def prepare(self) -> None:
        """Makes the lists of steps empty."""
        self.last_steps: list[Callable[[], None]] = []
        self.refused_steps: list[Callable[[BrondeskError], None]] = []
        self.reason: int | None = None
        self.writes = False


def run_last_steps(unit: Unit) -> None:
    """Flushes what the use case did, then runs the steps left for the end."""
    unit.flush()
    for step in unit.last_steps:
        step()
    unit.flush()
