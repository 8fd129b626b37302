"""Starts, renews, cancels and shows sessions."""

from dataclasses import dataclass
from uuid import uuid4

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.unit import Unit
from store.dossiers.needs import refresh_needs
from store.dossiers.queries import find_dossier
from store.errors import Refused, ServiceFailed
from store.ids import DossierId, InvitationId, PersonId, SessionId
from store.ockto.client import PARTNER, OcktoClient
from store.ockto.messages import StartedSession
from store.ockto.queries import find_invitation, find_session, qr_place, require_valid, session_view, sessions_of
from store.ockto.rules import ASKING, SCAN_LIMIT, SEEN, has_lapsed, is_open, poll_pause, scan_until, was_interrupted
from store.ockto.steps import move
from store.ockto.views import SessionView
from store.offices.connections import ConnectionAccess, open_connection
from store.tables.digimap import Invitation
from store.tables.ockto import OcktoSession
from store.tables.states import SESSION_OPEN, SessionState

_MOST = 200


@dataclass(frozen=True, slots=True)
class _Begun:
    """A session that was asked for; without access another one is open or being asked for already."""

    view: SessionView
    reference: str
    access: ConnectionAccess | None


def start_session(context: Context, *, invitation: InvitationId) -> SessionView:
    """A session that can be scanned: the one that is open already, else a new one.

    Raises Refused for an invitation that is over and for a connection that is not set up, ServiceFailed when the
    service gives none (the session then stands as failed).
    """
    begun = _begin_start(context, invitation)
    if begun.access is None:
        return begun.view
    try:
        started = ockto_client(context, begun.access).start(begun.reference)
    except ServiceFailed as error:
        _finish_start(context, begun.view.session, error)
        raise
    return _finish_start(context, begun.view.session, started)


def renew_session(context: Context, *, session: SessionId) -> SessionView:
    """Ends a session that is still open (its QR code is void at once) and starts another.

    Raises as `start_session`; when the service cannot end the old one, that one stays as it is.
    """
    with read(context) as unit:
        row = find_session(unit, context, session)
        allow(unit, context, Capability.INVITE, Action.RENEW_SESSION, about_session(row))
        require_valid(find_invitation(unit, context, InvitationId(row.invitation_id)), context.clock.now())
        invitation, still_open = InvitationId(row.invitation_id), is_open(SessionState(row.state))
    if still_open:
        _end_session(context, session, Action.RENEW_SESSION, "session_renewed")
    return start_session(context, invitation=invitation)


def cancel_session(context: Context, *, session: SessionId, reason: str = "session_cancelled") -> SessionView:
    """Ends a session that is still open; its QR code is void at once.

    Raises Refused for one that is over, ServiceFailed when the service cannot end it: it then stays as it is.
    """
    return _end_session(context, session, Action.CANCEL_SESSION, reason)


def show_session(context: Context, *, session: SessionId) -> SessionView:
    """A session with the text of its QR code, for somebody who looks at it: a line for the person."""
    with write(context) as unit:
        row = find_session(unit, context, session)
        about = about_session(row)
        allow(unit, context, Capability.INVITE, Action.SHOW_SESSION, about)
        record(unit, context, Action.SHOW_SESSION, about)
        return session_view(unit, context, row)


def follow_session_state(context: Context, *, session: SessionId) -> SessionView:
    """The same once more, for somebody who is still looking at it or at its invitation: no new line."""
    with read(context) as unit:
        row = find_session(unit, context, session)
        allow(unit, context, Capability.INVITE, Action.SHOW_SESSION, about_session(row))
        return session_view(unit, context, row)


def list_sessions(context: Context, *, dossier: DossierId | None = None) -> tuple[SessionView, ...]:
    """The sessions of a dossier, newest first, without QR texts; of no dossier: what is open in the whole office."""
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.SHOW_SESSION, About(dossier=dossier))
        query = select(OcktoSession).where(OcktoSession.office_id == context.actor.office)
        if dossier is None:
            query = query.where(col(OcktoSession.state).in_([state.value for state in SESSION_OPEN]))
        else:
            find_dossier(unit, context, dossier)
            query = query.where(OcktoSession.dossier_id == dossier)
        rows = unit.exec(query.order_by(col(OcktoSession.id).desc()).limit(_MOST))
        return tuple(session_view(unit, context, row, with_qr=False) for row in rows)


