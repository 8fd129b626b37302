"""Loads rows of exports and advice, the office's own only."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import col, func, select

from store.audit.lines import missed
from store.context import Context
from store.database.own import own_row
from store.database.unit import Unit
from store.dossiers.records import record_view
from store.dossiers.views import RecordView
from store.ids import AdviceId, DossierId, ExportId, PersonId
from store.packages.situation import Earlier
from store.tables.packages import Export, ExportPerson, ReturnedAdvice
from store.tables.persons import ClientRecord, Person
from store.tables.states import EXPORT_MAKES_KNOWN, ExportState


def find_export(unit: Unit, context: Context, export: ExportId, *, lock: bool = False) -> Export:
    """The export's row, locked for a change if asked. Raises NotFound, for another office's export as well."""
    row = own_row(unit, Export, export, office=context.actor.office, lock=lock)
    if row is None:
        raise missed(unit, context, "export_not_found", what="export", row=export, remedy="look_at_export_list")
    return row


def find_advice(unit: Unit, context: Context, advice: AdviceId, *, lock: bool = False) -> ReturnedAdvice:
    """The advice's row, locked for a change if asked. Raises NotFound, for another office's advice as well."""
    row = own_row(unit, ReturnedAdvice, advice, office=context.actor.office, lock=lock)
    if row is None:
        raise missed(unit, context, "advice_not_found", what="advice", row=advice, remedy="look_at_advice_list")
    return row


def advice_of_export(unit: Unit, export: ExportId) -> Sequence[ReturnedAdvice]:
    """What came back for an export, a row per person."""
    return unit.exec(
        select(ReturnedAdvice).where(ReturnedAdvice.export_id == export).order_by(col(ReturnedAdvice.id))
    ).all()


def exports_of(unit: Unit, context: Context, dossier: DossierId) -> Sequence[Export]:
    """Every export of a dossier, newest first."""
    query = select(Export).where(Export.office_id == context.actor.office, Export.dossier_id == dossier)
    return unit.exec(query.order_by(col(Export.id).desc())).all()


def persons_sent(unit: Unit, export: int) -> Sequence[tuple[ExportPerson, Person]]:
    """The persons of an export, the applicant first."""
    rows = unit.exec(
        select(ExportPerson, Person)
        .join(Person, col(Person.id) == col(ExportPerson.person_id))
        .where(ExportPerson.export_id == export)
    ).all()
    return sorted(rows, key=lambda pair: pair[1].role)


def person_ids(unit: Unit, export: int) -> tuple[PersonId, ...]:
    """The persons whom an export is about."""
    ids = unit.exec(select(ExportPerson.person_id).where(ExportPerson.export_id == export)).all()
    return tuple(PersonId(one) for one in sorted(ids))


def earlier_export(unit: Unit, dossier: DossierId, package: str, *, itself: ExportId | None) -> Earlier | None:
    """The dossier's last export to the package that was not cancelled and is not `itself`."""
    row = unit.exec(
        select(Export.version, Export.state)
        .where(*_others(dossier, package, itself), Export.state != ExportState.CANCELLED.value)
        .order_by(col(Export.version).desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else Earlier(*row)


def arrived_before(unit: Unit, dossier: DossierId, package: str, *, itself: ExportId | None) -> datetime | None:
    """When an export of the dossier first arrived at the package, or may have; None: never."""
    return unit.exec(
        select(func.min(Export.created_at)).where(
            *_others(dossier, package, itself), col(Export.state).in_(EXPORT_MAKES_KNOWN)
        )
    ).one()


def known_since(
    unit: Unit, context: Context, package: str, identity: str, *, itself: ExportId | None
) -> datetime | None:
    """Since when the person of that identity is known at the package, from whatever dossier; None: not."""
    if not identity:
        return None
    return _first_known(unit, context, package, itself, ExportPerson.identity == identity)


def sent_before(
    unit: Unit, context: Context, package: str, person: PersonId, *, itself: ExportId | None
) -> datetime | None:
    """When this person of the dossier was first sent to the package, under whatever name or date; None: never."""
    return _first_known(unit, context, package, itself, ExportPerson.person_id == person)


def record_of_version(unit: Unit, context: Context, person: PersonId, version: int) -> RecordView | None:
    """That version of a person's client data; None where there is no such version."""
    row = unit.exec(
        select(ClientRecord).where(
            ClientRecord.office_id == context.actor.office,
            ClientRecord.person_id == person,
            ClientRecord.version == version,
        )
    ).one_or_none()
    return None if row is None else record_view(context, row)


def last_package(unit: Unit, context: Context) -> str | None:
    """The package that the actor used last."""
    return unit.exec(
        select(Export.package)
        .where(Export.office_id == context.actor.office, Export.created_by == context.actor.login)
        .order_by(col(Export.id).desc())
        .limit(1)
    ).one_or_none()


def _others(dossier: DossierId, package: str, itself: ExportId | None) -> tuple[ColumnElement[bool], ...]:
    return (
        col(Export.dossier_id) == dossier,
        col(Export.package) == package,
        col(Export.id) != (itself or 0),
    )


def _first_known(unit: Unit, context: Context, package: str, itself: ExportId | None, whom: bool) -> datetime | None:
    return unit.exec(
        select(func.min(Export.created_at))
        .join(ExportPerson, col(ExportPerson.export_id) == col(Export.id))
        .where(
            ExportPerson.office_id == context.actor.office,
            ExportPerson.package == package,
            whom,
            col(Export.state).in_(EXPORT_MAKES_KNOWN),
            col(Export.id) != (itself or 0),
        )
    ).one()
