"""What is shown of a dossier's way through the chain: its steps, where it stopped, and what to tell the client."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from store.dossiers.status import Need
from store.ids import DossierId, ExportId, InvitationId


class Step(StrEnum):
    """The steps of the chain, in their order."""

    INVITED = "invited"
    OPENED = "opened"
    CODE_SHOWN = "code_shown"
    SCANNED = "scanned"
    GATHERED = "gathered"
    SHARED = "shared"
    FILE_IN = "file_in"
    DOCUMENTS = "documents"
    MATCHED = "matched"
    EXPORTED = "exported"
    ACCEPTED = "accepted"
    ADVICE_BACK = "advice_back"
    TAKEN = "taken"


class StepState(StrEnum):
    """How far a step is."""

    DONE = "done"
    BUSY = "busy"
    STUCK = "stuck"
    TO_DO = "to_do"
    PASSED_BY = "passed_by"
    """A later step was done without it: a file that was taken in by hand."""


@dataclass(frozen=True, slots=True)
class TraceStep:
    """One step of one person, or of the whole dossier (`person` ""); `note` is a code with its facts, "" for none."""

    step: Step
    person: str
    state: StepState
    at: datetime | None = None
    note: str = ""
    facts: tuple[tuple[str, str], ...] = ()


class Deed(StrEnum):
    """What can be done about it."""

    INVITE = "invite"
    RENEW = "renew"
    WITHDRAW = "withdraw"
    RETRY = "retry"
    TEST = "test"
    MATCH = "match"
    EXPORT = "export"
    ACCEPT = "accept"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class TraceDeed:
    """A deed, the desk's key, the words of the command line, and why it cannot be done now ("": it can)."""

    deed: Deed
    key: str
    command: str
    why_not: str

    @property
    def possible(self) -> bool:
        """Nothing stands in the way."""
        return not self.why_not


@dataclass(frozen=True, slots=True)
class TraceProblem:
    """An unexpected fault of the program while somebody worked on the dossier."""

    number: str
    at: datetime
    user: str
    code: str


@dataclass(frozen=True, slots=True)
class TraceStop:
    """Where it stands: a code (`stop_…` says it, `tell_…` is the sentence for the client) and whom it concerns.

    `reason` is the code of why (of a session, an export, a connection), `words` the service's own words for it.
    `stuck` is False where nothing is wrong and only somebody's next step is awaited.
    """

    code: str
    person: str
    stuck: bool
    since: datetime | None
    partner: str
    reason: str
    words: str
    trace_id: str


@dataclass(frozen=True, slots=True)
class Trace:
    """The one screen for whoever has the client on the telephone."""

    dossier: DossierId
    number: str
    name: str
    office: str
    status: Need
    status_word: str
    persons: tuple[str, ...]
    """Roles, the applicant first."""
    stop: TraceStop
    steps: tuple[TraceStep, ...]
    problems: tuple[TraceProblem, ...]
    deeds: tuple[TraceDeed, ...]
    invitation: InvitationId | None
    """The one that renewing and withdrawing are about."""
    export: ExportId | None
    """The one that trying again is about."""
    begun: str
    """The state of the session of that invitation once the client has scanned: renewing takes that away. Else ""."""
    worker_alive: bool

    def deed(self, deed: Deed) -> TraceDeed:
        """That deed."""
        return next(one for one in self.deeds if one.deed is deed)
