"""What is shown of the audit trail."""

from dataclasses import dataclass
from datetime import datetime

from store.ids import DossierId, OfficeId, PersonId


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One line: who did what, when, about whom."""

    sequence: int
    at: datetime
    actor: str
    role: str
    action: str
    result: str
    dossier: DossierId | None
    person: PersonId | None
    object: str
    facts: str


@dataclass(frozen=True, slots=True)
class AuditPage:
    """A page of lines, newest first; `next` is the cursor of the page after it, None at the end."""

    items: tuple[AuditLine, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Anchor:
    """The end of an office's chain at a moment, to be kept elsewhere."""

    office: OfficeId
    sequence: int
    hash: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ChainProblem:
    """What does not fit at which line, as a code of `store.words`."""

    code: str
    line: int


@dataclass(frozen=True, slots=True)
class ChainReport:
    """Whether the chain holds: lines read, and what is wrong with which line."""

    lines: int
    problems: tuple[ChainProblem, ...]

    @property
    def ok(self) -> bool:
        """Nothing is wrong."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class ReasonView:
    """Why somebody opens the content of a dossier; audit lines name it by its number."""

    number: int
    dossier: DossierId
    user: str
    given_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class ProblemView:
    """An unexpected fault of the program: `code` is its kind and place, never its text."""

    number: str
    at: datetime
    user: str
    code: str
    dossier: DossierId | None
    dossier_number: str
