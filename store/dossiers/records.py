"""The dossier's own client data: versions per person, the newest is current, older ones stay."""

import json
from collections.abc import Mapping
from uuid import uuid4

from sqlmodel import col, select

from store.context import Context
from store.database.unit import Unit
from store.dossiers.views import RecordView
from store.ids import DossierId, PersonId, RecordId
from store.tables.persons import ClientRecord, Person

HAND, ADVICE, ODM = "hand", "advice", "odm"


def newest_record(unit: Unit, context: Context, person: PersonId) -> RecordView | None:
    """The current client data of a person, None where there is none yet."""
    row = unit.exec(
        select(ClientRecord)
        .where(ClientRecord.office_id == context.actor.office, ClientRecord.person_id == person)
        .order_by(col(ClientRecord.version).desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else record_view(context, row)


def records_of(unit: Unit, context: Context, dossier: DossierId) -> tuple[RecordView, ...]:
    """Every version of every person of a dossier, newest first."""
    rows = unit.exec(
        select(ClientRecord)
        .where(ClientRecord.office_id == context.actor.office, ClientRecord.dossier_id == dossier)
        .order_by(col(ClientRecord.id).desc())
    )
    return tuple(record_view(context, row) for row in rows)


def add_record(
    unit: Unit, context: Context, person: Person, values: Mapping[str, str], *, origin: str, origin_id: int | None
) -> RecordView:
    """Adds a version with these values (all of them, not only what changed) for a person's row."""
    newest = newest_record(unit, context, PersonId(person.id))
    reference = str(uuid4())
    text = json.dumps(dict(values), sort_keys=True, ensure_ascii=False)
    row = ClientRecord(
        office_id=person.office_id,
        dossier_id=person.dossier_id,
        person_id=person.id,
        version=1 if newest is None else newest.version + 1,
        origin=origin,
        origin_id=origin_id,
        reference=reference,
        values=context.vault.seal_text(text, place=_place(reference)),
        created_at=context.clock.now(),
        created_by=context.actor.login,
    )
    unit.add(row)
    unit.flush()
    return record_view(context, row)


def record_view(context: Context, row: ClientRecord) -> RecordView:
    """The view of a record's row, its values unsealed."""
    values: dict[str, str] = json.loads(context.vault.open_text(row.values, place=_place(row.reference)))
    return RecordView(
        record=RecordId(row.id),
        person=PersonId(row.person_id),
        version=row.version,
        values=tuple(values.items()),
        origin=row.origin,
        created_at=row.created_at,
        created_by=row.created_by,
    )


def _place(reference: str) -> str:
    return f"client_record:{reference}:values"
