"""Koppelingen at 80x24: test, set up, ask for, by keys alone."""

import pytest

from store.actor import Role
from store.context import Context
from store.offices.connections import show_connection
from store.offices.offices import add_user, come_in
from store.sandbox.faults import Fault
from store.sandbox.serve import Running
from tests.store.packages.builders import GUID
from tests.store.packages.conftest import office, sandbox
from tests.tui.desk import Desk

pytestmark = pytest.mark.anyio
__all__ = ["office", "sandbox"]


async def test_each_partner_has_a_row_and_a_test(office: Context, sandbox: Running) -> None:
    async with Desk.open(office) as desk:
        await desk.press("K")
        desk.sees("Koppelingen", "Ockto", "○ niet ingericht", "FinRust", "✓ ingericht", "nagespeeld", "nog niet getest")
        desk.sees("Ontbreekt: adres, gebruikersnaam, wachtwoord, providercode")
        desk.check_lines()
        await desk.press("t")
        desk.sees("nog niet volledig ingericht")
        await desk.press("down", "t")
        desk.sees("Figlo: in orde", "✓ vandaag 10:42")
        sandbox.faults.plan("figlo", Fault.SERVER_ERROR, path="/connection")
        await desk.press("t")
        desk.sees("Bij Figlo ging iets mis", "✗ vandaag 10:42")
        await desk.press("down", "up")
        desk.sees("Laatste test: Bij Figlo ging iets mis")


async def test_a_connection_is_set_up_and_its_secret_never_shown(context: Context) -> None:
    async with Desk.open(context, first="connections") as desk:
        await desk.press("down", "down", "w")
        desk.sees("Koppeling met Adviesbox instellen", "Omgeving", "Clientgeheim", "GUID")
        desk.check_lines()
        await desk.press("tab")
        await desk.type("ftp://x")
        await desk.press("tab", "tab")
        await desk.type("s3cret")
        desk.sees_not("s3cret")
        await desk.press("tab", "tab", "enter")
        desk.sees("✗ Dit adres is niet beveiligd")
        await desk.press(*["backspace"] * 7)
        await desk.type("https://a.example")
        await desk.press("tab")
        await desk.type("brondesk")
        await desk.press("tab", "tab")
        await desk.type(GUID)
        await desk.press("tab", "enter")
        desk.sees("Adviesbox    ✓ ingericht")
        await desk.press("w")
        desk.sees("blijft zoals het is", "https://a.example", GUID)
        desk.sees_not("s3cret")
        await desk.press("escape")
        desk.sees("Koppelingen")
    assert show_connection(context, partner="adviesbox").version == 1


async def test_leaving_a_changed_form_asks(context: Context) -> None:
    async with Desk.open(context, first="connections") as desk:
        await desk.press("w", "tab")
        await desk.type("https://")
        await desk.press("escape")
        desk.sees("weggooien? j/n")
        await desk.press("n", "escape", "j")
        desk.sees("Koppelingen")


async def test_the_set_up_mail_is_prepared(context: Context) -> None:
    async with Desk.open(context, first="connections") as desk:
        await desk.press("b")
        desk.sees("Mail voor support@fasterforward.nl", "Onderwerp: Koppeling Ockto inrichten", "Kantoor Van Dijk")
        desk.check_lines()


async def test_support_tests_and_sets_nothing(office: Context) -> None:
    add_user(office, login="sam", name="Sam", role=Role.SUPPORT)
    async with Desk.open(come_in(office, login="sam"), first="connections") as desk:
        await desk.press("down", "w")
        desk.sees("uw rol mag dit niet")
        await desk.press("t")
        desk.sees("Figlo: in orde")
