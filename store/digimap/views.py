"""What is shown of invitations: to the desk, and to the client who opened one."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from store.dossiers.views import PersonView
from store.ids import DossierId, InvitationId, OfficeId, PersonId


class InvitationState(StrEnum):
    """Whether an invitation can be used."""

    VALID = "valid"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class InvitationView:
    """A person's invitation. Link and code are empty for one that cannot be used any more.

    `code_page` is where the code is typed. `spoken_name` is how one addresses the person.
    """

    invitation: InvitationId
    dossier: DossierId
    person: PersonId
    role: str
    spoken_name: str
    state: InvitationState
    created_at: datetime
    created_by: str
    expires_at: datetime
    opened_at: datetime | None
    code_used: bool
    renewal_requested_at: datetime | None
    link: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    code_page: str = ""


@dataclass(frozen=True, slots=True)
class InviteeView:
    """A person of a dossier with the newest invitation, None where there is none, and its newest session's state."""

    person: PersonView
    invitation: InvitationView | None
    session_state: str
    session_changed_at: datetime | None

    @property
    def valid(self) -> InvitationView | None:
        """The invitation where it can be used."""
        return self.invitation if self.invitation and self.invitation.state is InvitationState.VALID else None


@dataclass(frozen=True, slots=True)
class InviteesView:
    """The one Digimap of a dossier: a private link and session for each person."""

    dossier: DossierId
    number: str
    invitees: tuple[InviteeView, ...]


@dataclass(frozen=True, slots=True)
class VisitView:
    """What the client's page may know: of the person only the name in the salutation."""

    invitation: InvitationId
    office: OfficeId
    office_name: str
    spoken_name: str
    expires_at: datetime
