"""How far each person is on the way to sharing."""

from datetime import datetime

from sqlmodel import col, select

from store.database.unit import Unit
from store.desk.overview_views import PersonLine
from store.dossiers.views import PersonView
from store.ids import InvitationId, SessionId
from store.tables.digimap import Invitation
from store.tables.ockto import OcktoSession
from store.tables.states import SessionState

_BEFORE_THE_SCAN = (SessionState.NEW, SessionState.WAITING, SessionState.EXPIRED, SessionState.CANCELLED)
"""While a session is no further than this, the invitation tells more."""


def person_lines(unit: Unit, persons: tuple[PersonView, ...], now: datetime) -> tuple[PersonLine, ...]:
    """A line per person, by the newest invitation and its newest session."""
    return tuple(_line(unit, person, now) for person in persons)


def _line(unit: Unit, person: PersonView, now: datetime) -> PersonLine:
    invitation = unit.exec(
        select(Invitation).where(Invitation.person_id == person.person).order_by(col(Invitation.id).desc()).limit(1)
    ).one_or_none()
    if invitation is None or invitation.withdrawn_at is not None:
        return PersonLine(person, "not_invited", None, None, None)
    session = unit.exec(
        select(OcktoSession)
        .where(OcktoSession.invitation_id == invitation.id)
        .order_by(col(OcktoSession.id).desc())
        .limit(1)
    ).one_or_none()
    session_id = None if session is None else SessionId(session.id)
    progress, since = _invited(invitation, now)
    if session is not None and session.state not in _BEFORE_THE_SCAN:
        progress, since = session.state, session.changed_at
    return PersonLine(person, progress, since, InvitationId(invitation.id), session_id)


def _invited(invitation: Invitation, now: datetime) -> tuple[str, datetime]:
    if invitation.expires_at <= now:
        return "invitation_expired", invitation.expires_at
    if invitation.opened_at is not None:
        return "opened", invitation.opened_at
    return "invited", invitation.created_at
