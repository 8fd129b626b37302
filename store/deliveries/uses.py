"""Which exports were made from a file."""

from sqlmodel import col, select

from store.database.unit import Unit
from store.deliveries.views import MatchUse
from store.ids import ExportId
from store.tables.deliveries import Delivery
from store.tables.packages import Export, ExportPerson
from store.tables.states import ExportState


def uses_of(unit: Unit, row: Delivery, inside_id: str | None = None) -> tuple[MatchUse, ...]:
    """The exports of a file, or of one person inside, oldest first; those that were cancelled left out."""
    query = (
        select(Export.id, Export.package, Export.version, Export.state)
        .join(ExportPerson, col(ExportPerson.export_id) == col(Export.id))
        .where(ExportPerson.delivery_id == row.id, Export.state != ExportState.CANCELLED.value)
        .distinct()
        .order_by(col(Export.id))
    )
    if inside_id is not None:
        query = query.where(ExportPerson.inside_id == inside_id)
    return tuple(
        MatchUse(ExportId(export), package, version, state) for export, package, version, state in unit.exec(query)
    )
