"""What is shown of sessions."""

from dataclasses import dataclass, field
from datetime import datetime

from store.ids import DossierId, InvitationId, OfficeId, PersonId, SessionId


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session as it stands. `reason` is a code: why it ended, or why it cannot be followed just now.

    `open`: the client may still come to share. `lapsed`: the time for scanning is over and the service was not asked
    since. `arrived`: what the client shared is in the dossier. `qr` is the text of the QR code, empty where there is
    nothing to scan; lists leave it out.
    """

    session: SessionId
    invitation: InvitationId
    dossier: DossierId
    person: PersonId
    role: str
    state: str
    reason: str
    open: bool
    lapsed: bool
    created_at: datetime
    changed_at: datetime
    expires_at: datetime | None
    scanned_at: datetime | None
    shared_at: datetime | None
    arrived: bool
    qr: str = field(default="", repr=False)

    @property
    def begun(self) -> bool:
        """The client scanned: to begin anew takes something away."""
        return self.scanned_at is not None


@dataclass(frozen=True, slots=True)
class DueSession:
    """A session that background work is to look after now; `shared`: its file waits to be taken in.

    `attempt` is the number of the try to come.
    """

    session: SessionId
    office: OfficeId
    shared: bool
    attempt: int


@dataclass(frozen=True, slots=True)
class FetchedDocument:
    """A document as it came."""

    name: str
    media_type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PersonaView:
    """Somebody whom the stand-in client can be."""

    persona: str
    description: str
