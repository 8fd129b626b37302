"""Who saw this client, as an adviser answers the client who asks."""

import os
import stat
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Event

import pytest

from store.actor import Role
from store.audit.reasons import give_reason
from store.clock import FixedClock
from store.context import Context
from store.desk.overview import open_overview
from store.desk.seen import report_person
from store.desk.seen_views import SeenReport
from store.dossiers.views import DossierView
from store.ids import PersonId
from store.offices.offices import add_user, come_in
from store.progress import Progress
from tests.builders import a_couple, audit_actions
from tests.tui.desk import ENVIRONMENT, Desk

pytestmark = pytest.mark.anyio


@pytest.fixture
def dossier(context: Context) -> DossierView:
    return a_couple(context)


@pytest.fixture
def sem(context: Context) -> Context:
    """Support."""
    add_user(context, login="sem", name="Sem de Boer", role=Role.SUPPORT)
    return come_in(context, login="sem")


async def test_the_client_asks_and_is_given_the_text(
    context: Context, sem: Context, dossier: DossierView, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.advance(timedelta(days=40))
    give_reason(sem, dossier=dossier.dossier, reason="ticket 4711")
    for _ in range(2):
        open_overview(sem, dossier=dossier.dossier)
    async with Desk.open(context, first="dossier", given={"dossier": dossier.dossier}) as desk:
        copied: list[str] = []
        monkeypatch.setattr(desk.app, "send_to_clipboard", copied.append)
        await desk.press("V")
        desk.sees("Wie zag dit · 26-00001 · Vries, de, A.B.", "[30 dagen]", "regels: 2")
        desk.sees("03-01-2027 10:42       Sem de Boer      helpdesk", "2× bekeken", "reden: ticket 4711")
        desk.sees_not("24-11-2026")
        desk.check_lines()
        await desk.press("f")
        desk.sees("[1 jaar]", "24-11-2026", "1× gewijzigd")
        await desk.press("y")
        assert "Wie de gegevens van" in copied[0]
        assert "Sem de Boer, helpdesk: " in copied[0]
        assert "    reden: ticket 4711" in copied[0]
        assert copied[0].split("\n") == desk.screen.plain_lines()
        assert ("copy_value", "done") in audit_actions(context)
        await desk.press("F", "F")
        desk.sees("[alles]")
        await desk.press("tab")
        desk.sees("Wie zag dit · 26-00001 · Jansen, C.")
        await desk.press("end", "enter")
        desk.sees("24-11-2026  10:42")
        await desk.press("q", "q")
        desk.sees("[1 Startpagina]")


async def test_it_is_of_the_person_of_the_row(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context, first="dossier", given={"dossier": dossier.dossier}) as desk:
        await desk.press("down", "V")
        desk.sees("Wie zag dit · 26-00001 · Jansen, C.")
        await desk.press("q", "4", "V")
        desk.sees("Wie zag dit · 26-00001 · Vries, de, A.B.")


async def test_going_back_to_it_reads_nothing_again(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context, first="dossier", given={"dossier": dossier.dossier}) as desk:
        await desk.press("V")
        lines = len(audit_actions(context))
        await desk.press("enter", "q", "?", "q")
        assert len(audit_actions(context)) == lines


async def test_where_nobody_looked_it_says_so(context: Context, dossier: DossierView, clock: FixedClock) -> None:
    clock.advance(timedelta(days=400))
    given = {"view": dossier, "person": dossier.persons[0].person}
    async with Desk.open(context, first="seen", given=given) as desk:
        desk.sees("Niemand zag deze gegevens in deze periode; f neemt een langere.", "regels: 0")
        await desk.press("enter")
        desk.sees("kies eerst een regel")
        desk.check_lines()


async def test_it_is_saved_as_text_here(context: Context, dossier: DossierView, tmp_path: Path) -> None:
    async with Desk.open(context, first="dossier", given={"dossier": dossier.dossier}) as desk:
        await desk.press("V", "s")
        desk.sees("Opslaan als:", "inzage-26-00001.txt")
        await desk.press("ctrl+u")
        await desk.type(str(tmp_path / "x.txt"))
        await desk.press("enter")
        desk.sees("opgeslagen: ")
        file = tmp_path / "x.txt"
        assert stat.S_IMODE(os.stat(file).st_mode) == 0o600
        assert file.read_text(encoding="utf-8").splitlines()[:3] == desk.screen.plain_lines()[:3]


async def test_over_ssh_the_line_to_type_at_home_is_shown(context: Context, dossier: DossierView) -> None:
    remote = replace(ENVIRONMENT, remote=True)
    given: dict[str, object] = {"dossier": dossier.dossier}
    async with Desk.open(context, first="dossier", given=given, environment=remote) as desk:
        await desk.press("V", "s")
        desk.sees("ssh desk person report 1 --from 2026-10-26 --to 2026-11-24 >", "inzage-26-00001.txt")
        desk.sees_not("maak een link")
        await desk.press("enter")
        desk.check_lines()


async def test_support_sees_the_key_and_why_not(sem: Context, dossier: DossierView) -> None:
    async with Desk.open(sem, first="dossier", given={"dossier": dossier.dossier}) as desk:
        await desk.press("V")
        desk.sees("uw rol mag dit niet; vraag de adviseur", "[1 Startpagina]")
        await desk.press("ctrl+p", "w", "i", "e")
        desk.sees("wie zag dit")


async def test_an_auditor_has_it_in_the_row_of_keys(context: Context, dossier: DossierView) -> None:
    add_user(context, login="ria", name="Ria", role=Role.AUDITOR)
    async with Desk.open(come_in(context, login="ria"), first="dossier", given={"dossier": dossier.dossier}) as desk:
        assert "V wie zag dit" in desk.keys
        await desk.press("V")
        desk.sees("Wie zag dit")


async def test_a_reading_that_is_stopped_says_so_and_is_asked_for_again(
    context: Context, dossier: DossierView, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = Event()

    def read(context: Context, *, person: PersonId, progress: Progress, **period: date) -> SeenReport:
        if not stopped.is_set():
            with progress.broken_off_by(stopped.set):
                stopped.wait(10)
        progress.at(0, 1)
        return report_person(context, person=person, progress=progress, **period)

    monkeypatch.setattr("tui.screens.seen.report_person", read)
    async with Desk.open(context, first="dossier", given={"dossier": dossier.dossier}) as desk:
        await desk.pilot.press("V")
        await desk.pilot.pause()
        desk.sees("het auditspoor wordt gelezen")
        await desk.press("ctrl+c")
        desk.sees("het auditspoor is niet gelezen; t leest het opnieuw", "afgebroken", "t opnieuw")
        desk.sees_not("wordt gelezen")
        await desk.press("y")
        desk.sees("het auditspoor is niet gelezen")
        desk.check_lines()
        await desk.press("t")
        desk.sees("regels: 1", "1× gewijzigd")
        desk.sees_not("niet gelezen", "t opnieuw")
