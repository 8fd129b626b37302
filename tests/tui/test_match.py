"""Matching as a user meets it, at 80x24 and by keys alone."""

from dataclasses import replace

import pytest

from store.actor import Role
from store.audit.reasons import give_reason
from store.context import Context
from store.deliveries.matching import confirm_match, undo_match
from store.deliveries.reading import show_delivery
from store.deliveries.views import DeliveryView, MatchUse, UndoneMatch
from store.dossiers.persons import add_person
from store.dossiers.views import DossierView
from store.ids import ExportId
from store.offices.offices import add_user, come_in
from tests.builders import APPLICANT, a_couple, a_dossier
from tests.store.deliveries.files import ANNA, COEN, a_session, received
from tests.tui.desk import Desk
from tui.cli.commands.deliveries import undone_result

pytestmark = pytest.mark.anyio


def matches(context: Context, view: DeliveryView) -> list[str]:
    return [person.person_role for person in show_delivery(context, delivery=view.delivery).persons]


@pytest.fixture
def couple(context: Context) -> DossierView:
    return a_couple(context)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_reasons_stand_beside_each_person_and_enter_matches(
    context: Context, couple: DossierView, size: tuple[int, int]
) -> None:
    session = a_session(context, couple.dossier, couple.persons[0].person)
    view = received(context, couple.dossier, session=session)
    async with Desk.open(context, first="match", given={"dossier": couple.dossier}, size=size) as desk:
        desk.sees("Matchen · bestand van vandaag 10:31, persoon P1 in het bestand")
        desk.sees("Vries, de, Anna Berta   v 12-03-1988   12, 3511 AB")  # as the file writes it
        assert desk.row.startswith("▌ aanvrager Vries, de, A.B.       100  ✓ sessie was voor deze persoon")
        desk.sees("✗ sessie was voor iemand anders", "✗ achternaam ✗ geboortedatum ✗ geslacht")
        assert "matchen met de gekozen persoon" in desk.keys
        desk.check_lines()
        await desk.press("enter")
        desk.sees("Gematcht met aanvrager. Alle personen", "● gematcht vandaag 10:42 door anna")
        desk.check_lines()
    assert matches(context, view) == ["aanvrager"]


async def test_a_tie_preselects_nobody(context: Context) -> None:
    dossier = a_dossier(context)
    add_person(context, dossier=dossier.dossier, request=APPLICANT.changed(role="partner"))
    view = received(context, dossier.dossier)
    async with Desk.open(context, first="match", given={"delivery": view.delivery}) as desk:
        desk.sees("= Deze personen passen even goed; kies zelf.")
        assert desk.row == "▌ geen van deze personen"
        await desk.press("enter")
        desk.sees("Er is niets gematcht")
        assert matches(context, view) == [""]
        await desk.press("up", "enter")
        desk.sees("Gematcht met partner")
    assert matches(context, view) == ["partner"]


async def test_what_differs_is_asked_first_and_stays_visible(context: Context, couple: DossierView) -> None:
    view = received(context, couple.dossier)
    async with Desk.open(context, first="match", given={"delivery": view.delivery}) as desk:
        await desk.press("down", "enter")
        desk.sees("Niet gelijk: achternaam, geboortedatum, geslacht. Toch matchen? j/n")
        await desk.press("n")
        assert matches(context, view) == [""]
        await desk.press("enter", "j")
        desk.sees("✗ export is geblokkeerd")
        desk.check_lines()
    assert matches(context, view) == ["partner"]


async def test_undo_asks_and_the_person_waits_again(context: Context, couple: DossierView) -> None:
    view = received(context, couple.dossier, ANNA, COEN)
    async with Desk.open(context, first="match", given={"delivery": view.delivery}) as desk:
        desk.sees("2 personen in het bestand")
        assert "ongedaan" not in desk.keys
        await desk.press("enter")
        assert matches(context, view) == ["aanvrager", ""]
        await desk.press("u")
        desk.sees("Match met aanvrager ongedaan maken? j/n")
        await desk.press("j")
        desk.sees("De match is ongedaan gemaakt.")
    assert matches(context, view) == ["", ""]


