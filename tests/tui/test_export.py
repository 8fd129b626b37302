"""The story of one export at 80x24: what happened, what the package said, what can be done."""

from datetime import timedelta

import pytest

from store.actor import Role
from store.audit.reading import list_audit
from store.clock import FixedClock
from store.context import Context
from store.offices.offices import add_user, come_in
from store.packages.advice import finish_advice, keep_advice, list_advice
from store.packages.delivering import deliver_export
from store.packages.exporting import queue_export, show_export
from store.packages.following import follow_export, take_in_advice
from store.packages.views import ExportView
from store.sandbox.faults import Fault
from store.sandbox.serve import Running
from tests.builders import a_couple, a_dossier
from tests.store.packages.builders import a_file, to
from tests.store.packages.conftest import office, sandbox
from tests.tui.desk import Desk
from tui.settings import DeskSettings

pytestmark = pytest.mark.anyio
__all__ = ["office", "sandbox"]


def queued(office: Context, package: str = "figlo") -> ExportView:
    dossier = a_dossier(office)
    a_file(office, dossier)
    return queue_export(office, request=to(package, dossier)).export


def story(context: Context, export: ExportView, language: str = "nl"):  # type: ignore[no-untyped-def]  # async context
    settings = DeskSettings(language=language)
    return Desk.open(context, first="export_detail", given={"export": export.export}, settings=settings)


async def test_a_failed_export_says_why_and_is_tried_again(
    office: Context, sandbox: Running, clock: FixedClock
) -> None:
    export = queued(office)
    sandbox.faults.plan("figlo", Fault.BUSY, method="POST", path="/clients", times=3)
    for _ in range(3):
        deliver_export(office, export=export.export)
        clock.advance(timedelta(seconds=10))
    async with story(office, export) as desk:
        desk.sees("✗ mislukt", "Bij Figlo ging iets mis", "3 pogingen", "volgende poging")
        desk.check_lines()
        await desk.press("t")
        desk.sees("Versie 1 opnieuw proberen naar Figlo? j/n")
        await desk.press("j")
        desk.sees("in de rij gezet", "◌ in de rij")
    assert show_export(office, export=export.export).state == "queued"


async def test_a_queued_export_is_cancelled_after_a_question(office: Context) -> None:
    export = queued(office)
    async with story(office, export) as desk:
        await desk.press("t")
        desk.sees("alleen na mislukt of onbekend")
        await desk.press("x", "n")
        assert show_export(office, export=export.export).state == "queued"
        await desk.press("x", "j")
        desk.sees("– geannuleerd", "er is niets verstuurd")
        await desk.press("x")
        desk.sees("alleen in de rij of na mislukt")


async def test_a_refusal_shows_the_packages_own_words_per_field(office: Context, clock: FixedClock) -> None:
    export = queued(office)
    clock.advance(timedelta(days=91))
    deliver_export(office, export=export.export)
    trace = show_export(office, export=export.export).trace_id
    async with story(office, export) as desk:
        desk.sees("✗ geweigerd", "de brondata is te oud", "Figlo zegt", "persons[0].retrievedAt: Brondata is 91 dagen")
        desk.sees("Kenmerk", trace)
        await desk.press("y")
        assert desk.app.clipboard == trace
        await desk.press("j")
        desk.sees("Volgende stap: herstel wat het pakket noemt en exporteer opnieuw (e)")
        desk.check_lines()
        await desk.press("e")
        desk.sees("Nieuwe export · 26-00001", "naar Figlo")


async def test_nothing_of_the_story_is_cut_without_a_way_to_see_it(office: Context) -> None:
    export = queued(office)
    async with story(office, export) as desk:
        desk.sees("gegevens uit Ockto-brondata\n", "klaargezet door anna, vandaag 10:42\n", "…\n")
        while "controlegetal" not in desk.row:
            await desk.press("down")
        await desk.press("enter")
        desk.sees(show_export(office, export=export.export).payload_sha256)


async def test_the_message_copied_leaves_a_line(office: Context) -> None:
    export = queued(office)
    async with story(office, export) as desk:
        await desk.press("b", "y")
        assert '"package": "figlo"' in desk.app.clipboard
    copies = [line.object for line in list_audit(office).items if line.action == "copy_value"]
    assert copies == [f"export:{export.export}"]


async def test_the_link_of_findesk_is_shown_and_copied(office: Context) -> None:
    export = queued(office, "findesk")
    deliver_export(office, export=export.export)
    async with story(office, export) as desk:
        desk.sees("Openen", "/open/")
        await desk.press("end", "y")
        assert desk.app.clipboard == show_export(office, export=export.export).link


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_from_the_story_to_the_advice(office: Context, clock: FixedClock, language: str) -> None:
    dossier = a_couple(office)
    a_file(office, dossier)
    a_file(office, dossier, "partner")
    export = queue_export(office, request=to("dias", dossier, "aanvrager", "partner")).export
    deliver_export(office, export=export.export)
    clock.advance(timedelta(minutes=5))
    follow_export(office, export=export.export)
    take_in_advice(office, export=export.export)
    async with story(office, export, language) as desk:
        desk.sees("advies voor Jansen, C." if language == "nl" else "advice for Jansen, C.")
        desk.check_lines()
        await desk.press("b")
        desk.sees("sha256")
        await desk.press("q", *["down"] * 2)
        while "Jansen" not in desk.row:
            await desk.press("up")
        await desk.press("enter")
        desk.sees("Advies van Dias · Jansen, C." if language == "nl" else "Advice of Dias · Jansen, C.")
        desk.check_lines()


async def test_advice_that_is_decided_still_has_to_be_finished(office: Context, clock: FixedClock) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    export = queue_export(office, request=to("dias", dossier)).export
    deliver_export(office, export=export.export)
    clock.advance(timedelta(minutes=5))
    follow_export(office, export=export.export)
    take_in_advice(office, export=export.export)
    (advice,) = list_advice(office, dossier=dossier.dossier)
    async with story(office, export) as desk:
        desk.sees("← te beslissen  advies voor Vries")
    keep_advice(office, advice=advice.advice)
    async with story(office, export) as desk:
        desk.sees("← beslist, nog te verwerken  advies voor Vries")
        desk.sees_not("te beslissen")
        desk.check_lines()
    finish_advice(office, advice=advice.advice)
    async with story(office, export) as desk:
        desk.sees("✓ verwerkt  advies voor Vries")


async def test_the_story_goes_on_by_itself(office: Context) -> None:
    export = queued(office)
    async with story(office, export) as desk:
        desk.sees("◌ in de rij")
        deliver_export(office, export=export.export)
        desk.app._somebody_changed()
        await desk.settle()
        desk.sees("→ aangenomen", "Kenmerk")


async def test_support_looks_and_retries_nothing(office: Context) -> None:
    export = queued(office)
    add_user(office, login="sam", name="Sam", role=Role.SUPPORT)
    async with story(come_in(office, login="sam"), export) as desk:
        desk.sees("◌ in de rij")
        await desk.press("x")
        desk.sees("uw rol mag dit niet")
