"""Why somebody opens the content of a dossier: given once per dossier and Amsterdam day, sealed."""

from uuid import uuid4

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow_role, record
from store.audit.views import ReasonView
from store.context import Context, write
from store.database.own import own_row
from store.database.unit import Unit
from store.errors import InvalidInput, NotFound
from store.ids import DossierId, PersonId
from store.tables.base import SHORT
from store.tables.dossiers import Dossier
from store.tables.persons import Person
from store.tables.reasons import OpeningReason

SHORTEST = 3
"""Signs of the shortest reason."""


def give_reason(context: Context, *, dossier: DossierId, reason: str) -> ReasonView:
    """Keeps a reason or ticket for opening the dossier's content; it holds for the actor until midnight.

    Raises InvalidInput for a text that is too short or too long, NotFound, NotAllowed for who may open nothing.
    """
    text = " ".join(reason.split())
    about = About(dossier=dossier)
    with write(context) as unit:
        allow_role(unit, context, Capability.OPEN_CONTENT, Action.GIVE_REASON, about)
        if own_row(unit, Dossier, dossier, office=context.actor.office) is None:
            raise NotFound("dossier_not_found", facts={"dossier": str(dossier)}, remedy="look_at_dossier_list")
        row = _kept(unit, context, dossier, _checked(text))
        persons = unit.exec(select(Person.id).where(Person.dossier_id == dossier).order_by(col(Person.id))).all()
        about = About(dossier, tuple(map(PersonId, persons)), f"reason:{row.id}")
        record(unit, context, Action.GIVE_REASON, about)
        return ReasonView(row.id, dossier, context.actor.login, row.given_at, text)


def reason_text(context: Context, row: OpeningReason) -> str:
    """The reason in the user's words. Raises Damaged."""
    return context.vault.open_text(row.reason, place=_place(row.reference))


def _kept(unit: Unit, context: Context, dossier: DossierId, text: str) -> OpeningReason:
    reference = str(uuid4())
    row = OpeningReason(
        office_id=context.actor.office,
        user_id=context.actor.user_id,
        dossier_id=dossier,
        reference=reference,
        reason=context.vault.seal_text(text, place=_place(reference)),
        given_at=context.clock.now(),
    )
    unit.add(row)
    unit.flush()
    return row


def _checked(text: str) -> str:
    if not SHORTEST <= len(text) <= SHORT or not text.isprintable():
        facts = {"shortest": str(SHORTEST), "longest": str(SHORT)}
        raise InvalidInput("reason_invalid", facts=facts, where="reason", remedy="give_reason")
    return text


def _place(reference: str) -> str:
    return f"opening_reason:{reference}:reason"