async def test_somebody_elses_match_is_told_and_nothing_overwritten(context: Context, couple: DossierView) -> None:
    view = received(context, couple.dossier, ANNA, COEN)
    async with Desk.open(context, first="match", given={"delivery": view.delivery}) as desk:
        confirm_match(context, delivery=view.delivery, inside="P1", person=couple.persons[1].person)
        await desk.press("enter")
        desk.sees("is al gematcht met de partner")
    assert matches(context, view) == ["partner", ""]


async def test_a_dossier_without_a_file_says_what_fills_it(context: Context, couple: DossierView) -> None:
    async with Desk.open(context, first="match", given={"dossier": couple.dossier}) as desk:
        desk.sees("Dit dossier heeft nog geen bestand. Nodig de klant uit (i).")
        await desk.press("enter")
        desk.sees("kies eerst een persoon")


async def test_a_file_without_persons_asks_whose_it_is(context: Context, couple: DossierView) -> None:
    received(context, couple.dossier, persons=[], sources=[])
    async with Desk.open(context, first="match", given={"dossier": couple.dossier}) as desk:
        desk.sees("Het bestand noemt niemand. Van wie is het? Kies zelf.")


async def test_the_newest_file_that_waits_is_the_one(context: Context, couple: DossierView) -> None:
    received(context, couple.dossier, fileId="old", retrievedAt="2026-10-02T10:00:00+02:00")
    done = received(context, couple.dossier)
    confirm_match(context, delivery=done.delivery, inside="P1", person=couple.persons[0].person)
    async with Desk.open(context, first="match", given={"dossier": couple.dossier}) as desk:
        desk.sees("bestand van 02-10")


async def test_support_sees_and_may_not_match(context: Context, couple: DossierView) -> None:
    view = received(context, couple.dossier)
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    sem = come_in(context, login="sem")
    give_reason(sem, dossier=couple.dossier, reason="ticket 4711")
    async with Desk.open(sem, first="match", given={"delivery": view.delivery}) as desk:
        assert "matchen" not in desk.keys
        await desk.press("enter")
        desk.sees("uw rol mag dit niet")
    assert matches(context, view) == [""]


async def test_hostile_names_stay_on_their_line(context: Context, couple: DossierView) -> None:
    evil = ANNA | {"naam": {"geslachtsnaam": "\x1b[2J[red]" + "Ĳ" * 300 + "\u202e", "voornamen": "a\nb"}}
    view = received(context, couple.dossier, evil | {"personId": "\x1b]0;x\x07"})
    async with Desk.open(context, first="match", given={"delivery": view.delivery}) as desk:
        desk.sees("␛[2J[red]", "␛]0;x␇")
        desk.check_lines()


async def test_undoing_without_a_screen_names_the_exports_that_were_made_from_it(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRONDESK_LANGUAGE", "nl")
    dossier = a_dossier(context)
    view = received(context, dossier.dossier, ANNA)
    confirm_match(context, delivery=view.delivery, inside="P1", person=dossier.persons[0].person)
    undone = undo_match(context, delivery=view.delivery, inside="P1")
    assert not any("geëxporteerd" in line for line in undone_result(undone).lines)
    told = undone_result(replace(undone, uses=(MatchUse(ExportId(3), "figlo", 2, "accepted"),)))
    assert told.lines[-1] == "  geëxporteerd met deze match: Figlo versie 2, aangenomen"
    assert told.document is not None
    assert told.document.model_dump()["exports"] == [
        {"export": 3, "package": "figlo", "version": 2, "state": "accepted"}
    ]


async def test_a_match_in_conflict_shows_in_the_list_and_without_a_screen(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRONDESK_LANGUAGE", "nl")
    dossier = a_couple(context)
    view = received(context, dossier.dossier, ANNA)
    matched = confirm_match(context, delivery=view.delivery, inside="P1", person=dossier.persons[1].person)
    async with Desk.open(context) as desk:
        desk.sees("✗ matchconflict", "Volgende stap: er spreekt iets tegen de match")
        await desk.press("m")
        desk.sees("✗ export is geblokkeerd")
        await desk.press("q", "enter")
        desk.sees("✗ matchconflict", "✗ conflict in de match")
        desk.check_lines()
    told = undone_result(UndoneMatch(matched, ()))
    assert any("partner  ✗ achternaam" in line for line in told.lines)
