"""The Startpagina of a dossier: persons and how far they are, files, client data, advice, and the next step."""

from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import col, func, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.audit.why import sees_content
from store.clock import age_days
from store.context import Context, read, write
from store.database.unit import Unit
from store.desk.figures import importance, key_figures
from store.desk.next_step import next_step
from store.desk.overview_views import AdviceLine, FileLine, Overview
from store.desk.progress_line import person_lines
from store.dossiers.dossiers import dossier_view
from store.dossiers.queries import find_dossier
from store.dossiers.records import newest_record
from store.dossiers.status import needs_from_text, status_of
from store.dossiers.views import DossierView, PersonView, RecordView
from store.ids import AdviceId, DeliveryId, DossierId, PersonId
from store.tables.deliveries import Delivery, DeliveryPerson, DeliverySource, Document
from store.tables.ockto import OcktoSession
from store.tables.packages import Export, ReturnedAdvice
from store.tables.states import AdviceState

_SOURCE_FINE = "ok"


def open_overview(context: Context, *, dossier: DossierId) -> Overview:
    """The Startpagina, for somebody who looks at it: a line for each person. Raises NotFound."""
    about = About(dossier=dossier)
    with write(context) as unit:
        allow(unit, context, Capability.FIND, Action.OPEN_DOSSIER, about)
        row = find_dossier(unit, context, dossier)
        view = dossier_view(unit, context, row)
        persons = tuple(person.person for person in view.persons)
        record(unit, context, Action.OPEN_DOSSIER, About(dossier=dossier, persons=persons))
        return _overview(unit, context, view, row.needs)


def follow_overview(context: Context, *, dossier: DossierId) -> Overview:
    """The Startpagina once more, for a screen that somebody has opened and is still looking at: no new line."""
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.OPEN_DOSSIER, About(dossier=dossier))
        row = find_dossier(unit, context, dossier)
        return _overview(unit, context, dossier_view(unit, context, row), row.needs)


def _overview(unit: Unit, context: Context, view: DossierView, needs: str) -> Overview:
    status = status_of(needs_from_text(needs), context.clock.now())
    is_open = sees_content(unit, context, view.dossier)
    return Overview(
        dossier=view,
        status=status.need,
        status_word=status.word,
        status_person=status.person,
        next_step=next_step(status, has_persons=bool(view.persons)),
        persons=person_lines(unit, view.persons, context.clock.now()),
        files=_files(unit, context, view),
        advice=_advice(unit, view.dossier),
        records=_records(unit, context, view.persons) if is_open else (),
        figures=key_figures(unit, context, view) if is_open else (),
        content_open=is_open,
        documents=_count(unit, Document, view.dossier),
        exports=_count(unit, Export, view.dossier),
    )


def _files(unit: Unit, context: Context, view: DossierView) -> tuple[FileLine, ...]:
    deliveries = unit.exec(
        select(Delivery)
        .where(Delivery.dossier_id == view.dossier)
        .order_by(col(Delivery.received_at).desc(), col(Delivery.id).desc())
    ).all()
    ids = [delivery.id for delivery in deliveries]
    inside = unit.exec(select(DeliveryPerson).where(col(DeliveryPerson.delivery_id).in_(ids))).all()
    sources = unit.exec(select(DeliverySource).where(col(DeliverySource.delivery_id).in_(ids))).all()
    sessions = dict(
        unit.exec(select(OcktoSession.id, OcktoSession.person_id).where(OcktoSession.dossier_id == view.dossier)).all()
    )
    roles = {int(person.person): person.role for person in view.persons}
    return tuple(
        _file(
            context,
            delivery,
            [person for person in inside if person.delivery_id == delivery.id],
            [source.status for source in sources if source.delivery_id == delivery.id],
            roles,
            roles.get(sessions.get(delivery.session_id or 0, 0), ""),
        )
        for delivery in deliveries
    )


def _file(
    context: Context,
    delivery: Delivery,
    inside: Sequence[DeliveryPerson],
    sources: Sequence[str],
    roles: dict[int, str],
    expected: str,
) -> FileLine:
    retrieved = delivery.retrieved_at
    unmatched = sum(person.person_id is None for person in inside)
    return FileLine(
        delivery=DeliveryId(delivery.id),
        received_at=delivery.received_at,
        retrieved_at=retrieved,
        age_days=None if retrieved is None else age_days(retrieved, context.clock.now()),
        origin=delivery.origin,
        matched=tuple(roles[person.person_id] for person in inside if person.person_id in roles),
        unmatched=unmatched,
        looks_like=expected if unmatched else "",
        conflict=any(person.conflict for person in inside),
        sources_ok=sum(status == _SOURCE_FINE for status in sources),
        sources=len(sources),
        asks_date=retrieved is None or delivery.retrieved_by != "",
    )


def _advice(unit: Unit, dossier: DossierId) -> tuple[AdviceLine, ...]:
    rows = unit.exec(
        select(ReturnedAdvice)
        .where(ReturnedAdvice.dossier_id == dossier, ReturnedAdvice.state != AdviceState.DECIDED)
        .order_by(col(ReturnedAdvice.id))
    )
    return tuple(AdviceLine(AdviceId(row.id), row.package, row.person_role, row.received_at, row.state) for row in rows)


def _records(unit: Unit, context: Context, persons: tuple[PersonView, ...]) -> tuple[RecordView, ...]:
    found = (newest_record(unit, context, PersonId(person.person)) for person in persons)
    return tuple(
        replace(record, values=tuple(sorted(record.values, key=lambda value: importance(value[0]))))
        for record in found
        if record is not None
    )


def _count(unit: Unit, table: type[Document] | type[Export], dossier: DossierId) -> int:
    return unit.exec(select(func.count()).select_from(table).where(col(table.dossier_id) == dossier)).one()
