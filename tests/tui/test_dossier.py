"""A dossier with its four tabs as a user meets it."""

from datetime import timedelta
from pathlib import Path

import pytest

from store.audit.reading import list_audit
from store.clock import FixedClock
from store.context import Context
from store.deliveries.documents import list_documents
from store.deliveries.fetching import begin_fetch, finish_fetch
from store.deliveries.matching import confirm_match
from store.digimap.invitations import invite_person
from store.dossiers.views import DossierView
from store.packages.exporting import queue_export
from store.sandbox.serve import Running
from tests.builders import a_couple, audit_actions
from tests.store.deliveries.files import ANNA, received
from tests.store.packages.builders import a_record, set_up_packages, to
from tests.tui.desk import ENVIRONMENT, Desk
from tui.environment import read_environment

pytestmark = pytest.mark.anyio

PDF = b"%PDF-1.4\n1 0 obj<</Type /Pages /Count 2>>endobj 2 0 obj<</Type /Page>>endobj 3 0 obj<</Type/Page>>endobj"


@pytest.fixture
def dossier(context: Context) -> DossierView:
    return a_couple(context)


def given(dossier: DossierView, tab: int = 1) -> dict[str, object]:
    return {"dossier": dossier.dossier, "tab": tab}


@pytest.fixture
def went(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, object]]]:
    """Where the desk was told to go; other screens have tests of their own."""
    gone: list[tuple[str, dict[str, object]]] = []
    monkeypatch.setattr("tui.desk.Desk.go", lambda _desk, name, **named: gone.append((name, named)))
    return gone


async def test_the_startpagina_shows_persons_and_what_is_missing(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context, first="dossier", given=given(dossier)) as desk:
        desk.sees(
            "26-00001 · Vries, de, A.B. + Jansen, C.", "[1 Startpagina]  2 Documenten (0)  3 Export (0)  4 Historie"
        )
        desk.sees("aanvrager  Vries, de, A.B.         v 12-03-1988  ○ niet uitgenodigd", "m ?-07-1986")
        desk.sees("i nodigt de klant uit", "Volgende stap: nodig de klant uit in de Digimap (i)")
        desk.check_lines()


async def test_a_file_that_came_shows_itself_and_asks_to_be_matched(
    context: Context, dossier: DossierView, went: list[tuple[str, dict[str, object]]]
) -> None:
    async with Desk.open(context, first="dossier", given=given(dossier)) as desk:
        delivery = received(context, dossier.dossier).delivery
        desk.app._somebody_changed()
        await desk.settle()
        desk.sees("vandaag 10:31", "? nog niet gematcht", "1 van 2 bronnen", "Documenten (1)", "? matchen")
        desk.sees("Volgende stap: match het bestand met een persoon (m)")
        assert desk.keys.startswith("m matchen")
        desk.check_lines()
        await desk.press("m")
        assert went == [("match", {"dossier": dossier.dossier, "delivery": delivery})]


async def test_a_matched_file_tells_whose_it_is_and_its_figures(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier)
    confirm_match(context, delivery=view.delivery, inside="P1", person=dossier.persons[0].person)
    a_record(context, dossier, {"income_gross_year": "52000", "home_value": "415000"})
    async with Desk.open(context, first="dossier", given=given(dossier)) as desk:
        desk.sees("✓ gematcht met aanvrager", "Klantgegevens", "versie 1 van 24-11-2026, met de hand")
        desk.check_lines()
        await desk.press("G", "up", "enter")
        desk.sees("€ 52.000 p.j.", "€ 415.000")
        desk.check_lines()


async def test_opening_leaves_a_line_and_following_leaves_none(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context, first="dossier", given=given(dossier)) as desk:
        for _ in range(3):
            desk.app._somebody_changed()
            await desk.settle()
        await desk.press("2", "4")
        lines = audit_actions(context)
        for _ in range(3):
            desk.app._somebody_changed()
            await desk.settle()
        assert audit_actions(context) == lines
    assert [action for action, _ in lines].count("open_dossier") == 2 * 3 - 2