def ockto_client(context: Context, access: ConnectionAccess) -> OcktoClient:
    """The client for a connection that was opened."""
    return OcktoClient(access, seconds=context.settings.service_seconds)


def about_session(row: OcktoSession) -> About:
    """What an audit line says of a session."""
    return About(DossierId(row.dossier_id), (PersonId(row.person_id),), f"session:{row.id}")


def about_invitation(row: Invitation) -> About:
    """What an audit line says of an invitation."""
    return About(DossierId(row.dossier_id), (PersonId(row.person_id),), f"invitation:{row.id}")


def _begin_start(context: Context, invitation: InvitationId) -> _Begun:
    with write(context) as unit:
        # Page and desk may ask in the same moment: the invitation's lock lets one of them make the session.
        found = find_invitation(unit, context, invitation, lock=True)
        about = about_invitation(found)
        allow(unit, context, Capability.INVITE, Action.BEGIN_SESSION, about)
        require_valid(found, context.clock.now())
        if (usable := _usable(unit, context, invitation)) is not None:
            return _Begun(session_view(unit, context, usable), usable.reference, None)
        access = open_connection(unit, context, PARTNER)
        row = _new_session(context, found)
        unit.add(row)
        unit.flush()
        record(unit, context, Action.BEGIN_SESSION, about_session(row))
        return _Begun(session_view(unit, context, row), row.reference, access)


def _usable(unit: Unit, context: Context, invitation: InvitationId) -> OcktoSession | None:
    """The open session of the invitation; what has lapsed or was interrupted is closed on the way."""
    now = context.clock.now()
    for row in sessions_of(unit, context, invitation):
        state = SessionState(row.state)
        if has_lapsed(state, row.expires_at, now):
            move(unit, row, SessionState.EXPIRED, now=now, reason="scan_limit")
        elif was_interrupted(state, row.created_at, now):
            move(unit, row, SessionState.FAILED, now=now, reason="session_interrupted")
        elif is_open(state):
            return row
    return None


def _new_session(context: Context, invitation: Invitation) -> OcktoSession:
    now = context.clock.now()
    return OcktoSession(
        office_id=context.actor.office,
        dossier_id=invitation.dossier_id,
        person_id=invitation.person_id,
        invitation_id=invitation.id,
        reference=str(uuid4()),
        state=SessionState.NEW.value,
        created_at=now,
        changed_at=now,
        seen_until=now + SEEN,
        next_poll_at=now + ASKING,
    )


def _finish_start(context: Context, session: SessionId, answer: StartedSession | ServiceFailed) -> SessionView:
    with write(context) as unit:
        row = find_session(unit, context, session, lock=True)
        now = context.clock.now()
        if row.state != SessionState.NEW:
            return session_view(unit, context, row)  # it took so long that it was given up meanwhile
        if isinstance(answer, ServiceFailed):
            move(unit, row, SessionState.FAILED, now=now, reason=answer.code)
            record(unit, context, Action.BEGIN_SESSION, about_session(row), result=f"failed:{answer.code}"[:40])
        else:
            move(unit, row, SessionState.WAITING, now=now)
            row.qr_sealed = context.vault.seal_text(answer.qr_code, place=qr_place(row))
            row.expires_at = scan_until(answer.until(now + SCAN_LIMIT), now)
            row.next_poll_at = now + poll_pause(SessionState.WAITING, seen=True, scanned_at=None, now=now)
        refresh_needs(unit, context, DossierId(row.dossier_id))
        return session_view(unit, context, row)


def _end_session(context: Context, session: SessionId, action: Action, reason: str) -> SessionView:
    with write(context) as unit:
        row = find_session(unit, context, session)
        allow(unit, context, Capability.INVITE, action, about_session(row))
        if not is_open(SessionState(row.state)):
            raise Refused("session_over", facts={"state": row.state}, remedy="look_again")
        access = open_connection(unit, context, PARTNER)
        record(unit, context, action, about_session(row))
    ockto_client(context, access).cancel(row.reference)
    with write(context) as unit:
        row = find_session(unit, context, session, lock=True)
        if is_open(SessionState(row.state)):
            move(unit, row, SessionState.CANCELLED, now=context.clock.now(), reason=reason)
            refresh_needs(unit, context, DossierId(row.dossier_id))
        return session_view(unit, context, row)
