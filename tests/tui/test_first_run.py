"""An empty installation, settings that cannot be used, and several offices."""

import pytest

from store.actor import Role
from store.context import Context
from store.errors import NotAllowed
from store.offices.offices import add_office, add_user, come_in
from tests.builders import a_dossier
from tests.tui.desk import Desk
from tui.settings import DeskSettings

pytestmark = pytest.mark.anyio


def opener(empty: Context) -> Context:
    """As the program opens: nobody comes in where there is no office."""
    try:
        return come_in(empty, login="anna")
    except NotAllowed as nobody:
        raise NotAllowed("no_office_yet", remedy="begin_here") from nobody


async def test_an_empty_installation_offers_demo_and_office(empty: Context) -> None:
    async with Desk.open(opener=lambda: opener(empty), login="anna") as desk:
        desk.sees("Welkom bij Brondesk", "nog geen kantoor", "▌ Probeer de demo", "Begin een kantoor")
        desk.check_lines()
        await desk.press("enter")
        assert desk.app.desk.wish == "demo"


async def test_an_office_is_begun_and_the_desk_opens_in_it(empty: Context) -> None:
    async with Desk.open(
        opener=lambda: opener(empty), login="anna", begin=lambda name, admin: add_office(empty, name=name, admin=admin)
    ) as desk:
        await desk.press("down", "enter")
        await desk.type("Kantoor Smit")
        await desk.press("tab")
        desk.sees("anna")
        desk.check_lines()
        await desk.press("tab", "enter")
        desk.sees("Brondesk · Kantoor Smit", "n maakt het eerste")


async def test_what_was_typed_of_an_office_is_not_thrown_away_unasked(empty: Context) -> None:
    async with Desk.open(opener=lambda: opener(empty), login="anna") as desk:
        await desk.press("down", "enter")
        await desk.type("Kantoor Smit")
        await desk.press("escape")
        desk.sees("Wat u typte niet bewaren? j/n")
        await desk.press("n")
        desk.sees("Kantoor Smit")
        await desk.press("escape", "j")
        desk.sees("Welkom bij Brondesk")


async def test_a_name_that_cannot_be_is_told(empty: Context) -> None:
    async with Desk.open(
        opener=lambda: opener(empty), login="anna", begin=lambda name, admin: add_office(empty, name=name, admin=admin)
    ) as desk:
        await desk.press("down", "enter", "tab", "tab", "enter")
        desk.sees("Een kantoor beginnen")
        desk.check_lines()


async def test_settings_that_cannot_be_used_are_told_one_after_the_other(context: Context) -> None:
    faults = (("value", "theme", "roze"), ("unknown", "colour", ""))
    settings = DeskSettings(keys={"invite": "e", "match": "ctrl+s"}, faults=faults)
    async with Desk.open(context, settings=settings) as desk:
        desk.sees("instelling theme kent geen waarde roze")
        await desk.press("f")
        desk.sees("instelling colour bestaat niet")
        await desk.press("f")
        desk.sees("toets ctrl+s voor match houdt de terminal zelf")
        await desk.press("f")
        desk.sees("toets e voor invite is al export; de oude toets blijft")
        desk.check_lines()


async def test_who_serves_several_offices_works_in_one_at_a_time(context: Context) -> None:
    a_dossier(context)
    add_office(context, name="Kantoor Bakker", admin="bram")
    bakker = come_in(context, login="bram")
    add_user(context, login="sara", name="Sara", role=Role.SUPPORT)
    add_user(bakker, login="sara", name="Sara", role=Role.SUPPORT)
    a_dossier(bakker, surname="Smit")
    async with Desk.open(come_in(context, login="sara", office="Kantoor Van Dijk")) as desk:
        desk.sees("Kantoor Van Dijk", "sara · support", "Vries")
        await desk.press("O")
        desk.sees("▌ Kantoor Van Dijk", "Kantoor Bakker")
        desk.check_lines()
        await desk.press("up", "enter")
        desk.sees("Kantoor Bakker", "Smit")
        desk.sees_not("Vries")
        await desk.press("n")
        desk.sees("uw rol mag dit niet")


async def test_one_office_needs_no_choice(context: Context) -> None:
    async with Desk.open(context) as desk:
        await desk.press("O")
        desk.sees("u werkt voor één kantoor")
