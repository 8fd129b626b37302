"""Nieuwe export at 80x24, by keys alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from store.context import Context
from store.packages.delivering import deliver_export
from store.packages.exporting import list_exports, queue_export
from tests.builders import a_couple, a_dossier
from tests.store.packages.builders import a_file, a_record, to
from tests.store.packages.conftest import office, sandbox
from tests.tui.desk import Desk

pytestmark = pytest.mark.anyio
__all__ = ["office", "sandbox"]


@asynccontextmanager
async def opened(context: Context, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Desk]:
    """The list with one dossier, and `e` on it."""
    async with Desk.open(context, size=size) as desk:
        await desk.press("e")
        yield desk


async def test_the_first_key_to_sent_is_short(office: Context) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    async with opened(office) as desk:
        desk.check_lines()
        desk.sees("Nieuwe export · 26-00001", "versie 1 naar Figlo", "● Figlo", "● Ockto-brondata", "● aanvrager")
        desk.sees("● vandaag 10:41", "nieuwe klant", "1 persoon", "Versturen")
        await desk.press("enter")
        assert list_exports(office, dossier=dossier.dossier) == ()
        await desk.press("end", "enter")
        desk.sees("Versturen naar Figlo: Vries, de, A.B. (10:41)? j/n")
        await desk.press("n")
        assert list_exports(office, dossier=dossier.dossier) == ()
        await desk.press("enter", "j")
        desk.sees("Export naar Figlo · versie 1 · 26-00001", "◌ in de rij", "2 gegevens uit Ockto-brondata")
        desk.check_lines()
        await desk.press("q")
        desk.sees("Zoek:")
    (export,) = list_exports(office, dossier=dossier.dossier)
    assert (export.package, export.state) == ("figlo", "queued")


async def test_what_is_in_the_way_is_counted_and_nothing_is_sent(office: Context) -> None:
    dossier = a_couple(office)
    a_file(office, dossier)
    a_file(office, dossier, days=105)
    a_file(office, dossier, "partner", matched=False)
    async with opened(office) as desk:
        desk.sees("✗ 11-08  te oud", "partner gaat niet mee")
        await desk.press("tab", "tab", "down", "down", "enter")
        desk.sees("● beide", "Bestand partner", "– geen bestand", "is niet gematcht", "nog 1 blokkade")
        desk.check_lines()
        await desk.press("tab", "tab", "end", "enter")
        desk.sees("nog 1 blokkade")
        desk.sees_not("j/n")
    assert list_exports(office, dossier=dossier.dossier) == ()


async def test_the_impossible_stays_visible_and_says_why(context: Context) -> None:
    dossier = a_dossier(context)
    a_file(context, dossier)
    async with opened(context) as desk:
        desk.sees("✗ Adviesbox  niet ingericht", "De koppeling met Figlo is niet ingericht", "K")
        await desk.press("down", "enter")
        desk.sees("niet ingericht; K gaat naar de koppelingen")
        desk.check_lines()


async def test_the_dossiers_own_data_can_be_chosen(office: Context) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    a_record(office, dossier, {"savings": "1"})
    a_record(office, dossier, {"savings": "2"})
    async with opened(office) as desk:
        await desk.press("tab", "down", "space")
        desk.sees("Versie aanvrager", "● versie 2", "○ versie 1")
        await desk.press("tab", "tab", "down", "enter")
        desk.sees("● versie 1")
        await desk.press("b")
        desk.sees("Bericht naar Figlo, versie 1", "sha256")
        await desk.press("G")
        desk.sees('"savings"')
        desk.check_lines()


async def test_findesk_asks_whether_it_was_removed(office: Context) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    deliver_export(office, export=queue_export(office, request=to("findesk", dossier)).export.export)
    async with opened(office) as desk:
        desk.sees("● Findesk", "verwijder het daar eerst", "nog 1 blokkade")
        await desk.press("tab", "tab", "tab", "tab", "home", "enter")
        desk.sees("Is het eerdere dossier in Findesk verwijderd? j/n")
        await desk.press("j")
        desk.sees("Bevestigd")
        desk.sees_not("blokkade")
        await desk.press("end", "enter", "j")
    newest = list_exports(office, dossier=dossier.dossier)[0]
    assert (newest.version, newest.removal_confirmed) == (2, True)


async def test_a_finding_is_shown_whole_with_what_to_do(office: Context) -> None:
    dossier = a_couple(office)
    a_file(office, dossier, days=91)
    async with opened(office) as desk:
        await desk.press("tab", "tab", "tab", "tab", "home")
        desk.sees("Nodig")
        await desk.press("enter")
        desk.sees("Controle", "na 90 dagen geweigerd")
        await desk.press("q")
        desk.sees("Nieuwe export")


async def test_again_to_a_package_begins_at_that_package(office: Context) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    given = {"dossier": dossier.dossier, "package": "dias"}
    async with Desk.open(office, first="export", given=given) as desk:
        desk.sees("versie 1 naar Dias", "● Dias", "○ Figlo")


@pytest.mark.parametrize("size", [(110, 30), (200, 50)])
async def test_wider_windows_cut_nothing(office: Context, size: tuple[int, int]) -> None:
    dossier = a_couple(office)
    a_file(office, dossier, days=105)
    async with opened(office, size) as desk:
        desk.sees("te oud, 105 dgn")
        desk.check_lines()
