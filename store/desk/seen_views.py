"""What is shown of who saw a person's data."""

from dataclasses import dataclass
from datetime import date, datetime

from store.ids import PersonId


@dataclass(frozen=True, slots=True)
class SeenDay:
    """What one user did with a person's data on one day: kinds with how often, and the reasons that were given.

    `name` is empty for the program itself. Kinds: saw, changed, invited, received, sent, saved, refused.
    """

    day: date
    login: str
    name: str
    role: str
    kinds: tuple[tuple[str, int], ...]
    first: datetime
    last: datetime
    reasons: tuple[str, ...]
    doors: tuple[str, ...]

    @property
    def times(self) -> int:
        """How often in all."""
        return sum(count for _, count in self.kinds)


@dataclass(frozen=True, slots=True)
class SeenReport:
    """Who saw a person's data in a period, newest day first."""

    person: PersonId
    name: str
    number: str
    first: date | None
    last: date | None
    made_at: datetime
    days: tuple[SeenDay, ...]
