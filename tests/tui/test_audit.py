"""The trail on the screen: for those who may read it, a page at a time, each reading a line."""

from datetime import timedelta

import pytest

from store.actor import Role
from store.audit.actions import Action
from store.audit.lines import record
from store.clock import FixedClock
from store.context import Context, write
from store.desk.overview import open_overview
from store.offices.offices import add_user, come_in
from tests.builders import a_dossier, audit_actions
from tests.tui.desk import Desk

pytestmark = pytest.mark.anyio


async def test_an_auditor_reads_who_did_what_and_verifies_the_chain(context: Context, clock: FixedClock) -> None:
    dossier = a_dossier(context)
    add_user(context, login="ria", name="Ria", role=Role.AUDITOR)
    ria = come_in(context, login="ria")
    clock.advance(timedelta(days=1))
    open_overview(context.through("ssh"), dossier=dossier.dossier)
    async with Desk.open(ria) as desk:
        await desk.press("L")
        desk.sees("Auditspoor · Kantoor Van Dijk", "25-11-2026 10:42 anna         bekeken     open_dossier")
        desk.sees("24-11-2026 10:42 anna         gewijzigd   add_dossier")
        desk.sees("24-11-2026 10:42 anna         gewijzigd   add_user")
        desk.check_lines()
        await desk.press("enter")
        desk.sees("persoon (id): 1", '{"via":"ssh"}', "rol: admin")
        await desk.press("q", "t")
        desk.sees("auditregels: in orde")
        assert [line for line in audit_actions(context) if line[0] == "read_audit"] == [("read_audit", "done")] * 2


async def test_older_lines_come_as_the_cursor_nears_them(context: Context) -> None:
    with write(context) as unit:
        for _ in range(500):
            record(unit, context, Action.CHECK)
    async with Desk.open(context, first="audit") as desk:
        for _ in range(3):
            await desk.press("end")
        assert desk.row.split()[:2] == ["▌", "1"]
        assert desk.row.endswith("add_office")


async def test_an_adviser_reads_why_not(context: Context) -> None:
    add_user(context, login="bert", name="Bert", role=Role.ADVISER)
    async with Desk.open(come_in(context, login="bert")) as desk:
        await desk.press("L")
        desk.sees("uw rol mag dit niet", "Brondesk · Kantoor Van Dijk")
