"""Reads the audit trail and verifies its chain."""

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.chain import BEGINNING, line_hash
from store.audit.lines import About, allow, record
from store.audit.views import AuditLine, AuditPage, ChainReport
from store.context import Context, write
from store.database.unit import Unit
from store.errors import Usage
from store.ids import DossierId, OfficeId, PersonId
from store.progress import Progress
from store.tables.audit import AuditEvent, AuditHead

_STEP = 1000


def list_audit(
    context: Context, *, dossier: DossierId | None = None, limit: int = 60, after: str | None = None
) -> AuditPage:
    """A page of the office's lines, newest first, of one dossier if asked. Reading it is a line as well."""
    about = About(dossier=dossier)
    with write(context) as unit:
        allow(unit, context, Capability.READ_AUDIT, Action.READ_AUDIT, about)
        record(unit, context, Action.READ_AUDIT, about)
        query = select(AuditEvent).where(AuditEvent.office_id == context.actor.office)
        if dossier is not None:
            query = query.where(AuditEvent.dossier_id == dossier)
        if after is not None:
            query = query.where(col(AuditEvent.sequence) < _cursor(after))
        rows = unit.exec(query.order_by(col(AuditEvent.sequence).desc()).limit(limit + 1)).all()
        items = tuple(_line(row) for row in rows[:limit])
        return AuditPage(items, str(items[-1].sequence) if len(rows) > limit else None)


def verify_audit(context: Context, *, progress: Progress | None = None) -> ChainReport:
    """Walks the office's chain from its first line to its head and names every line that does not fit."""
    with write(context) as unit:
        allow(unit, context, Capability.READ_AUDIT, Action.READ_AUDIT)
        record(unit, context, Action.READ_AUDIT)
        return verify_chain(unit, context.actor.office, progress or Progress())


def verify_chain(unit: Unit, office: OfficeId, progress: Progress) -> ChainReport:
    """The same on a unit, for whoever checks every office."""
    head = unit.exec(select(AuditHead).where(AuditHead.office_id == office)).one_or_none()
    expected, previous, problems = 0, BEGINNING, list[str]()
    rows = unit.exec(
        select(AuditEvent).where(AuditEvent.office_id == office).order_by(col(AuditEvent.sequence))
    ).yield_per(_STEP)
    for event in rows:
        expected += 1
        if event.sequence != expected:
            problems.append(f"line {expected} is missing")
            expected = event.sequence
        if event.previous != previous or event.hash != line_hash(event):
            problems.append(f"line {event.sequence} was changed")
        previous = event.hash
        if expected % _STEP == 0:
            progress.at(expected, head.sequence if head else expected)
    if (head.sequence, head.hash) != (expected, previous) if head else expected:
        problems.append(f"the chain ends at line {expected}, its head is another one")
    return ChainReport(expected, tuple(problems))


def _cursor(after: str) -> int:
    if not after.isdecimal():
        raise Usage("cursor_invalid", remedy="cursor_from_list")
    return int(after)


def _line(event: AuditEvent) -> AuditLine:
    return AuditLine(
        sequence=event.sequence,
        at=event.at,
        actor=event.actor,
        role=event.role,
        action=event.action,
        result=event.result,
        dossier=None if event.dossier_id is None else DossierId(event.dossier_id),
        person=None if event.person_id is None else PersonId(event.person_id),
        object=event.object,
        facts=event.facts,
    )
