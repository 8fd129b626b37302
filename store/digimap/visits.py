"""The client comes in, by the private link or by the typed code. Nobody has logged in: the link is the key."""

from datetime import datetime

from sqlmodel import col, func, select

from store.audit.actions import Action
from store.audit.lines import About, record
from store.context import Context, read, write
from store.database.unit import Unit
from store.digimap.codes import TRIES, code_hash, finder_hash, tidy_code, token_hash
from store.digimap.queries import open_token, person_name
from store.digimap.views import VisitView
from store.errors import NotFound
from store.ids import DossierId, InvitationId, OfficeId, PersonId
from store.tables.digimap import Invitation
from store.tables.ockto import OcktoSession
from store.tables.offices import Office
from store.tables.persons import Person
from store.tables.states import SessionState

_UNDER_WAY = (SessionState.SCANNED.value, SessionState.GATHERING.value)
_LONGEST_TOKEN = 100


def open_invitation(context: Context, *, token: str) -> VisitView:
    """The client opens the private link; the first time is kept.

    Raises NotFound, in the same words for a link that never was, one that expired and one that was withdrawn.
    """
    with read(context) as unit:
        row = _good(unit, context, token)
        view = _view(unit, row)
    if row.opened_at is None:
        _keep_opening(context.as_system(view.office), view.invitation)
    return view


def check_invitation(context: Context, *, token: str) -> None:
    """Whether the private link would open now: who only asks that has not opened it. Raises as `open_invitation`."""
    with read(context) as unit:
        _good(unit, context, token)


def redeem_code(context: Context, *, code: str) -> str:
    """The token of the link that a typed code stands for. It works once, and dies after ten wrong second halves.

    Raises NotFound, in the same words for a wrong code, a used one and one of an invitation that is over.
    """
    tidy = tidy_code(code)
    if tidy is None:
        raise NotFound("code_unknown", remedy="look_at_code")
    token = _redeemed(context, tidy)
    if token is None:
        raise NotFound("code_unknown", remedy="look_at_code")
    return token


def request_renewal(context: Context, *, token: str) -> None:
    """The client asks for a new invitation; the desk sees that. For a link that never was nothing happens."""
    with read(context) as unit:
        row = _by_token(unit, context, token)
    if row is None or row.renewal_requested_at is not None:
        return
    system = context.as_system(OfficeId(row.office_id))
    with write(system) as unit:
        found = unit.get_one(Invitation, row.id)
        found.renewal_requested_at = context.clock.now()
        unit.add(found)
        record(unit, system, Action.REQUEST_INVITATION, _about(found))


def _redeemed(context: Context, code: str) -> str | None:
    """The token, None for a code that does not work; a near miss is counted (so it returns, and does not raise)."""
    with write(context) as unit:
        row = unit.exec(
            select(Invitation).where(Invitation.code_hash == code_hash(context.vault, code)).with_for_update()
        ).one_or_none()
        now = context.clock.now()
        if row is None:
            _count_near_miss(unit, context, code)
            return None
        if row.code_used_at is not None or row.code_failures >= TRIES or not _usable(unit, row, now):
            return None
        row.code_used_at = now
        unit.add(row)
        return open_token(context, row)


def _count_near_miss(unit: Unit, context: Context, code: str) -> None:
    near = select(Invitation).where(Invitation.code_finder == finder_hash(context.vault, code))
    for row in unit.exec(near.where(col(Invitation.code_used_at).is_(None)).with_for_update()).all():
        row.code_failures += 1
        unit.add(row)


def _keep_opening(system: Context, invitation: InvitationId) -> None:
    with write(system) as unit:
        row = unit.exec(select(Invitation).where(Invitation.id == invitation).with_for_update()).one()
        if row.opened_at is None:
            row.opened_at = system.clock.now()
            unit.add(row)
            record(unit, system, Action.OPEN_PAGE, _about(row))


def _good(unit: Unit, context: Context, token: str) -> Invitation:
    row = _by_token(unit, context, token)
    if row is None or not _usable(unit, row, context.clock.now()):
        raise NotFound("invitation_unknown", remedy="ask_adviser_for_invitation")
    return row


def _by_token(unit: Unit, context: Context, token: str) -> Invitation | None:
    # Found by a keyed fingerprint: how far a guess is right shows in no time that anybody can measure.
    digest = token_hash(context.vault, token[:_LONGEST_TOKEN])
    return unit.exec(select(Invitation).where(Invitation.token_hash == digest)).one_or_none()


def _usable(unit: Unit, row: Invitation, now: datetime) -> bool:
    """Valid, or its client is in the middle of it: who scanned in time is not shut out half-way."""
    under_way = unit.exec(
        select(func.count())
        .select_from(OcktoSession)
        .where(OcktoSession.invitation_id == row.id, col(OcktoSession.state).in_(_UNDER_WAY))
    ).one()
    return row.withdrawn_at is None and (now < row.expires_at or under_way > 0)


def _view(unit: Unit, row: Invitation) -> VisitView:
    person = unit.exec(select(Person).where(Person.id == row.person_id)).one()
    return VisitView(
        invitation=InvitationId(row.id),
        office=OfficeId(row.office_id),
        office_name=unit.exec(select(Office.name).where(Office.id == row.office_id)).one(),
        spoken_name=person_name(person),
        expires_at=row.expires_at,
    )


def _about(row: Invitation) -> About:
    return About(DossierId(row.dossier_id), (PersonId(row.person_id),), f"invitation:{row.id}")
