"""Somebody looks at a session, on the client's page or at the desk: while they do, its code stays good."""

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import allow
from store.context import Context, read, write
from store.ids import InvitationId, SessionId
from store.ockto.following import follow_session
from store.ockto.queries import find_invitation, find_session, is_valid, session_view
from store.ockto.rules import OVERDUE, SEEN, poll_pause
from store.ockto.sessions import about_session, start_session
from store.ockto.views import SessionView
from store.tables.states import SessionState


def keep_session_open(context: Context, *, session: SessionId) -> SessionView:
    """Somebody looks at the page or the QR screen: called every second or two, which costs one query.

    A code that has lapsed is renewed while the invitation is valid; the view may be of another session. Where nobody
    works in the background the service is asked from here. Raises as `start_session`.
    """
    view, overdue = _seen(context, session)
    if view.lapsed or overdue:
        view = follow_session(context, session=session)
    if view.state != SessionState.EXPIRED or not _invitation_valid(context, view.invitation):
        return view
    return start_session(context, invitation=view.invitation)


def _seen(context: Context, session: SessionId) -> tuple[SessionView, bool]:
    """The session; its sign of life is written once in half its time, so that looking does not mean writing."""
    with read(context) as unit:
        row = find_session(unit, context, session)
        allow(unit, context, Capability.INVITE, Action.FOLLOW_SESSION, about_session(row))
        now, view = context.clock.now(), session_view(unit, context, row)
        fresh = row.seen_until is not None and row.seen_until - now > SEEN / 2
        overdue = view.open and row.next_poll_at is not None and now - row.next_poll_at > OVERDUE
    if view.open and not fresh:
        with write(context) as unit:
            row = find_session(unit, context, session, lock=True)
            row.seen_until = now + SEEN
            soon = now + poll_pause(SessionState(row.state), seen=True, scanned_at=None, now=now)
            if row.next_poll_at is not None and row.polls_failed == 0:
                row.next_poll_at = min(row.next_poll_at, soon)
            unit.add(row)
    return view, overdue


def _invitation_valid(context: Context, invitation: InvitationId) -> bool:
    with read(context) as unit:
        return is_valid(find_invitation(unit, context, invitation), context.clock.now())
