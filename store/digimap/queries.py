"""Views of invitations."""

from datetime import datetime

from sqlmodel import col, select

from store.context import Context
from store.database.unit import Unit
from store.digimap.views import InvitationState, InvitationView
from store.ids import DossierId, InvitationId, PersonId
from store.tables.digimap import Invitation
from store.tables.persons import Person
from store.words.forms import spoken_name


def invitations_of(unit: Unit, context: Context, dossier: DossierId) -> tuple[tuple[Invitation, Person], ...]:
    """The invitations of a dossier with their persons, newest first."""
    query = (
        select(Invitation, Person)
        .join(Person, col(Person.id) == col(Invitation.person_id))
        .where(Invitation.office_id == context.actor.office, Invitation.dossier_id == dossier)
        .order_by(col(Invitation.id).desc())
    )
    return tuple(unit.exec(query).all())


def invitation_state(row: Invitation, now: datetime) -> InvitationState:
    """Whether it can be used at that moment."""
    if row.withdrawn_at is not None:
        return InvitationState.WITHDRAWN
    return InvitationState.VALID if now < row.expires_at else InvitationState.EXPIRED


def invitation_view(context: Context, row: Invitation, person: Person) -> InvitationView:
    """The view of an invitation; link and code only where they still work."""
    state = invitation_state(row, context.clock.now())
    valid, base = state is InvitationState.VALID, context.settings.page_url.rstrip("/")
    return InvitationView(
        invitation=InvitationId(row.id),
        dossier=DossierId(row.dossier_id),
        person=PersonId(row.person_id),
        role=person.role,
        spoken_name=person_name(person),
        state=state,
        created_at=row.created_at,
        created_by=row.created_by,
        expires_at=row.expires_at,
        opened_at=row.opened_at,
        code_used=row.code_used_at is not None,
        renewal_requested_at=row.renewal_requested_at,
        link=f"{base}/u/{open_token(context, row)}" if valid else "",
        code=open_code(context, row) if valid and row.code_used_at is None else "",
        code_page=f"{base}/",
    )


def person_name(person: Person) -> str:
    """How one addresses the person: A.B. de Vries."""
    return spoken_name(person.surname, person.prefix, person.initials, person.partner_surname)


def open_token(context: Context, row: Invitation) -> str:
    """The token of the private link."""
    return context.vault.open_text(row.token_sealed, place=place(row.reference, "token"))


def open_code(context: Context, row: Invitation) -> str:
    """The code to type."""
    return context.vault.open_text(row.code_sealed, place=place(row.reference, "code"))


def place(reference: str, column: str) -> str:
    """Where a secret of an invitation is sealed."""
    return f"invitation:{reference}:{column}"
