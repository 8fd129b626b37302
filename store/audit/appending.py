"""Puts lines at the end of an office's chain, whose head it locks."""

from functools import cache

from sqlalchemy import bindparam
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from store.audit.actions import Action
from store.audit.chain import BEGINNING, facts_text, line_hash
from store.audit.lines import About
from store.context import Context
from store.database.unit import Unit
from store.errors import Unusable
from store.ids import OfficeId
from store.tables.audit import AuditEvent, AuditHead


def append(unit: Unit, context: Context, action: Action, about: About, result: str) -> None:
    """A line per person concerned, or one where it concerns nobody."""
    head = _locked_head(unit, context.actor.office)
    facts = _facts(unit, context, about)
    for person in about.persons or (None,):
        event = AuditEvent(
            office_id=context.actor.office,
            sequence=head.sequence + 1,
            at=context.clock.now(),
            actor=context.actor.login,
            role=context.actor.role.value,
            action=action.value,
            result=result,
            dossier_id=about.dossier,
            person_id=person,
            object=about.object,
            facts=facts,
            previous=head.hash,
            hash="",
        )
        event.hash = line_hash(event)
        unit.add(event)
        head.sequence, head.hash = event.sequence, event.hash
    _written(unit)


def _facts(unit: Unit, context: Context, about: About) -> str:
    """What the action says of itself, the reason given for it, and the access point."""
    reason = {} if unit.reason is None else {"reason": unit.reason}
    via = {"via": context.via} if context.via else {}
    return facts_text({**about.facts, **reason, **via})


def _written(unit: Unit) -> None:
    """No line, no action: the reason is told, and the unit fails with it. A full or busy database tells its own."""
    try:
        unit.flush()
    except OperationalError:
        raise
    except DBAPIError as fault:
        raise Unusable("audit_not_written", remedy="ask_about_audit") from fault


@cache
def _head_locked() -> SelectOfScalar[AuditHead]:
    """Made once: it is asked for every line."""
    return select(AuditHead).where(col(AuditHead.office_id) == bindparam("office")).with_for_update()


def _locked_head(unit: Unit, office: OfficeId) -> AuditHead:
    head = unit.exec(_head_locked(), params={"office": office}).one_or_none()
    if head is None:
        head = AuditHead(office_id=office, sequence=0, hash=BEGINNING)
        unit.add(head)
        unit.flush()
    return head
