"""Whom a dossier can invite, and how far each of them is."""

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.unit import Unit
from store.digimap.queries import invitation_view, invitations_of
from store.digimap.views import InviteesView, InviteeView
from store.dossiers.queries import find_dossier, person_view, persons_of
from store.ids import DossierId, PersonId
from store.tables.digimap import Invitation
from store.tables.dossiers import Dossier
from store.tables.ockto import OcktoSession
from store.tables.persons import Person


def open_invitees(context: Context, *, dossier: DossierId) -> InviteesView:
    """The persons with their invitations, links and codes, for somebody who looks at them: a line for each person."""
    with write(context) as unit:
        row = find_dossier(unit, context, dossier)
        about = About(dossier, tuple(PersonId(person.id) for person in persons_of(unit, dossier)))
        allow(unit, context, Capability.INVITE, Action.SHOW_INVITATION, about)
        record(unit, context, Action.SHOW_INVITATION, about)
        return _invitees(unit, context, row)


def follow_invitees(context: Context, *, dossier: DossierId) -> InviteesView:
    """The same once more, for a screen that somebody has opened and is still looking at: no new line."""
    with read(context) as unit:
        allow(unit, context, Capability.INVITE, Action.SHOW_INVITATION, About(dossier))
        return _invitees(unit, context, find_dossier(unit, context, dossier))


def _invitees(unit: Unit, context: Context, row: Dossier) -> InviteesView:
    dossier = DossierId(row.id)
    newest: dict[int, Invitation] = {}
    for invitation, person in invitations_of(unit, context, dossier):
        newest.setdefault(person.id, invitation)
    persons = persons_of(unit, dossier)
    invitees = tuple(_invitee(unit, context, person, newest.get(person.id)) for person in persons)
    return InviteesView(dossier, row.number, invitees)


def _invitee(unit: Unit, context: Context, person: Person, invitation: Invitation | None) -> InviteeView:
    if invitation is None:
        return InviteeView(person_view(person), None, "", None)
    session = unit.exec(
        select(OcktoSession.state, OcktoSession.changed_at)
        .where(OcktoSession.invitation_id == invitation.id)
        .order_by(col(OcktoSession.id).desc())
        .limit(1)
    ).one_or_none()
    state, changed_at = session or ("", None)
    return InviteeView(person_view(person), invitation_view(context, invitation, person), state, changed_at)
