"""In which of the offices that somebody serves a dossier is."""

from collections.abc import Sequence

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, missed
from store.context import Context, read
from store.database.own import LARGEST_ID
from store.database.unit import Unit
from store.errors import Usage
from store.ids import OfficeId
from store.tables.base import CODE
from store.tables.dossiers import Dossier
from store.tables.offices import Office


def find_office(context: Context, *, number: str) -> OfficeId:
    """The office of the dossier of that number (or id as text): the one in which the actor acts goes first.

    Raises NotFound where no office of the actor has it, Usage where several others do: a number is one office's own.
    """
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.LOOK_FOR, About(object=f"dossier:{number}"[:CODE]))
        found = {} if "\0" in number else dict(_with_number(unit, context, number))
        if context.actor.office in found:
            return context.actor.office
        if not found:
            raise missed(unit, context, "dossier_not_found", what="dossier", row=number, remedy="look_at_dossier_list")
        if len(found) > 1:
            facts = {"dossier": number, "offices": ", ".join(sorted(found.values()))}
            raise Usage("dossier_in_more_offices", facts=facts, remedy="name_office")
        return next(iter(found))


def _with_number(unit: Unit, context: Context, number: str) -> Sequence[tuple[OfficeId, str]]:
    query = select(Office.id, Office.name).join(Dossier, col(Dossier.office_id) == col(Office.id))
    is_id = number.isascii() and number.isdecimal() and int(number[:20]) <= LARGEST_ID
    named = col(Dossier.id) == int(number) if is_id else col(Dossier.number) == number
    rows = unit.exec(query.where(col(Office.id).in_(context.actor.offices), named))
    return [(OfficeId(office), name) for office, name in rows]
