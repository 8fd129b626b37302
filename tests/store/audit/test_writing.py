"""Writing a line: the head is locked last, two at once chain well, and without a line nothing happens."""

import gc
from concurrent.futures import ThreadPoolExecutor

import pytest

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import allow, record
from store.audit.reading import list_audit
from store.audit.verifying import STEP, verify_audit
from store.context import Context, write
from store.progress import Progress
from store.tables.audit import AuditEvent
from tests.builders import a_couple, a_dossier

PATIENCE = 20.0


def test_the_head_is_locked_last(context: Context) -> None:
    """A unit that has left its line but is not at its end keeps nobody waiting (SQLite lets one write at a time)."""
    if context.database.dialect == "sqlite":
        pytest.skip("one writer at a time")
    with ThreadPoolExecutor(1) as pool, write(context) as unit:
        allow(unit, context, Capability.READ_AUDIT, Action.READ_AUDIT)
        record(unit, context, Action.READ_AUDIT)
        pool.submit(list_audit, context).result(timeout=PATIENCE)
    assert verify_audit(context).ok


def test_many_at_once_leave_one_chain(context: Context) -> None:
    dossiers = [a_dossier(context).dossier for _ in range(2)]
    with ThreadPoolExecutor(4) as pool:
        for _ in pool.map(lambda number: list_audit(context, dossier=dossiers[number % 2]), range(40)):
            pass
    report = verify_audit(context)
    assert (report.ok, report.lines >= 40) == (True, True)


def test_the_access_point_stands_in_the_line_and_older_lines_hold(context: Context) -> None:
    a_couple(context)
    a_couple(context.through("ssh"))
    newest, oldest = list_audit(context).items[1], list_audit(context).items[-1]
    assert ('"via":"ssh"' in newest.facts, "via" in oldest.facts) == (True, False)
    assert verify_audit(context).ok


def test_a_walk_holds_few_lines_at_a_time(context: Context) -> None:
    with write(context) as unit:
        for _ in range(3 * STEP):
            record(unit, context, Action.READ_AUDIT)
    held: list[int] = []

    def count(_done: int, _total: int) -> None:
        held.append(sum(isinstance(one, AuditEvent) for one in gc.get_objects()))

    gc.collect()
    assert verify_audit(context, progress=Progress(count)).lines > 3 * STEP
    assert len(held) >= 3
    assert max(held) <= 2 * STEP + 50
