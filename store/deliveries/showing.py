"""Makes the views of deliveries from their rows."""

from collections.abc import Sequence

from sqlmodel import col, select

from store.clock import age_days
from store.context import Context
from store.database.unit import Unit
from store.deliveries.rows import inside_with_roles, sources_of
from store.deliveries.rules import (
    DATE_FINDINGS,
    age_findings,
    conflict_findings,
    consent_findings,
    source_findings,
)
from store.deliveries.sealed import open_errors, open_facts, open_findings
from store.deliveries.views import DeliveryView, InsideView, Origin, Part, SourceView
from store.findings import Finding
from store.ids import DeliveryId, DossierId, PersonId, SessionId
from store.tables.deliveries import Delivery, DeliveryPerson, DeliverySource


def deliveries_of(unit: Unit, context: Context, dossier: DossierId) -> tuple[DeliveryView, ...]:
    """Every file of a dossier, newest first: for use cases that show more than files."""
    rows = unit.exec(
        select(Delivery)
        .where(Delivery.office_id == context.actor.office, Delivery.dossier_id == dossier)
        .order_by(col(Delivery.id).desc())
    )
    return delivery_views(unit, context, rows.all())


def delivery_view(
    unit: Unit, context: Context, row: Delivery, *, duplicate_of: DeliveryId | None = None
) -> DeliveryView:
    """The view of one row, as it stands in this unit."""
    unit.flush()
    persons = [inside_view(inside, role) for inside, role in inside_with_roles(unit, [row.id])]
    return _view(context, row, persons, sources_of(unit, [row.id]), duplicate_of)


def delivery_views(unit: Unit, context: Context, rows: Sequence[Delivery]) -> tuple[DeliveryView, ...]:
    """The views of many rows, with one query for all persons and one for all sources."""
    ids = [row.id for row in rows]
    persons: dict[int, list[InsideView]] = {one: [] for one in ids}
    sources: dict[int, list[DeliverySource]] = {one: [] for one in ids}
    for inside, role in inside_with_roles(unit, ids):
        persons[inside.delivery_id].append(inside_view(inside, role))
    for source in sources_of(unit, ids):
        sources[source.delivery_id].append(source)
    return tuple(_view(context, row, persons[row.id], sources[row.id], None) for row in rows)


def inside_view(row: DeliveryPerson, role: str | None) -> InsideView:
    """The view of a person inside; `role` is that of the dossier's person it was matched with."""
    return InsideView(
        inside_id=row.inside_id,
        role=row.role,
        surname=row.surname,
        prefix=row.prefix,
        partner_surname=row.partner_surname,
        initials=row.initials,
        first_names=row.first_names,
        sex=row.sex,
        birth_date=row.birth_date,
        postcode=row.postcode,
        house_number=row.house_number,
        person=None if row.person_id is None else PersonId(row.person_id),
        person_role=role or "",
        score=row.score,
        conflicts=tuple(map(Part, row.conflicts.split())),
        matched_by=row.matched_by,
        matched_at=row.matched_at,
    )


def source_view(context: Context, delivery: Delivery, row: DeliverySource) -> SourceView:
    """The view of a source, its own words unsealed."""
    errors = open_errors(context.vault, delivery.blob_id, row.position, row.errors)
    age = None if row.retrieved_at is None else max(0, age_days(row.retrieved_at, context.clock.now()))
    return SourceView(row.source, row.inside_id, row.status, row.retrieved_at, errors, age)


def _view(
    context: Context,
    row: Delivery,
    persons: Sequence[InsideView],
    sources: Sequence[DeliverySource],
    duplicate_of: DeliveryId | None,
) -> DeliveryView:
    now = context.clock.now()
    shown = tuple(source_view(context, row, source) for source in sources)
    return DeliveryView(
        delivery=DeliveryId(row.id),
        dossier=None if row.dossier_id is None else DossierId(row.dossier_id),
        origin=Origin(row.origin),
        session=None if row.session_id is None else SessionId(row.session_id),
        sha256=row.sha256,
        size=row.size,
        bsn_masked=row.bsn_masked,
        odm_version=row.odm_version,
        file_id=row.file_id,
        consent_code=row.consent_code,
        consent_at=row.consent_at,
        consent_expires_at=row.consent_expires_at,
        consent_withdrawn_at=row.consent_withdrawn_at,
        retrieved_at=row.retrieved_at,
        retrieved_by=row.retrieved_by,
        received_at=row.received_at,
        received_by=row.received_by,
        age_days=None if row.retrieved_at is None else max(0, age_days(row.retrieved_at, now)),
        unknown_keys=row.unknown_keys,
        persons=tuple(persons),
        sources=shown,
        findings=(*_said(context, row), *_now(context, row, persons, shown)),
        facts=open_facts(context.vault, row.blob_id, row.facts),
        duplicate_of=duplicate_of,
    )


def _said(context: Context, row: Delivery) -> tuple[Finding, ...]:
    """What reading found; once there is a date, without what asked for one."""
    found = open_findings(context.vault, row.blob_id, row.findings)
    return tuple(one for one in found if row.retrieved_at is None or one.code not in DATE_FINDINGS)


def _now(
    context: Context, row: Delivery, persons: Sequence[InsideView], sources: Sequence[SourceView]
) -> tuple[Finding, ...]:
    """What holds at this moment."""
    now = context.clock.now()
    return (
        *age_findings(row.retrieved_at, now),
        *consent_findings(row.consent_expires_at, row.consent_withdrawn_at, now),
        *conflict_findings(persons),
        *source_findings(sources, row.retrieved_at),
    )