async def test_documents_show_name_description_and_state(
    context: Context, dossier: DossierView, clock: FixedClock
) -> None:
    received(context, dossier.dossier)
    (document,) = list_documents(context, dossier=dossier.dossier)
    begin_fetch(context, document=document.document)
    finish_fetch(context, document=document.document, data=PDF)
    async with Desk.open(context, first="dossier", given=given(dossier, 2)) as desk:
        desk.sees("▌ pdf.pdf    –", "2 blz.", "vandaag 10:42")
        await desk.press("d")
        await desk.type("UPO-overzicht 2026 (ABP)")
        await desk.press("enter")
        desk.sees("pdf.pdf    UPO-overzicht 2026 (ABP)")
        desk.check_lines()
        await desk.press("enter")
        desk.sees("Document · UPO-overzicht 2026 (ABP)", "sha256")
        desk.check_lines()


async def test_a_lost_document_says_so_and_what_to_do(
    context: Context, dossier: DossierView, clock: FixedClock
) -> None:
    received(context, dossier.dossier)
    clock.advance(timedelta(minutes=20))
    (document,) = list_documents(context, dossier=dossier.dossier)
    begin_fetch(context, document=document.document)
    async with Desk.open(context, first="dossier", given=given(dossier, 2)) as desk:
        desk.sees("✗ verlopen (10 minuten)")
        await desk.press("s")
        desk.sees("dit document is niet hier")
        await desk.press("enter")
        desk.sees("Vraag de klant om dit document, of laat de klant opnieuw delen.")
        desk.check_lines()


async def test_exports_show_state_and_can_be_cancelled_while_queued(
    context: Context, dossier: DossierView, sandbox: Running
) -> None:
    set_up_packages(context, sandbox)
    a_record(context, dossier, {"income_gross_year": "52000"})
    queue_export(context, request=to("figlo", dossier, source="dossier"))
    async with Desk.open(context, first="dossier", given=given(dossier, 3)) as desk:
        desk.sees("▌ Figlo versie 1", "◌ in de rij")
        desk.check_lines()
        await desk.press("t")
        desk.sees("alleen wat mislukt of onbekend is")
        await desk.press("x")
        desk.sees("Figlo versie 1 annuleren? j/n")
        await desk.press("n")
        desk.sees("in de rij")
        await desk.press("x", "j")
        desk.sees("– geannuleerd")


async def test_history_tells_what_happened_newest_first_and_filters(context: Context, dossier: DossierView) -> None:
    received(context, dossier.dossier)
    async with Desk.open(context, first="dossier", given=given(dossier, 4)) as desk:
        desk.sees("ODM-bestand ingelezen door anna", "dossier 26-00001 gemaakt")
        await desk.press("f")
        desk.sees("getoond: dossier", "26-00001 gemaakt")
        desk.sees_not("ODM-bestand")
        await desk.press("s")
        desk.sees("deze rij is geen bestand")
        await desk.press("F")
        desk.sees("ODM-bestand")
        desk.check_lines()


async def test_every_row_of_the_history_that_can_opens_what_it_speaks_of(
    context: Context, dossier: DossierView, sandbox: Running
) -> None:
    set_up_packages(context, sandbox)
    received(context, dossier.dossier)
    (document,) = list_documents(context, dossier=dossier.dossier)
    begin_fetch(context, document=document.document)
    finish_fetch(context, document=document.document, data=PDF)
    a_record(context, dossier, {"income_gross_year": "52000"})
    queue_export(context, request=to("figlo", dossier, source="dossier"))
    invite_person(context, person=dossier.persons[0].person)
    opens = {
        "document ontvangen": "Document · pdf.pdf",
        "ODM-bestand ingelezen": "ODM niet gematcht",
        "export 1 naar Figlo": "Export naar Figlo",
        "aanvrager uitgenodigd": "Uitnodigen ·",
        "klantgegevens": "Bruto inkomen € 52.000",
    }
    async with Desk.open(context, first="dossier", given=given(dossier, 4)) as desk:
        for row, screen in opens.items():
            await desk.press("g")
            while row not in desk.row:
                await desk.press("down")
            await desk.press("enter")
            desk.sees(screen)
            await desk.press("q")


