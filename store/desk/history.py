"""Historie: everything that happened to a dossier in one list, newest first."""

from collections.abc import Callable, Iterator
from datetime import datetime

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.unit import Unit
from store.desk.overview_views import HistoryEntry
from store.dossiers.queries import find_dossier, persons_of
from store.ids import DossierId, PersonId
from store.tables.deliveries import Delivery, DeliveryPerson, Document
from store.tables.digimap import Invitation
from store.tables.dossiers import Dossier
from store.tables.ockto import OcktoSession
from store.tables.packages import Export, ReturnedAdvice
from store.tables.persons import ClientRecord
from store.tables.states import AdviceState, DocumentState

KINDS = ("dossier", "invitation", "session", "delivery", "match", "document", "export", "advice", "record")
"""What the list can be filtered by."""


def list_history(context: Context, *, dossier: DossierId, kind: str | None = None) -> tuple[HistoryEntry, ...]:
    """Everything that happened to the dossier, newest first; of one kind, if asked. A line for each person."""
    with write(context) as unit:
        allow(unit, context, Capability.FIND, Action.OPEN_DOSSIER, About(dossier=dossier))
        row = find_dossier(unit, context, dossier)
        persons = persons_of(unit, dossier)
        ids = tuple(PersonId(person.id) for person in persons)
        record(unit, context, Action.OPEN_DOSSIER, About(dossier=dossier, persons=ids))
        return _entries(unit, row, {person.id: person.role for person in persons}, kind)


def follow_history(context: Context, *, dossier: DossierId, kind: str | None = None) -> tuple[HistoryEntry, ...]:
    """Historie once more, for a screen that somebody has opened and is still looking at: no new line."""
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.OPEN_DOSSIER, About(dossier=dossier))
        row = find_dossier(unit, context, dossier)
        return _entries(unit, row, {person.id: person.role for person in persons_of(unit, dossier)}, kind)


def _entries(unit: Unit, row: Dossier, roles: dict[int, str], kind: str | None) -> tuple[HistoryEntry, ...]:
    entries = [entry for source in _SOURCES for entry in source(unit, row, roles)]
    chosen = [entry for entry in entries if kind is None or entry.kind == kind]
    return tuple(sorted(chosen, key=lambda entry: entry.at, reverse=True))


def _entry(at: datetime, kind: str, code: str, target: str, **facts: str) -> HistoryEntry:
    return HistoryEntry(at, kind, code, tuple(facts.items()), target)


def _dossier(_unit: Unit, row: Dossier, _roles: dict[int, str]) -> Iterator[HistoryEntry]:
    yield _entry(row.created_at, "dossier", "history_dossier", f"dossier:{row.id}", number=row.number)


def _invitations(unit: Unit, row: Dossier, roles: dict[int, str]) -> Iterator[HistoryEntry]:
    for item in unit.exec(select(Invitation).where(Invitation.dossier_id == row.id)):
        target, person = f"invitation:{item.id}", roles.get(item.person_id, "")
        yield _entry(item.created_at, "invitation", "history_invited", target, person=person, by=item.created_by)
        if item.opened_at is not None:
            yield _entry(item.opened_at, "invitation", "history_opened", target, person=person)
        if item.withdrawn_at is not None:
            yield _entry(item.withdrawn_at, "invitation", "history_withdrawn", target, person=person)


def _sessions(unit: Unit, row: Dossier, roles: dict[int, str]) -> Iterator[HistoryEntry]:
    for item in unit.exec(select(OcktoSession).where(OcktoSession.dossier_id == row.id)):
        target, person = f"session:{item.id}", roles.get(item.person_id, "")
        yield _entry(item.created_at, "session", "history_session", target, person=person)
        if item.scanned_at is not None:
            yield _entry(item.scanned_at, "session", "history_scanned", target, person=person)
        if item.shared_at is None and item.changed_at > item.created_at and item.state not in _UNDER_WAY:
            yield _entry(item.changed_at, "session", f"history_session_{item.state}", target, person=person)
        if item.shared_at is not None:
            yield _entry(item.shared_at, "session", "history_session_shared", target, person=person)


_UNDER_WAY = ("new", "waiting", "scanned", "gathering")


def _deliveries(unit: Unit, row: Dossier, _roles: dict[int, str]) -> Iterator[HistoryEntry]:
    for item in unit.exec(select(Delivery).where(Delivery.dossier_id == row.id)):
        code = f"history_delivery_{item.origin}"
        yield _entry(item.received_at, "delivery", code, f"delivery:{item.id}", by=item.received_by)


def _matches(unit: Unit, row: Dossier, roles: dict[int, str]) -> Iterator[HistoryEntry]:
    found = unit.exec(
        select(DeliveryPerson)
        .join(Delivery, col(Delivery.id) == col(DeliveryPerson.delivery_id))
        .where(Delivery.dossier_id == row.id, col(DeliveryPerson.matched_at).is_not(None))
    )
    for item in found:
        if item.matched_at is not None and item.person_id is not None:
            person = roles.get(item.person_id, "")
            target = f"delivery:{item.delivery_id}"
            yield _entry(item.matched_at, "match", "history_matched", target, person=person, by=item.matched_by)


def _documents(unit: Unit, row: Dossier, _roles: dict[int, str]) -> Iterator[HistoryEntry]:
    for item in unit.exec(select(Document).where(Document.dossier_id == row.id)):
        target, name = f"document:{item.id}", item.description or item.received_name
        if item.state == DocumentState.HERE and item.received_at is not None:
            yield _entry(item.received_at, "document", "history_document_here", target, name=name)
        elif item.state == DocumentState.LOST:
            yield _entry(item.changed_at, "document", "history_document_lost", target, name=name)


def _exports(unit: Unit, row: Dossier, _roles: dict[int, str]) -> Iterator[HistoryEntry]:
    for item in unit.exec(select(Export).where(Export.dossier_id == row.id)):
        target = f"export:{item.id}"
        facts = {"package": item.package, "version": str(item.version)}
        yield _entry(item.created_at, "export", "history_export_queued", target, by=item.created_by, **facts)
        if item.since > item.created_at:
            yield _entry(item.since, "export", f"history_export_{item.state}", target, **facts)


def _advice(unit: Unit, row: Dossier, _roles: dict[int, str]) -> Iterator[HistoryEntry]:
    for item in unit.exec(select(ReturnedAdvice).where(ReturnedAdvice.dossier_id == row.id)):
        target, facts = f"advice:{item.id}", {"package": item.package, "person": item.person_role}
        yield _entry(item.received_at, "advice", "history_advice", target, **facts)
        if item.state == AdviceState.DECIDED and item.decided_at is not None:
            yield _entry(item.decided_at, "advice", "history_advice_decided", target, by=item.decided_by, **facts)


def _records(unit: Unit, row: Dossier, roles: dict[int, str]) -> Iterator[HistoryEntry]:
    for item in unit.exec(select(ClientRecord).where(ClientRecord.dossier_id == row.id)):
        person, code = roles.get(item.person_id, ""), f"history_record_{item.origin}"
        facts = {"person": person, "version": str(item.version), "by": item.created_by}
        yield _entry(item.created_at, "record", code, f"record:{item.id}", **facts)


_Source = Callable[[Unit, Dossier, dict[int, str]], Iterator[HistoryEntry]]
_SOURCES: tuple[_Source, ...] = (
    _dossier,
    _invitations,
    _sessions,
    _deliveries,
    _matches,
    _documents,
    _exports,
    _advice,
    _records,
)
