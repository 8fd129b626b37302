"""What is asked and shown of exports and returned advice."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from store.findings import Finding, blocking
from store.ids import AdviceId, DeliveryId, DossierId, ExportId, OfficeId, PersonId


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is to be sent: the dossier's persons (roles), to which package, from which source.

    Source ockto: `deliveries` names files, or `day` the Amsterdam day of their retrieval; with neither the newest
    exportable file of each person is taken. Source dossier: `record` names the version of the client data, else the
    newest. `removal_confirmed`: the user says that the earlier dossier was removed in the package.
    """

    dossier: DossierId
    package: str
    source: str
    persons: tuple[str, ...]
    deliveries: tuple[DeliveryId, ...] = ()
    day: date | None = None
    record: int | None = None
    removal_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class FileOption:
    """A file of a person that could be sent; `reason` is the code of why it cannot, empty where it can.

    `age` is None for a file without a date.
    """

    delivery: DeliveryId
    inside_id: str
    retrieved_at: datetime | None
    received_at: datetime
    age: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class PersonOption:
    """A person of the dossier, the matched files newest first, and the newest version of own client data (0: none)."""

    person: PersonId
    role: str
    name: str
    files: tuple[FileOption, ...]
    record: int

    @property
    def exportable(self) -> FileOption | None:
        """The newest file that may be sent."""
        return next((file for file in self.files if not file.reason), None)


@dataclass(frozen=True, slots=True)
class PackageOption:
    """A package; `reason` is the code of why nothing can be sent there, empty where it can."""

    package: str
    reason: str
    version: int
    """The version that an export would have."""
    last_used: datetime | None


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What an export of the dossier can be made of, and what is chosen to begin with."""

    dossier: DossierId
    number: str
    packages: tuple[PackageOption, ...]
    sources: tuple[str, ...]
    persons: tuple[PersonOption, ...]
    start: ExportRequest

    def person(self, role: str) -> PersonOption | None:
        """The person of that role, None where there is none."""
        return next((person for person in self.persons if person.role == role), None)


@dataclass(frozen=True, slots=True)
class ChosenPart:
    """What is sent of one person: a file, or a version of the dossier's client data."""

    role: str
    person: PersonId
    name: str
    delivery: DeliveryId | None
    retrieved_at: datetime | None
    record: int | None


@dataclass(frozen=True, slots=True)
class ExportCheck:
    """The verdict before anything is sent."""

    request: ExportRequest
    version: int
    findings: tuple[Finding, ...]
    chosen: tuple[ChosenPart, ...]

    @property
    def allowed(self) -> bool:
        """Nothing stands in the way."""
        return not blocking(self.findings)


@dataclass(frozen=True, slots=True)
class ExportMessage:
    """The message itself, byte for byte as it is (or would be) sent."""

    package: str
    version: int
    text: str
    sha256: str
    facts: int


@dataclass(frozen=True, slots=True)
class FieldMessage:
    """The package's own words about one field. Foreign text."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class ExportView:
    """An export as it stands. `title` and `messages` are the package's own words: foreign text."""

    export: ExportId
    dossier: DossierId
    number: str
    package: str
    source: str
    version: int
    state: str
    since: datetime
    reason: str
    persons: tuple[ChosenPart, ...]
    title: str
    messages: tuple[FieldMessage, ...]
    payload_sha256: str
    facts_sent: int
    trace_id: str
    attempts: int
    next_attempt_at: datetime | None
    reference: str
    link: str
    removal_confirmed: bool
    created_at: datetime
    created_by: str


@dataclass(frozen=True, slots=True)
class QueuedExport:
    """An export that was queued, and what the checks said in the unit that queued it."""

    export: ExportView
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class DueExport:
    """An export for which the worker is to do something now: deliver, follow or take_in.

    `turn` names this one occasion: after anything has happened to the export the next one has another number.
    """

    export: ExportId
    office: OfficeId
    step: str
    turn: int


@dataclass(frozen=True, slots=True)
class AdviceField:
    """One field of a returned advice. `now` is what the dossier's client data say; `returned` is foreign text."""

    field: str
    unit: str
    exported: str | None
    now: str | None
    returned: str
    decision: str | None
    """accept, keep, or None while undecided."""
    changes: bool
    """What came back is another value than the dossier has."""
    acceptable: bool
    """The dossier can take that value."""


@dataclass(frozen=True, slots=True)
class AdviceView:
    """What a package sent back for one person; `state` is open, decided or unplaced (then `reason` says why)."""

    advice: AdviceId
    dossier: DossierId
    number: str
    package: str
    export: ExportId
    export_version: int
    person: PersonId | None
    role: str
    name: str
    state: str
    reason: str
    received_at: datetime
    decided_at: datetime | None
    decided_by: str
    version: int
    complete: bool
    """Every field that changes was decided, so that it can be finished."""
    fields: tuple[AdviceField, ...] = field(default=())

    @property
    def told_state(self) -> str:
        """Its state in the words of a list: one that waits to be finished alone has its own."""
        return "complete" if self.complete else self.state

    @property
    def undecided(self) -> int:
        """How many fields that change wait for a decision."""
        return sum(one.changes and one.decision is None for one in self.fields)

    def decisions(self) -> Mapping[str, str]:
        """Field → accept or keep, for those decided."""
        return {one.field: one.decision for one in self.fields if one.decision is not None}
