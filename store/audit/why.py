"""The reason for which a role opens content: looked up where it was given, asked for where it was not."""

from sqlmodel import col, func, select

from store.actor import Capability
from store.clock import amsterdam_day, amsterdam_midnight
from store.context import Context
from store.database.own import own_row
from store.database.unit import Unit
from store.errors import NotAllowed, NotFound
from store.ids import DossierId
from store.tables.dossiers import Dossier
from store.tables.reasons import OpeningReason


def required_reason(unit: Unit, context: Context, dossier: DossierId | None) -> int:
    """The number of the reason given for the dossier today.

    Raises NotAllowed `reason_needed` (its facts name the dossier) where none was given, and for content that is in no
    dossier yet; NotFound for a dossier of another office.
    """
    if dossier is None:
        raise NotAllowed("content_of_no_dossier", remedy="ask_adviser")
    row = own_row(unit, Dossier, dossier, office=context.actor.office)
    if row is None:
        raise NotFound("dossier_not_found", facts={"dossier": str(dossier)}, remedy="look_at_dossier_list")
    number = reason_today(unit, context, dossier)
    if number is None:
        facts = {"dossier": str(dossier), "number": row.number}
        raise NotAllowed("reason_needed", facts=facts, remedy="give_reason")
    return number


def reason_today(unit: Unit, context: Context, dossier: DossierId) -> int | None:
    """The newest reason that the actor gave for the dossier on this Amsterdam day."""
    begun = amsterdam_midnight(amsterdam_day(context.clock.now()))
    return unit.exec(
        select(func.max(OpeningReason.id)).where(
            OpeningReason.office_id == context.actor.office,
            OpeningReason.dossier_id == dossier,
            OpeningReason.user_id == context.actor.user_id,
            col(OpeningReason.given_at) >= begun,
        )
    ).one()


def sees_content(unit: Unit, context: Context, dossier: DossierId) -> bool:
    """Whether the actor sees a dossier's content without being asked anything; audit lines then name the reason."""
    if not context.actor.may(Capability.OPEN_CONTENT):
        return False
    if context.actor.must_say_why(Capability.OPEN_CONTENT):
        unit.reason = reason_today(unit, context, dossier)
        return unit.reason is not None
    return True
