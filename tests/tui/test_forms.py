"""Forms of dossier and person."""

import pytest

from store.context import Context
from store.dossiers.dossiers import open_dossier
from store.dossiers.persons import edit_person
from tests.builders import a_couple, a_dossier
from tests.tui.desk import Desk
from tui.screens.person_form import stored_date, typed_date

pytestmark = pytest.mark.anyio


async def fill(desk: Desk, *values: str) -> None:
    """Types values into the fields one after the other."""
    for value in values:
        await desk.type(value)
        await desk.press("tab")


async def test_a_new_dossier_is_made_by_keys_alone(context: Context) -> None:
    async with Desk.open(context) as desk:
        await desk.press("n")
        desk.sees("Nieuw dossier", "▌ Geboortenaam")
        desk.check_lines()
        await fill(desk, "Vries", "de", "", "A.B.", "Anna Berta")
        await desk.press("space", "tab")
        await fill(desk, "00-07-1986", "a@example.nl", "", "3511 ab", "12")
        desk.sees("▌ Opslaan", "↵ opslaan")
        await desk.press("enter")
        desk.sees("26-00001 · Vries, de, A.B.", "v ?-07-1986")
        desk.check_lines()


async def test_what_is_wrong_stands_under_its_field_and_nothing_is_lost(context: Context) -> None:
    async with Desk.open(context, first="person_form") as desk:
        await fill(desk, "", "de", "", "", "", "", "31-02-1988", "geen adres", "", "", "")
        await desk.press("enter")
        desk.sees("✗ De geboortenaam is nodig", "✗ Geen datum", "✗ Geen e-mailadres", "geen adres", "31-02-1988")
        desk.sees("\n                          onbekend is.")  # the longest word of advice stands there whole
        desk.check_lines()
        assert desk.row.startswith("▌ Geboortenaam")


async def test_leaving_with_changes_asks_and_no_keeps_them(context: Context) -> None:
    async with Desk.open(context) as desk:
        await desk.press("n")
        await desk.type("Vr")
        await desk.press("escape")
        desk.sees("Weggaan zonder op te slaan? j/n")
        await desk.press("n")
        desk.sees("Vr")
        await desk.press("escape", "j")
        desk.sees("Kantoor Van Dijk")


async def test_leaving_without_changes_asks_nothing(context: Context) -> None:
    async with Desk.open(context) as desk:
        await desk.press("n", "escape")
        desk.sees("Kantoor Van Dijk")


async def test_a_person_is_edited_from_the_startpagina(context: Context) -> None:
    dossier = a_couple(context).dossier
    async with Desk.open(context, first="dossier", given={"dossier": dossier}) as desk:
        await desk.press("w")
        desk.sees("Persoon wijzigen · Vries, de, A.B.")
        await desk.press("ctrl+u")
        await desk.type("Bakker")
        await desk.press(*["down"] * 11, "enter")
        desk.sees("Bakker, de, A.B.")


async def test_two_editors_lose_nothing_of_either(context: Context) -> None:
    dossier = a_dossier(context)
    person = dossier.persons[0]
    async with Desk.open(context, first="dossier", given={"dossier": dossier.dossier}) as desk:
        await desk.press("w", "ctrl+u")
        await desk.type("Bakker")
        theirs = person.as_request().changed(phone="0612345678")
        edit_person(context, person=person.person, version=person.version, request=theirs)
        await desk.press(*["down"] * 11, "enter")
        desk.sees("intussen gewijzigd in: Vries", "intussen gewijzigd in: 0612345678", "Bakker", "bewaart uw versie")
        desk.check_lines()
        await desk.press(*["down"] * 11, "enter")
        desk.sees("Bakker, de, A.B.")
    assert open_dossier(context, dossier=dossier.dossier).persons[0].surname == "Bakker"


async def test_a_new_partner_gets_the_free_role(context: Context) -> None:
    dossier = a_dossier(context)
    async with Desk.open(context, first="dossier", given={"dossier": dossier.dossier}) as desk:
        await desk.press("n")
        desk.sees("Nieuwe persoon", "● partner")
        await desk.type("Jansen")
        await desk.press(*["down"] * 11, "enter")
        desk.sees("partner    Jansen")
        await desk.press("n")
        desk.sees("aanvrager en partner zijn er al")


async def test_a_dossier_goes_to_another_adviser_only_of_this_office(context: Context) -> None:
    dossier = a_dossier(context)
    async with Desk.open(context, first="dossier", given={"dossier": dossier.dossier}) as desk:
        desk.screen.desk.go("dossier_form", view=dossier)
        await desk.settle()
        desk.sees("Dossier wijzigen · 26-00001", "anna")
        await desk.press("ctrl+u")
        await desk.type("bram")
        await desk.press("tab", "enter")
        desk.sees("✗")
        desk.check_lines()


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("12-03-1988", "1988-03-12"),
        ("1-3-1988", "1988-03-01"),
        ("?-07-1986", "1986-07-00"),
        ("00-00-1950", "1950-00-00"),
        ("12 03 1988", "1988-03-12"),
        ("gisteren", "gisteren"),
        ("", ""),
    ],
)
def test_dates_as_they_are_typed(typed: str, stored: str) -> None:
    assert stored_date(typed) == stored


def test_a_date_comes_back_as_it_is_typed() -> None:
    assert typed_date("1986-07-00") == "00-07-1986"
    assert stored_date(typed_date("1986-07-00")) == "1986-07-00"
