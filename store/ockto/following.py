"""Follows sessions: the service is asked once a call, and what it says becomes our state."""

from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import allow, allow_system, record
from store.context import Context, read, write
from store.database.unit import Unit
from store.dossiers.needs import refresh_needs
from store.errors import BrondeskError, Refused, ServiceFailed
from store.ids import DossierId, InvitationId, OfficeId, SessionId
from store.ockto.client import PARTNER
from store.ockto.queries import find_invitation, find_session, session_view
from store.ockto.rules import (
    failed_pause,
    has_lapsed,
    is_open,
    may_become,
    poll_pause,
    state_of_word,
    was_interrupted,
)
from store.ockto.sessions import about_session, ockto_client
from store.ockto.steps import move
from store.ockto.views import DueSession, SessionView
from store.offices.connections import ConnectionAccess, open_connection
from store.tables.ockto import OcktoSession
from store.tables.states import SessionState

_UNKNOWN_THERE = ("404", "410")


@dataclass(frozen=True, slots=True)
class _Question:
    """What to ask the service of a session."""

    reference: str
    access: ConnectionAccess
    cancel: bool
    """The session is not wanted any more: its code is made void instead of followed."""


def due_sessions(context: Context, *, limit: int) -> tuple[DueSession, ...]:
    """The sessions of every office whose time has come, longest due first: for background work only."""
    allow_system(Action.FOLLOW_SESSION, context)
    with read(context) as unit:
        rows = unit.exec(
            select(OcktoSession.id, OcktoSession.office_id, OcktoSession.state, OcktoSession.taken_in)
            .where(col(OcktoSession.next_poll_at) <= context.clock.now())
            .order_by(col(OcktoSession.next_poll_at), col(OcktoSession.id))
            .limit(limit)
        )
        return tuple(
            DueSession(SessionId(session), OfficeId(office), state == SessionState.SHARED, tries + 1)
            for session, office, state, tries in rows
        )


def follow_session(context: Context, *, session: SessionId) -> SessionView:
    """Asks the service once how far the client is, and keeps the answer.

    A service that does not answer is no error here: the view's reason says so, and the next question waits longer.
    Raises NotFound, NotAllowed.
    """
    question = _begin_follow(context, session)
    if isinstance(question, SessionView):
        return question
    if isinstance(question, BrondeskError):
        return _finish_follow(context, session, question)
    client = ockto_client(context, question.access)
    try:
        if question.cancel:
            client.cancel(question.reference)
            return _finish_follow(context, session, SessionState.CANCELLED, "invitation_withdrawn")
        return _finish_follow(context, session, _told(client.status(question.reference)))
    except ServiceFailed as error:
        return _finish_follow(context, session, error)


def _told(word: str) -> SessionState:
    state = state_of_word(word)
    if state is None:
        raise ServiceFailed("status_unknown", repeat_safe=True, facts={"partner": PARTNER})
    return state


def _begin_follow(context: Context, session: SessionId) -> _Question | SessionView | BrondeskError:
    with read(context) as unit:
        row = find_session(unit, context, session)
        allow(unit, context, Capability.INVITE, Action.FOLLOW_SESSION, about_session(row))
        if not is_open(SessionState(row.state)):
            return session_view(unit, context, row)
        try:
            access = open_connection(unit, context, PARTNER)
        except Refused as error:  # the connection was taken away meanwhile: the session waits for it to come back
            return error
        invitation = find_invitation(unit, context, InvitationId(row.invitation_id))
        unwanted = invitation.withdrawn_at is not None or _interrupted(context, row)
        return _Question(row.reference, access, cancel=unwanted)


def _interrupted(context: Context, row: OcktoSession) -> bool:
    return was_interrupted(SessionState(row.state), row.created_at, context.clock.now())


def _finish_follow(
    context: Context, session: SessionId, told: SessionState | BrondeskError, why: str = ""
) -> SessionView:
    with write(context) as unit:
        row = find_session(unit, context, session, lock=True)
        state = SessionState(row.state)
        if is_open(state):
            after, reason = _verdict(context, row, told, why)
            if after is None:
                _wait_on(context, row, told)
                unit.add(row)
            else:
                _step(unit, context, row, after, reason)
        return session_view(unit, context, row)


def _verdict(
    context: Context, row: OcktoSession, told: SessionState | BrondeskError, why: str
) -> tuple[SessionState | None, str]:
    """The state that what was told leads to, and why; None: the session stays where it is."""
    state, now = SessionState(row.state), context.clock.now()
    if isinstance(told, BrondeskError):
        unknown = told.code == "service_refused" and told.facts.get("status") in _UNKNOWN_THERE
        return (SessionState.FAILED, "session_gone") if unknown else (None, told.code)
    if state is SessionState.NEW:
        return (SessionState.FAILED, "session_interrupted") if _interrupted(context, row) else (None, "")
    if told is SessionState.WAITING and has_lapsed(state, row.expires_at, now):
        told = SessionState.EXPIRED
    if told is SessionState.EXPIRED and state is SessionState.WAITING:
        why = "scan_limit"
    return (told, why) if may_become(state, told) else (None, "")


def _wait_on(context: Context, row: OcktoSession, told: SessionState | BrondeskError) -> None:
    now = context.clock.now()
    if isinstance(told, BrondeskError):
        row.polls_failed += 1
        row.reason = told.code
        row.next_poll_at = now + failed_pause(row.polls_failed)
        return
    row.polls_failed, row.reason = 0, ""
    row.next_poll_at = now + _pause(context, row, SessionState(row.state))


def _step(unit: Unit, context: Context, row: OcktoSession, after: SessionState, reason: str) -> None:
    now = context.clock.now()
    move(unit, row, after, now=now, reason=reason)
    if is_open(after):
        row.next_poll_at = now + _pause(context, row, after)
    record(unit, context, Action.FOLLOW_SESSION, about_session(row), result=after.value)
    refresh_needs(unit, context, DossierId(row.dossier_id))


def _pause(context: Context, row: OcktoSession, state: SessionState) -> timedelta:
    now = context.clock.now()
    seen = row.seen_until is not None and row.seen_until > now
    return poll_pause(state, seen=seen, scanned_at=row.scanned_at, now=now)
