"""What was half typed: kept, offered, taken, thrown away; gone when it was saved, and nobody else's."""

from dataclasses import replace

import pytest

from store.actor import Role
from store.context import Context
from store.desk.drafts import list_drafts, save_draft, show_draft
from store.desk.views import DraftField
from store.dossiers.dossiers import open_dossier
from store.dossiers.persons import edit_person
from store.offices.connections import list_connections
from store.offices.offices import add_office, add_user, come_in
from tests.builders import a_dossier
from tests.tui.desk import Desk

pytestmark = pytest.mark.anyio
VRIES = (DraftField("surname", "", "Vries"),)


async def drop_the_line(desk: Desk) -> None:
    """What the desk does when its line has gone."""
    await desk.app.ending.keep()


def kept(context: Context, form: str, place: str = "") -> dict[str, str]:
    return {one.name: one.now for one in show_draft(context, form=form, place=place).fields}


async def test_a_half_typed_dossier_is_offered_again_and_put_back(context: Context) -> None:
    async with Desk.open(context) as desk:
        await desk.press("n")
        await desk.type("Vries")
        await desk.press("tab")
        await desk.type("de")
        await drop_the_line(desk)
    assert kept(context, "person_form") == {"surname": "Vries", "prefix": "de"}
    async with Desk.open(context) as desk:
        await desk.press("n")
        desk.sees("◌ half ingevuld (10:42)", "staat boven het formulier klaar")
        desk.check_lines()
        assert desk.row.startswith("▌ Geboortenaam")
        await desk.press("up", "up")
        assert desk.row.startswith("▌ ◌ half ingevuld")
        desk.sees("↵ terugzetten", "x weggooien")
        desk.check_lines()
        await desk.press("enter")
        desk.sees("teruggezet", "Vries", "de")
        desk.sees_not("◌ half ingevuld")
        await desk.press(*["down"] * 12, "enter")
        desk.sees("26-00001 · Vries, de")
    assert list_drafts(context) == ()


async def test_who_types_on_loses_neither(context: Context) -> None:
    """Nothing takes the keys: what is typed ahead goes into the form, and what was kept stays beside it."""
    save_draft(context, form="person_form", place="", fields=(DraftField("prefix", "", "van"),))
    async with Desk.open(context, first="person_form") as desk:
        await desk.type("jn")
        await drop_the_line(desk)
        assert kept(context, "person_form") == {"surname": "jn", "prefix": "van"}
        await desk.press("up", "up", "enter")
        desk.sees("jn", "van")


async def test_what_was_kept_is_thrown_away_after_a_question(context: Context) -> None:
    save_draft(context, form="person_form", place="", fields=VRIES)
    async with Desk.open(context, first="person_form") as desk:
        await desk.press("up", "up", "x")
        desk.sees("Wat half is ingevuld weggooien? j/n")
        await desk.press("n")
        assert list_drafts(context) != ()
        await desk.press("x", "j")
        desk.sees("weggegooid")
        desk.sees_not("◌ half ingevuld")
        assert desk.row.startswith("▌ Rol")
    assert list_drafts(context) == ()


async def test_not_answering_keeps_it(context: Context) -> None:
    save_draft(context, form="person_form", place="", fields=VRIES)
    async with Desk.open(context) as desk:
        await desk.press("n", "escape")
        desk.sees("Kantoor Van Dijk")
    assert kept(context, "person_form") == {"surname": "Vries"}


async def test_leaving_on_purpose_throws_away_what_was_typed(context: Context) -> None:
    async with Desk.open(context) as desk:
        await desk.press("n")
        await desk.type("Vr")
        await drop_the_line(desk)
        await desk.press("escape", "j")
        desk.sees("Kantoor Van Dijk")
    assert list_drafts(context) == ()


async def test_what_somebody_changed_meanwhile_is_told_beside_ours(context: Context) -> None:
    dossier = a_dossier(context)
    person = dossier.persons[0]
    place = f"person:{person.person}"
    save_draft(context, form="person_form", place=place, fields=(DraftField("initials", "A.B.", "A.C."),))
    edit_person(context, person=person.person, version=1, request=replace(person.as_request(), initials="X."))
    newest = open_dossier(context, dossier=dossier.dossier).persons[0]
    async with Desk.open(context, first="person_form", given={"dossier": dossier.dossier, "person": newest}) as desk:
        await desk.press("up", "up", "enter")
        desk.sees("A.C.", "✗ intussen gewijzigd in: X.")
        desk.check_lines()


async def test_a_secret_is_never_kept(context: Context) -> None:
    view = next(one for one in list_connections(context) if one.partner == "figlo")
    async with Desk.open(context, first="connection_form", given={"view": view}) as desk:
        await desk.press("tab")
        await desk.type("https://figlo.example")
        await desk.press("tab")
        await desk.type("geheim-id")
        await drop_the_line(desk)
    assert kept(context, "connection_form", "connection:figlo") == {"base_url": "https://figlo.example"}


async def test_a_colleague_sees_nothing_of_it(context: Context) -> None:
    add_user(context, login="sem", name="Sem", role=Role.ADVISER)
    save_draft(context, form="person_form", place="", fields=VRIES)
    async with Desk.open(come_in(context, login="sem"), first="person_form") as desk:
        desk.sees("Nieuw dossier")
        desk.sees_not("half ingevuld", "Vries")


async def test_the_first_screen_names_it_in_one_quiet_line(context: Context) -> None:
    save_draft(context, form="person_form", place="", fields=VRIES)
    async with Desk.open(context) as desk:
        desk.app.tell_drafts()
        await desk.settle()
        desk.sees("Een half ingevuld formulier van 10:42 staat klaar: nieuw dossier (n)")
        desk.check_lines()
        await desk.press("down")
        desk.sees_not("staat klaar")


async def test_what_waits_in_another_office_is_told_with_it_and_again_there(context: Context) -> None:
    add_office(context, name="Zuid", admin="anna")
    save_draft(come_in(context, login="anna", office="Zuid"), form="person_form", place="", fields=VRIES)
    async with Desk.open(come_in(context, login="anna", office="Kantoor Van Dijk")) as desk:
        desk.app.tell_drafts()
        await desk.settle()
        desk.sees("Half ingevuld (10:42) in Zuid (O): nieuw dossier (n)")
        desk.check_lines()
        await desk.press("O", "end", "enter")
        desk.sees("Brondesk · Zuid", "Een half ingevuld formulier van 10:42 staat klaar: nieuw dossier (n)")
        desk.sees_not("in Zuid (O)")
        await desk.press("O", "home", "down", "enter")
        desk.sees("Brondesk · Kantoor Van Dijk")
        desk.sees_not("half ingevuld")
