"""What a list of dossiers says of each besides its row, for whoever asks for more than fits on a line."""

from collections.abc import Mapping, Sequence

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import allow
from store.context import Context, read
from store.database.unit import Unit
from store.desk.overview_views import RowDetails
from store.dossiers.queries import person_view
from store.dossiers.status import needs_from_text
from store.dossiers.views import ROLES, PersonView
from store.ids import DossierId
from store.tables.dossiers import Dossier
from store.tables.offices import User
from store.tables.persons import Person


def list_details(context: Context, *, dossiers: Sequence[DossierId]) -> Mapping[DossierId, RowDetails]:
    """Adviser, version, open questions and persons of the dossiers of a page: two queries, whatever their number.

    A dossier that the office does not have is left out.
    """
    now = context.clock.now()
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.SEARCH)
        persons = _persons(unit, context, dossiers)
        found = unit.exec(
            select(Dossier.id, User.login, Dossier.version, Dossier.needs)
            .join(User, col(User.id) == col(Dossier.adviser_id), isouter=True)
            .where(Dossier.office_id == context.actor.office, col(Dossier.id).in_(dossiers))
        )
        return {
            DossierId(dossier): RowDetails(
                adviser=adviser or "",
                version=version,
                needs=tuple(need.need.value for need in needs_from_text(needs) if need.holds(now)),
                persons=persons.get(dossier, ()),
            )
            for dossier, adviser, version, needs in found
        }


def _persons(unit: Unit, context: Context, dossiers: Sequence[DossierId]) -> dict[int, tuple[PersonView, ...]]:
    rows = unit.exec(
        select(Person).where(Person.office_id == context.actor.office, col(Person.dossier_id).in_(dossiers))
    )
    found: dict[int, tuple[PersonView, ...]] = {}
    for row in sorted(rows, key=lambda person: ROLES.index(person.role)):
        found[row.dossier_id] = (*found.get(row.dossier_id, ()), person_view(row))
    return found
