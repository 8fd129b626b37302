"""Key figures of the Startpagina: what each person's newest matched file says, without opening the file."""

from collections.abc import Iterator

from sqlmodel import col, select

from store.context import Context
from store.database.unit import Unit
from store.deliveries.sealed import open_facts
from store.desk.overview_views import KeyFigure
from store.dossiers.views import DossierView
from store.odm.fields import FIELDS
from store.tables.deliveries import Delivery, DeliveryPerson

_FIRST = ("income_gross_year", "home_value", "mortgage_advised", "mortgage_debt", "savings", "pension_old_age_year")
"""What an adviser asks first; the other fields follow in the catalogue's order."""
_ORDER = tuple(dict.fromkeys((*_FIRST, *FIELDS)))


def importance(field: str) -> int:
    """The place of a field among the figures of the Startpagina; a field nobody knows comes last."""
    return _ORDER.index(field) if field in FIELDS else len(_ORDER)


def key_figures(unit: Unit, context: Context, view: DossierView) -> tuple[KeyFigure, ...]:
    """The figures, the applicant's first. A file whose match is in conflict says nothing here."""
    roles = {int(person.person): person.role for person in view.persons}
    found = unit.exec(
        select(Delivery, DeliveryPerson)
        .join(DeliveryPerson, col(DeliveryPerson.delivery_id) == col(Delivery.id))
        .where(Delivery.dossier_id == view.dossier, col(DeliveryPerson.person_id).is_not(None))
        .order_by(col(Delivery.received_at), col(Delivery.id))
    ).all()
    newest = {person.person_id: (row, person) for row, person in found if not person.conflict}
    return tuple(
        figure
        for person_id, role in roles.items()
        if person_id in newest
        for figure in sorted(_figures(context, *newest[person_id], role), key=lambda one: importance(one.field))
    )


def _figures(context: Context, row: Delivery, person: DeliveryPerson, role: str) -> Iterator[KeyFigure]:
    for fact in open_facts(context.vault, row.blob_id, row.facts):
        if fact.inside_id == person.inside_id:
            yield KeyFigure(role, fact.field, fact.value, fact.unit, fact.source)
