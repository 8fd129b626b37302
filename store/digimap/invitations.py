"""Invites persons, withdraws invitations and shows them to the desk."""

from datetime import datetime, timedelta
from uuid import uuid4

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.unit import Unit
from store.digimap.codes import code_hash, finder_hash, new_code, new_token, token_hash
from store.digimap.queries import invitation_state, invitation_view, invitations_of, place
from store.digimap.views import InvitationState, InvitationView
from store.dossiers.needs import refresh_needs
from store.dossiers.queries import find_dossier, find_person
from store.errors import Refused, ServiceFailed
from store.ids import DossierId, InvitationId, PersonId, SessionId
from store.ockto.queries import find_invitation
from store.ockto.sessions import about_invitation, cancel_session
from store.tables.base import CODE
from store.tables.digimap import Invitation
from store.tables.ockto import OcktoSession
from store.tables.persons import Person
from store.tables.states import SESSION_OPEN


def invite_person(context: Context, *, person: PersonId) -> InvitationView:
    """A new invitation for a person; an older one that could still be used is withdrawn.

    Raises NotFound, NotAllowed.
    """
    with write(context) as unit:
        client = find_person(unit, context, person)
        about = About(DossierId(client.dossier_id), (person,))
        allow(unit, context, Capability.INVITE, Action.INVITE, about)
        ended = _withdraw_all(unit, context, client)
        row = _new_invitation(context, client)
        unit.add(row)
        unit.flush()
        record(unit, context, Action.INVITE, About(about.dossier, about.persons, f"invitation:{row.id}"))
        refresh_needs(unit, context, DossierId(client.dossier_id))
        view = invitation_view(context, row, client)
    _end_sessions(context, ended)
    return view


def withdraw_invitation(context: Context, *, invitation: InvitationId) -> InvitationView:
    """The link and the code die at once, and with them the QR code of an open session.

    Where the service cannot be reached now, background work makes the QR code void as soon as it can; nothing that
    comes from it is taken in. Raises Refused for one that was withdrawn before.
    """
    with write(context) as unit:
        row = find_invitation(unit, context, invitation, lock=True)
        about = about_invitation(row)
        allow(unit, context, Capability.INVITE, Action.WITHDRAW_INVITATION, about)
        if row.withdrawn_at is not None:
            raise Refused("invitation_withdrawn", remedy="invite_again")
        ended = _withdraw(unit, context, row)
        record(unit, context, Action.WITHDRAW_INVITATION, about)
        refresh_needs(unit, context, DossierId(row.dossier_id))
        view = invitation_view(context, row, find_person(unit, context, PersonId(row.person_id)))
    _end_sessions(context, ended)
    return view


def show_invitations(context: Context, *, dossier: DossierId) -> tuple[InvitationView, ...]:
    """The newest invitation of each person of the dossier, with link and code where they still work."""
    with write(context) as unit:
        find_dossier(unit, context, dossier)
        newest: dict[int, tuple[Invitation, Person]] = {}
        for row, person in invitations_of(unit, context, dossier):
            newest.setdefault(row.person_id, (row, person))
        about = About(dossier, tuple(PersonId(person) for person in newest))
        allow(unit, context, Capability.INVITE, Action.SHOW_INVITATION, about)
        if newest:
            record(unit, context, Action.SHOW_INVITATION, about)
        return tuple(invitation_view(context, row, person) for row, person in newest.values())


def show_invitation(context: Context, *, invitation: InvitationId) -> InvitationView:
    """One invitation, with link and code where they still work."""
    with write(context) as unit:
        row = find_invitation(unit, context, invitation)
        about = about_invitation(row)
        allow(unit, context, Capability.INVITE, Action.SHOW_INVITATION, about)
        record(unit, context, Action.SHOW_INVITATION, about)
        return invitation_view(context, row, find_person(unit, context, PersonId(row.person_id)))


def follow_invitation(context: Context, *, invitation: InvitationId) -> InvitationView:
    """The same once more, for a screen that somebody has opened and is still looking at: no new line."""
    with read(context) as unit:
        row = find_invitation(unit, context, invitation)
        about = about_invitation(row)
        allow(unit, context, Capability.INVITE, Action.SHOW_INVITATION, about)
        return invitation_view(context, row, find_person(unit, context, PersonId(row.person_id)))


def _new_invitation(context: Context, person: Person) -> Invitation:
    vault, now, reference = context.vault, context.clock.now(), str(uuid4())
    token, code = new_token(), new_code()
    return Invitation(
        office_id=person.office_id,
        dossier_id=person.dossier_id,
        person_id=person.id,
        reference=reference,
        token_hash=token_hash(vault, token),
        token_sealed=vault.seal_text(token, place=place(reference, "token")),
        code_hash=code_hash(vault, code),
        code_finder=finder_hash(vault, code),
        code_sealed=vault.seal_text(code, place=place(reference, "code")),
        created_at=now,
        created_by=context.actor.login[:CODE],
        expires_at=now + timedelta(hours=context.settings.invitation_hours),
    )


def _withdraw_all(unit: Unit, context: Context, person: Person) -> tuple[SessionId, ...]:
    """Withdraws what the person could still use; the open sessions that end with it."""
    older = unit.exec(
        select(Invitation)
        .where(Invitation.office_id == context.actor.office, Invitation.person_id == person.id)
        .where(col(Invitation.withdrawn_at).is_(None))
        .with_for_update()
    ).all()
    now = context.clock.now()
    valid = [row for row in older if invitation_state(row, now) is InvitationState.VALID]
    return tuple(session for row in valid for session in _withdraw(unit, context, row))


def _withdraw(unit: Unit, context: Context, row: Invitation) -> tuple[SessionId, ...]:
    now = context.clock.now()
    row.withdrawn_at = now
    unit.add(row)
    return _due_at_once(unit, row, now)


def _due_at_once(unit: Unit, row: Invitation, now: datetime) -> tuple[SessionId, ...]:
    """The invitation's open sessions, each due now: background work ends what cannot be ended here."""
    sessions = unit.exec(
        select(OcktoSession).where(
            OcktoSession.invitation_id == row.id, col(OcktoSession.state).in_([state.value for state in SESSION_OPEN])
        )
    ).all()
    for session in sessions:
        session.next_poll_at = now
        unit.add(session)
    return tuple(SessionId(session.id) for session in sessions)


def _end_sessions(context: Context, sessions: tuple[SessionId, ...]) -> None:
    for session in sessions:
        try:
            cancel_session(context, session=session, reason="invitation_withdrawn")
        except (ServiceFailed, Refused):
            continue  # due at once: background work goes on trying
