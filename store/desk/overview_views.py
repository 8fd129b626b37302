"""What the desk shows of one dossier, out of many rooms."""

from dataclasses import dataclass
from datetime import datetime

from store.desk.views import NextStep
from store.dossiers.status import Need
from store.dossiers.views import DossierView, PersonView, RecordView
from store.ids import AdviceId, DeliveryId, InvitationId, SessionId


@dataclass(frozen=True, slots=True)
class RowDetails:
    """What a row of the list does not show: adviser, version, the codes of the open questions, and the persons."""

    adviser: str
    version: int
    needs: tuple[str, ...]
    persons: tuple[PersonView, ...]


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person on the Startpagina, and where that person's way to sharing stands.

    `progress` is a session state, or "invited", "opened", "invitation_expired", "not_invited".
    """

    person: PersonView
    progress: str
    since: datetime | None
    invitation: InvitationId | None
    session: SessionId | None


@dataclass(frozen=True, slots=True)
class FileLine:
    """A received file on the Startpagina."""

    delivery: DeliveryId
    received_at: datetime
    retrieved_at: datetime | None
    age_days: int | None
    origin: str
    matched: tuple[str, ...]
    """Roles of the persons matched."""
    unmatched: int
    looks_like: str
    """The role of the person whose session brought it, while it is not matched."""
    conflict: bool
    sources_ok: int
    sources: int
    asks_date: bool = False
    """Whether the file itself says no date: one is given by hand, and can be mended."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure of the newest matched file of a person, with the source that said it."""

    role: str
    field: str
    value: str
    unit: str
    source: str


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """Returned advice that waits for a decision."""

    advice: AdviceId
    package: str
    person: str
    received_at: datetime
    state: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The Startpagina of a dossier."""

    dossier: DossierView
    status: Need
    status_word: str
    status_person: str
    next_step: NextStep
    persons: tuple[PersonLine, ...]
    files: tuple[FileLine, ...]
    advice: tuple[AdviceLine, ...]
    records: tuple[RecordView, ...]
    """The newest client data of each person."""
    figures: tuple[KeyFigure, ...]
    """Of each person's newest matched file; figures of different sources are never added up."""
    content_open: bool
    """False: client data and figures are left out, since the actor may not see them, or has not said why today."""
    documents: int
    exports: int


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One thing that happened: a code of `store.words` with its facts, and the object it speaks of ("delivery:17")."""

    at: datetime
    kind: str
    code: str
    facts: tuple[tuple[str, str], ...]
    object: str
