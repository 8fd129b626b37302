"""The session behind an invitation: what the client's page and the desk's QR screen both ask for."""

from datetime import datetime, timedelta
from enum import Enum, auto

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import allow
from store.context import Context, read
from store.database.unit import Unit
from store.ids import InvitationId, SessionId
from store.ockto.client import PARTNER
from store.ockto.looking import keep_session_open
from store.ockto.queries import find_invitation, is_valid, require_valid, sessions_of
from store.ockto.sessions import about_invitation, follow_session_state, renew_session, start_session
from store.ockto.views import SessionView
from store.offices.connections import open_connection
from store.tables.ockto import OcktoSession
from store.tables.states import SESSION_OPEN, SessionState

AGAIN = timedelta(seconds=60)
"""So long after the service gave no session it is asked for one again, while somebody looks."""


class Wanted(Enum):
    """What looking at an invitation asks for."""

    START = auto()
    KEEP = auto()
    SHOW = auto()


def session_for_invitation(context: Context, *, invitation: InvitationId, opening: bool) -> SessionView:
    """The invitation's session as it stands, begun or renewed where that is due.

    `opening`: somebody has just opened the page or the screen; else they are still looking. Raises as `start_session`.
    """
    with read(context) as unit:
        now = context.clock.now()
        row = find_invitation(unit, context, invitation)
        allow(unit, context, Capability.INVITE, Action.BEGIN_SESSION, about_invitation(row))
        unit.refused_steps.clear()  # who looks every second refuses nothing worth a line
        newest = _newest(unit, context, invitation)
        wanted = wanted_step(newest, now, opening=opening, valid=is_valid(row, now))
        if wanted is Wanted.START:
            # What cannot be started is told here already, without a line.
            require_valid(row, now)
            open_connection(unit, context, PARTNER)
    if newest is None or wanted is Wanted.START:
        return start_session(context, invitation=invitation)
    if wanted is Wanted.KEEP:
        return keep_session_open(context, session=SessionId(newest.id))
    return follow_session_state(context, session=SessionId(newest.id))


def begin_again(context: Context, *, invitation: InvitationId) -> SessionView:
    """A new session because somebody asks for it: what is open ends. Raises as `renew_session`."""
    with read(context) as unit:
        row = find_invitation(unit, context, invitation)
        allow(unit, context, Capability.INVITE, Action.RENEW_SESSION, about_invitation(row))
        newest = _newest(unit, context, invitation)
    if newest is None:
        return start_session(context, invitation=invitation)
    return renew_session(context, session=SessionId(newest.id))


def wanted_step(newest: OcktoSession | None, now: datetime, *, opening: bool, valid: bool) -> Wanted:
    """The rule: what is open stays so; what ended by itself begins anew; what the client decided stands."""
    if newest is None:
        return Wanted.START
    state = SessionState(newest.state)
    if state in SESSION_OPEN:
        return Wanted.KEEP
    if not valid or state in (SessionState.SHARED, SessionState.REFUSED):
        return Wanted.SHOW
    if state is SessionState.FAILED and newest.scanned_at is None and now - newest.changed_at >= AGAIN:
        return Wanted.START
    return Wanted.START if opening or state is SessionState.EXPIRED else Wanted.SHOW


def _newest(unit: Unit, context: Context, invitation: InvitationId) -> OcktoSession | None:
    return next(iter(sessions_of(unit, context, invitation)), None)
