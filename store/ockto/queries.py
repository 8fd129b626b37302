"""Loads sessions, the office's own only."""

from datetime import datetime

from sqlmodel import col, select

from store.audit.lines import missed
from store.context import Context
from store.database.own import own_row
from store.database.unit import Unit
from store.errors import Refused
from store.ids import DossierId, InvitationId, PersonId, SessionId
from store.ockto.rules import has_lapsed, is_open
from store.ockto.views import SessionView
from store.tables.digimap import Invitation
from store.tables.ockto import OcktoSession
from store.tables.persons import Person
from store.tables.states import SessionState


def find_session(unit: Unit, context: Context, session: SessionId, *, lock: bool = False) -> OcktoSession:
    """The session's row. Raises NotFound, for another office's session as well."""
    row = own_row(unit, OcktoSession, session, office=context.actor.office, lock=lock)
    if row is None:
        raise missed(unit, context, "session_not_found", what="session", row=session, remedy="look_at_session_list")
    return row


def find_invitation(unit: Unit, context: Context, invitation: InvitationId, *, lock: bool = False) -> Invitation:
    """The invitation's row. Raises NotFound, for another office's invitation as well."""
    row = own_row(unit, Invitation, invitation, office=context.actor.office, lock=lock)
    if row is None:
        raise missed(unit, context, "invitation_not_found", what="invitation", row=invitation, remedy="look_at_dossier")
    return row


def require_valid(invitation: Invitation, now: datetime) -> None:
    """Raises Refused for an invitation that was withdrawn or whose time is over."""
    if invitation.withdrawn_at is not None:
        raise Refused("invitation_withdrawn", remedy="invite_again")
    if now >= invitation.expires_at:
        raise Refused("invitation_expired", remedy="invite_again")


def is_valid(invitation: Invitation, now: datetime) -> bool:
    """Whether it can still be used."""
    return invitation.withdrawn_at is None and now < invitation.expires_at


def sessions_of(unit: Unit, context: Context, invitation: InvitationId) -> tuple[OcktoSession, ...]:
    """The sessions of an invitation, newest first."""
    query = select(OcktoSession).where(
        OcktoSession.office_id == context.actor.office, OcktoSession.invitation_id == invitation
    )
    return tuple(unit.exec(query.order_by(col(OcktoSession.id).desc())))


def session_view(unit: Unit, context: Context, row: OcktoSession, *, with_qr: bool = True) -> SessionView:
    """The view of a session's row; the QR text only where it can be scanned."""
    now, state = context.clock.now(), SessionState(row.state)
    lapsed = has_lapsed(state, row.expires_at, now)
    scannable = with_qr and state is SessionState.WAITING and not lapsed and row.qr_sealed is not None
    role = unit.exec(select(Person.role).where(Person.id == row.person_id)).one()
    return SessionView(
        session=SessionId(row.id),
        invitation=InvitationId(row.invitation_id),
        dossier=DossierId(row.dossier_id),
        person=PersonId(row.person_id),
        role=role,
        state=row.state,
        reason=row.reason,
        open=is_open(state),
        lapsed=lapsed,
        created_at=row.created_at,
        changed_at=row.changed_at,
        expires_at=row.expires_at,
        scanned_at=row.scanned_at,
        shared_at=row.shared_at,
        arrived=state is SessionState.SHARED and row.next_poll_at is None,
        qr=context.vault.open_text(row.qr_sealed or b"", place=qr_place(row)) if scannable else "",
    )


def qr_place(row: OcktoSession) -> str:
    """Where the QR text of a session is sealed."""
    return f"ockto_session:{row.reference}:qr"
