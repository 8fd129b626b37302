"""What the desk shows of many dossiers at once: the first page needs it, so it brings no more than that."""

from dataclasses import dataclass
from datetime import datetime

from store.dossiers.status import Need
from store.ids import DossierId, OfficeId

COUNT_CAP = 1000
"""Counts stop here: "1.000+" is as good as the number, and costs the same at any size."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing that moves a dossier on: its code, whom it concerns, and the key that starts it ("" to wait)."""

    code: str
    person: str
    key: str


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A row of the list."""

    dossier: DossierId
    number: str
    display_name: str
    status: Need
    status_word: str
    """The status as it is told: the need's own, but for a match in conflict."""
    status_person: str
    next_step: NextStep
    brondata_at: datetime | None
    last_activity: datetime
    office: OfficeId
    unmatched: bool
    """A file waits for a match, whatever else is more urgent."""


@dataclass(frozen=True, slots=True)
class DossierPage:
    """A page of the list and the cursors of the pages after and before it (None at an end)."""

    items: tuple[DossierRow, ...]
    next: str | None
    previous: str | None


@dataclass(frozen=True, slots=True)
class ListRequest:
    """Which page of the list: search text, filter, and one of `after`, `before` (cursors) or `last`."""

    search: str = ""
    filter: Need | None = None
    limit: int = 60
    after: str | None = None
    before: str | None = None
    last: bool = False
    everywhere: bool = False
    """In every office that the actor serves, instead of the one in which the actor acts."""


@dataclass(frozen=True, slots=True)
class FilterCount:
    """How many dossiers a filter finds; `capped` when counting stopped at the cap."""

    count: int
    capped: bool


@dataclass(frozen=True, slots=True)
class WorkerLamp:
    """Whether background work lives, and since when not (None: never did)."""

    alive: bool
    last_seen: datetime | None


@dataclass(frozen=True, slots=True)
class DraftField:
    """One field of a form that was half filled in: what stood there, and what the user made of it."""

    name: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class DraftBrief:
    """That a half-typed form is kept: which form, what it is about, the dossier's number where there is one."""

    form: str
    place: str
    number: str
    saved_at: datetime
    office: OfficeId


@dataclass(frozen=True, slots=True)
class DraftView:
    """A half-typed form, as its user left it."""

    form: str
    place: str
    saved_at: datetime
    fields: tuple[DraftField, ...]
