"""The audit trail holds, cannot be changed through the program, and names what was changed around it."""

import pytest
from sqlalchemy import delete, insert, update
from sqlmodel import col, select

from store.audit.reading import list_audit
from store.audit.verifying import verify_audit
from store.context import Context
from store.errors import BrondeskError
from store.tables.audit import AuditEvent, AuditHead
from tests.builders import a_couple, audit_actions


def test_an_untouched_chain_holds(context: Context) -> None:
    a_couple(context)
    assert verify_audit(context).ok


def test_lines_are_chained_per_office(context: Context, stranger: Context) -> None:
    a_couple(stranger)
    a_couple(context)
    assert verify_audit(context).ok
    assert verify_audit(stranger).ok
    assert ("add_dossier", "done") in audit_actions(stranger)


@pytest.mark.parametrize(
    "statement", [update(AuditEvent).values(actor="x"), delete(AuditEvent)], ids=["update", "delete"]
)
def test_the_database_refuses_to_change_or_delete_a_line(context: Context, statement: object) -> None:
    a_couple(context)
    lines = audit_actions(context)
    with pytest.raises(BrondeskError), context.database.unit(writes=True) as unit:
        unit.exec(statement)  # type: ignore[call-overload]  # both are statements
    assert audit_actions(context) == lines


def test_no_line_is_put_in_the_place_of_another(context: Context) -> None:
    """SQLite would take the one that is there away without asking the trigger that refuses it."""
    a_couple(context)
    with context.database.unit(writes=False) as unit:
        line = unit.exec(select(AuditEvent).where(AuditEvent.office_id == context.actor.office)).first()
    assert line is not None
    other = insert(AuditEvent).values({**line.model_dump(), "actor": "x"})
    is_sqlite = context.database.dialect == "sqlite"
    with pytest.raises(BrondeskError), context.database.unit(writes=True) as unit:
        unit.exec(other.prefix_with("OR REPLACE") if is_sqlite else other)
    assert verify_audit(context).ok


def test_a_head_that_was_moved_is_named(context: Context) -> None:
    a_couple(context)
    with context.database.unit(writes=True) as unit:
        head = unit.exec(select(AuditHead).where(AuditHead.office_id == context.actor.office)).one()
        head.sequence += 1
        unit.add(head)
    assert not verify_audit(context).ok


def test_no_line_no_action(context: Context) -> None:
    with context.database.unit(writes=True) as unit:  # an audit line cannot be written: its number is taken
        head = unit.exec(select(AuditHead).where(AuditHead.office_id == context.actor.office)).one()
        head.sequence -= 1
        unit.add(head)
    before = audit_actions(context)
    with pytest.raises(BrondeskError):
        a_couple(context)
    assert audit_actions(context) == before


def test_pages_run_backwards_to_the_first_line(context: Context) -> None:
    for _ in range(3):
        a_couple(context)
    seen: list[int] = []
    after: str | None = None
    while True:
        page = list_audit(context, limit=2, after=after)
        seen += [line.sequence for line in page.items]
        if (after := page.next) is None:
            break
    with context.database.unit(writes=False) as unit:
        oldest = unit.exec(select(col(AuditEvent.sequence)).order_by(col(AuditEvent.sequence)).limit(1)).one()
    assert seen == sorted(seen, reverse=True)
    assert seen[-1] == oldest == 1