async def test_copies_of_client_data_leave_their_line_first(context: Context, dossier: DossierView) -> None:
    a_record(context, dossier, {"income_gross_year": "52000"})
    async with Desk.open(context, first="dossier", given=given(dossier)) as desk:
        await desk.press("G", "enter")
        desk.sees("Bruto inkomen € 52.000")
        await desk.press("y")
        assert "52.000" in desk.app.clipboard
    copies = [line for line in list_audit(context).items if line.action == "copy_value"]
    assert [(line.person, line.object) for line in copies] == [(dossier.persons[0].person, "record:1")]


async def test_every_tab_keeps_its_cursor(context: Context, dossier: DossierView) -> None:
    received(context, dossier.dossier)
    async with Desk.open(context, first="dossier", given=given(dossier)) as desk:
        await desk.press("down", "down")
        row = desk.row
        await desk.press("2", "1")
        assert desk.row == row


async def test_a_file_is_saved_whole_with_its_own_rights_and_never_over_another(
    context: Context, dossier: DossierView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    received(context, dossier.dossier)
    async with Desk.open(context, first="dossier", given=given(dossier)) as desk:
        await desk.press("down", "down", "s")
        desk.sees("Opslaan als:")
        desk.check_lines()
        await desk.press("enter")
        desk.sees("opgeslagen:")
        saved = tmp_path / "26-00001.json"
        assert saved.stat().st_mode & 0o777 == 0o600
        before = saved.read_bytes()
        await desk.press("s", "ctrl+u")
        await desk.type(str(saved))
        await desk.press("enter")
        desk.sees("Dat bestand bestaat al")
        assert saved.read_bytes() == before


async def test_over_ssh_the_line_to_type_at_home_is_shown(context: Context, dossier: DossierView) -> None:
    received(context, dossier.dossier)
    remote = read_environment({"TERM": "xterm-256color", "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"})
    async with Desk.open(context, first="dossier", given=given(dossier), environment=remote) as desk:
        await desk.press("down", "down", "s")
        desk.sees("Typ deze regel op uw eigen machine", "ssh desk odm save 1 - > 26-00001.json")
        desk.check_lines()
    assert not ENVIRONMENT.remote


async def test_foreign_text_of_a_file_shows_harmless(context: Context, dossier: DossierView) -> None:
    hostile = ANNA | {"role": "\x1b[31m"}
    received(context, dossier.dossier, hostile)
    async with Desk.open(context, first="dossier", given=given(dossier)) as desk:
        for tab in "1234":
            await desk.press(tab)
            desk.check_lines()


@pytest.mark.parametrize("size", [(80, 24), (130, 40)])
async def test_lines_fit_at_every_size(context: Context, dossier: DossierView, size: tuple[int, int]) -> None:
    received(context, dossier.dossier)
    async with Desk.open(context, first="dossier", given=given(dossier), size=size) as desk:
        for tab in "1234":
            await desk.press(tab)
            desk.check_lines()


async def test_a_file_without_a_date_is_given_one_on_its_row(context: Context, dossier: DossierView) -> None:
    received(context, dossier.dossier, retrievedAt=None)
    async with Desk.open(context, first="dossier", given=given(dossier)) as desk:
        desk.sees("! zonder datum (w geeft er een)")
        await desk.press("G")
        assert "w ophaaldatum" in desk.keys
        await desk.press("w", *"20-11-2026", "enter")
        desk.sees("opgehaald op 20-11-2026, met de hand gegeven", "? nog niet gematcht", "4 dgn")
        desk.check_lines()
