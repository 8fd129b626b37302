"""Reads the audit trail."""

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.audit.views import AuditLine, AuditPage
from store.context import Context, write
from store.errors import Usage
from store.ids import DossierId, PersonId
from store.tables.audit import AuditEvent

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
