"""What can be changed of a file as one looks into it: a possible BSN masked, a missing date given."""

import pytest

from store.context import Context
from store.deliveries.reading import open_delivery, show_delivery
from store.dossiers.views import DossierView
from store.ids import DeliveryId
from tests.builders import a_dossier, audit_actions
from tests.store.deliveries.files import BSN, odm_bytes
from tests.tui.desk import Desk
from tests.tui.test_preview import kept

pytestmark = pytest.mark.anyio


@pytest.fixture
def dossier(context: Context) -> DossierView:
    return a_dossier(context)


async def test_a_possible_bsn_is_found_and_masked_for_good(context: Context, dossier: DossierView) -> None:
    given = kept(context, dossier, odm_bytes(los={"a": BSN, "b": [f"x {BSN}"]}))
    async with Desk.open(context, first="preview", given=given) as desk:
        await desk.press("B")
        desk.sees("$.los.a")
        await desk.press("B")
        desk.sees("Is dit een BSN?")
        await desk.press("n")
        assert BSN.encode() in open_delivery(context, delivery=DeliveryId(1))
        await desk.press("down", "B")
        desk.sees("$.los.b[0]")
        await desk.press("B", "j")
        desk.sees("afgedekt op 2 plaats(en), voorgoed", '"***********"')
        assert BSN.encode() not in open_delivery(context, delivery=DeliveryId(1))
        await desk.press("B")
        desk.sees("in dit bestand is geen mogelijk BSN meer gemeld")
        desk.check_lines()
    assert ("mask_delivery", "done") in audit_actions(context)


async def test_a_file_without_a_date_asks_for_it(context: Context, dossier: DossierView) -> None:
    given = kept(context, dossier, b'{"iets": 1}')
    async with Desk.open(context, first="preview", given=given) as desk:
        desk.sees("ODM niet gematcht · ontvangen", "w ophaaldatum", "3 regels, 1 onbekend")
        await desk.press("w", *"31-02-2026", "enter")
        desk.sees("Geen voorbije dag (dd-mm-jjjj): 31-02-2026")
        await desk.press(*["backspace"] * 10, *"24-12-2199", "enter")
        desk.sees("Geen voorbije dag (dd-mm-jjjj): 24-12-2199")
        await desk.press(*["backspace"] * 10, *"20-11-2026", "enter")
        desk.sees("opgehaald op 20-11-2026, met de hand gegeven", "ODM niet gematcht · 20-11")
        await desk.press("w", *"2026-11-19", "enter")
        desk.sees("opgehaald op 19-11-2026, met de hand gegeven")
        desk.check_lines()
    assert show_delivery(context, delivery=DeliveryId(1)).retrieved_by == "anna"


async def test_a_file_with_a_date_of_its_own_is_not_asked_for_one(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context, first="preview", given=kept(context, dossier, odm_bytes())) as desk:
        desk.sees_not("ophaaldatum")


async def test_each_source_tells_how_it_did_and_what_to_tell_the_client(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context, first="preview", given=kept(context, dossier, odm_bytes())) as desk:
        await desk.press("a")
        desk.sees("✓ Mijn Overheid", "compleet", "✗ UWV", "mislukt", "de bron meldt: geen antwoord")
        desk.sees("zeg de klant (y kopieert): “UWV gaf uw verzekeringsbericht niet.")
        await desk.press("g", "down", "y")
        desk.sees("naar uw terminal gestuurd")
        assert desk.app.clipboard.startswith("UWV gaf uw verzekeringsbericht niet.")
        desk.check_lines()


async def test_a_fact_tells_its_year_its_day_and_whether_its_source_was_complete(
    context: Context, dossier: DossierView
) -> None:
    tax = {"jaren": [{"jaar": "2024", "box1": {"loon": 31000}}, {"jaar": "2025", "box1": {"loon": 32000}}]}
    duo = {"schulden": [{"saldoInclusiefRente": 9000}, {"saldoInclusiefRente": 3000.5}]}
    sources = [
        {"source": "Belastingdienst", "personId": "P1", "status": "ok", "data": tax},
        {"source": "DUO", "personId": "P1", "status": "partial", "data": duo},
    ]
    async with Desk.open(context, first="preview", given=kept(context, dossier, odm_bytes(sources=sources))) as desk:
        await desk.press("a")
        desk.sees("2024 Loon", "2025 Loon", "€ 32.000 p.j.")
        await desk.press("G", *["up"] * 3)
        desk.sees("!Studieschuld", "Studieschuld: € 12.000,50 · opgeteld uit 2 · bron niet compleet")
        desk.check_lines()


async def test_whose_it_is_is_asked_of_a_file_that_names_nobody(context: Context, dossier: DossierView) -> None:
    given = kept(context, dossier, b'{"odmVersion": "V4_4", "x": 1}')
    async with Desk.open(context, first="preview", given=given) as desk:
        desk.sees("ODM niet gematcht", "m matchen", "w ophaaldatum", "1 onbekend")
        await desk.press("m")
        desk.sees("Het bestand noemt niemand. Van wie is het? Kies zelf.")
        await desk.press("up", "enter", "q")
        desk.sees("ODM aanvrager", "V4_4")
        desk.sees_not("m matchen")
        desk.check_lines()


async def test_a_copied_fact_covers_digits_that_may_be_a_bsn(context: Context, dossier: DossierView) -> None:
    work = {"contracten": [{"werkgever": f"BV {BSN}", "contractvorm": "vast"}]}
    sources = [{"source": "UWV", "personId": "P1", "status": "ok", "data": work}]
    async with Desk.open(context, first="preview", given=kept(context, dossier, odm_bytes(sources=sources))) as desk:
        await desk.press("a", *["down"] * 3, "y")
        assert desk.app.clipboard == "BV *********", desk.text
