"""What is shown of deliveries, matches and documents, and what is asked of this room."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from store.findings import Finding
from store.ids import DeliveryId, DocumentId, DossierId, ExportId, OfficeId, PersonId, SessionId
from store.words.forms import list_name


class Origin(StrEnum):
    """How a file came."""

    OCKTO = "ockto"
    HAND = "hand"


class Part(StrEnum):
    """What is compared of a person inside a file and a person of the dossier."""

    SESSION = "session"
    SURNAME = "surname"
    MARRIED_NAME = "married_name"
    BIRTH_DATE = "birth_date"
    BIRTH_DATE_PART = "birth_date_part"
    SEX = "sex"
    INITIALS = "initials"
    ADDRESS = "address"


class LostReason(StrEnum):
    """Why a document will not come any more."""

    LINK_EXPIRED = "link_expired"
    LINK_USED = "link_used"
    LINK_MISSING = "link_missing"
    LINK_REFUSED = "link_refused"
    TOO_LARGE = "too_large"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class ReceiveRequest:
    """A file to take in. `name` is what the user calls it, for errors only; it is not kept.

    `retrieved_at` counts only where the file itself has no moment.
    """

    dossier: DossierId | None
    data: bytes = field(repr=False)
    name: str = ""
    origin: Origin = Origin.HAND
    session: SessionId | None = None
    retrieved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class InsideView:
    """A person inside a file, and the dossier's person it was matched with (None: not yet)."""

    inside_id: str
    role: str
    surname: str
    prefix: str
    partner_surname: str
    initials: str
    first_names: str
    sex: str
    birth_date: str
    postcode: str
    house_number: str
    person: PersonId | None = None
    person_role: str = ""
    score: int | None = None
    conflicts: tuple[Part, ...] = ()
    matched_by: str = ""
    matched_at: datetime | None = None

    @property
    def list_name(self) -> str:
        """Vries, de, A.B."""
        return list_name(self.surname, self.prefix, self.initials, self.partner_surname)


@dataclass(frozen=True, slots=True)
class SourceView:
    """How one source did for one person inside (empty: for the whole file)."""

    source: str
    inside_id: str
    status: str
    retrieved_at: datetime | None
    errors: tuple[str, ...] = ()
    age_days: int | None = None


@dataclass(frozen=True, slots=True)
class BriefFact:
    """A fact that is shown without opening the file: one field of one person inside."""

    field: str
    value: str
    unit: str
    source: str
    inside_id: str


@dataclass(frozen=True, slots=True)
class DeliveryView:
    """A received file as it stands. `sha256` and `size` are of the stored, masked bytes.

    `duplicate_of` names the delivery that was there already, when the same file came again.
    """

    delivery: DeliveryId
    dossier: DossierId | None
    origin: Origin
    session: SessionId | None
    sha256: str
    size: int
    bsn_masked: int
    odm_version: str
    file_id: str
    consent_code: str
    consent_at: datetime | None
    consent_expires_at: datetime | None
    consent_withdrawn_at: datetime | None
    retrieved_at: datetime | None
    retrieved_by: str
    received_at: datetime
    received_by: str
    age_days: int | None
    unknown_keys: int
    persons: tuple[InsideView, ...]
    sources: tuple[SourceView, ...]
    findings: tuple[Finding, ...]
    facts: tuple[BriefFact, ...]
    duplicate_of: DeliveryId | None = None

    def inside(self, inside_id: str) -> InsideView | None:
        """The person inside with that id, None where there is none."""
        return next((person for person in self.persons if person.inside_id == inside_id), None)

    @property
    def unmatched(self) -> tuple[InsideView, ...]:
        """The persons inside that still wait for a match."""
        return tuple(person for person in self.persons if person.person is None)


@dataclass(frozen=True, slots=True)
class DeliveryPage:
    """A page of deliveries, newest first, and the cursor of the next (None at the end)."""

    items: tuple[DeliveryView, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class OpenedDelivery:
    """A file that somebody looks into: its envelope, its bytes, and the number of its dossier (empty: none)."""

    view: DeliveryView
    number: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person of the dossier beside a person inside: how well they fit (0 to 100), and why."""

    inside_id: str
    person: PersonId
    role: str
    name: str
    score: int
    reasons: tuple[Part, ...]
    conflicts: tuple[Part, ...]

    @property
    def for_session(self) -> bool:
        """Whether the session was for this person."""
        return Part.SESSION in self.reasons


@dataclass(frozen=True, slots=True)
class MatchUse:
    """An export that was made from a match."""

    export: ExportId
    package: str
    version: int
    state: str


@dataclass(frozen=True, slots=True)
class InsideMatch:
    """A person inside with the candidates, best first. `preselected` is None wherever a person must choose."""

    inside: InsideView
    candidates: tuple[Candidate, ...]
    tie: bool
    preselected: PersonId | None
    uses: tuple[MatchUse, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Whom the persons inside a file may be."""

    delivery: DeliveryView
    persons: tuple[InsideMatch, ...]

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """All candidates, by person inside, best first."""
        return tuple(candidate for person in self.persons for candidate in person.candidates)

    @property
    def tie(self) -> bool:
        """Whether anywhere two fit equally well."""
        return any(person.tie for person in self.persons)


@dataclass(frozen=True, slots=True)
class UndoneMatch:
    """The delivery after a match was undone, and the exports that had been made from it."""

    delivery: DeliveryView
    uses: tuple[MatchUse, ...]


@dataclass(frozen=True, slots=True)
class MatchedFile:
    """A matched person inside a file. Any of the `conflicts` forbids sending; `facts` counts the fields filled."""

    delivery: DeliveryId
    inside_id: str
    person: PersonId
    retrieved_at: datetime | None
    received_at: datetime
    odm_version: str
    file_id: str
    sha256: str
    consent_expires_at: datetime | None
    consent_withdrawn_at: datetime | None
    conflicts: tuple[Part, ...]
    sources: tuple[SourceView, ...]
    facts: int = 0

    @property
    def conflict(self) -> bool:
        """Whether anything stands in the way of sending it under this person's name."""
        return bool(self.conflicts)


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document that came along. `name` is as received.

    `reason` says why it is lost, or what is odd about the bytes that are here (`not_pdf`); empty when all is well.
    """

    document: DocumentId
    dossier: DossierId | None
    delivery: DeliveryId
    name: str
    description: str
    type: str
    inside_id: str
    person_role: str
    state: str
    reason: str
    sha256: str
    size: int
    pages: int | None
    received_at: datetime | None
    expires_at: datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class DueDocument:
    """A document whose turn it is to be fetched; `attempt` is the number of the attempt to come."""

    document: DocumentId
    office: OfficeId
    attempt: int


@dataclass(frozen=True, slots=True)
class Fetch:
    """What to fetch now. `state` other than expected: nothing to fetch any more, `url` is empty."""

    document: DocumentId
    state: str
    url: str
    attempt: int
    expires_at: datetime | None
