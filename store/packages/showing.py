"""The view of an export's row."""

from collections.abc import Sequence

from sqlmodel import select

from store.context import Context
from store.database.unit import Unit
from store.ids import DeliveryId, DossierId, ExportId, PersonId
from store.packages.queries import persons_sent
from store.packages.sealed import open_link, open_words
from store.packages.subjects import name_of
from store.packages.views import ChosenPart, ExportView
from store.tables.deliveries import Delivery
from store.tables.dossiers import Dossier
from store.tables.packages import Export, ExportPerson
from store.tables.persons import ClientRecord, Person


def export_view(unit: Unit, context: Context, row: Export) -> ExportView:
    """The view, with the package's own words unsealed."""
    number = unit.exec(select(Dossier.number).where(Dossier.id == row.dossier_id)).one()
    title, messages = open_words(context, row)
    return ExportView(
        export=ExportId(row.id),
        dossier=DossierId(row.dossier_id),
        number=number,
        package=row.package,
        source=row.source,
        version=row.version,
        state=row.state,
        since=row.since,
        reason=row.reason,
        persons=_parts(unit, persons_sent(unit, row.id)),
        title=title,
        messages=messages,
        payload_sha256=row.payload_sha256,
        facts_sent=row.facts_sent,
        trace_id=row.trace_id,
        attempts=row.attempt,
        next_attempt_at=row.next_attempt_at,
        reference=row.package_reference,
        link=open_link(context, row),
        removal_confirmed=row.removal_confirmed,
        created_at=row.created_at,
        created_by=row.created_by,
    )


def _parts(unit: Unit, pairs: Sequence[tuple[ExportPerson, Person]]) -> tuple[ChosenPart, ...]:
    return tuple(_part(unit, sent, person) for sent, person in pairs)


def _part(unit: Unit, sent: ExportPerson, person: Person) -> ChosenPart:
    retrieved = record = None
    if sent.delivery_id is not None:
        retrieved = unit.exec(select(Delivery.retrieved_at).where(Delivery.id == sent.delivery_id)).one_or_none()
    if sent.record_id is not None:
        record = unit.exec(select(ClientRecord.version).where(ClientRecord.id == sent.record_id)).one_or_none()
    return ChosenPart(
        role=person.role,
        person=PersonId(person.id),
        name=name_of(person),
        delivery=None if sent.delivery_id is None else DeliveryId(sent.delivery_id),
        retrieved_at=retrieved,
        record=record,
    )
