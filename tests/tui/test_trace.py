"""Where it stopped, as support meets it with the client on the telephone."""

from collections.abc import Iterator

import pytest

from store.actor import Role
from store.audit.problems import add_problem
from store.clock import FixedClock
from store.context import Context
from store.digimap.invitations import invite_person
from store.digimap.sessions import session_for_invitation
from store.dossiers.views import DossierView
from store.ockto.player import play_client
from store.offices.offices import add_office, add_user, come_in
from store.sandbox.serve import Running
from tests.builders import a_couple, a_dossier
from tests.standins import standins
from tests.store.work.chain import connect_all
from tests.tui.desk import Desk

pytestmark = pytest.mark.anyio


@pytest.fixture
def partners(context: Context, clock: FixedClock) -> Iterator[Running]:
    with standins(clock) as serving:
        connect_all(context, serving.ockto, serving.packages)
        yield serving


@pytest.fixture
def dossier(context: Context) -> DossierView:
    return a_couple(context)


@pytest.fixture
def sem(context: Context) -> Context:
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    return come_in(context, login="sem")


async def test_support_sees_it_first_and_may_renew_withdraw_and_test(
    context: Context, sem: Context, dossier: DossierView, partners: Running
) -> None:
    invitation = invite_person(context, person=dossier.persons[0].person).invitation
    session = session_for_invitation(context, invitation=invitation, opening=True).session
    add_problem(context, number="K7QF2M9P", code="ValueError", dossier=dossier.dossier)
    async with Desk.open(sem) as desk:
        await desk.press("enter")
        desk.sees("Waar het stokt · 26-00001 · Vries, de, A.B. + Jansen, C.", "heeft hem nog niet gescand")
        desk.sees("Scan de QR-code in de app Ockto", "K7QF2M9P  anna, vandaag 10:42  ValueError")
        desk.sees("✓ vandaag 10:42", "Voor de adviseur: w wijzigen  m matchen")
        desk.check_lines()
        await desk.press("r")
        desk.sees("er is een nieuwe code")
        await desk.press("t")
        desk.sees("Ockto laat ons binnen")
        play = next(one for one in desk.screen.trace.deeds if one.deed == "renew")  # type: ignore[attr-defined]  # its own
        new = int(play.command.split()[-1])
        assert new != session
        play_client(context, session=type(session)(new), step="scan", persona="self")
        desk.app._somebody_changed()
        await desk.settle()
        desk.sees("logt in bij Ockto", "DigiD-app werkt daar niet")
        await desk.press("r")
        desk.sees("De klant heeft al gescand")
        await desk.press("n", "x", "j")
        desk.sees("de uitnodiging is ingetrokken", "De uitnodiging van de aanvrager is ingetrokken.")
        desk.check_lines()


async def test_what_support_may_not_says_why(sem: Context, dossier: DossierView) -> None:
    async with Desk.open(sem, first="trace", given={"dossier": dossier.dossier}) as desk:
        for key, word in (("w", "wijzigt niets"), ("m", "matcht niet"), ("e", "exporteert niet"), ("A", "advies")):
            await desk.press(key)
            desk.sees(f"uw rol {word}" if key != "A" else "uw rol verwerkt geen advies", "vraag de adviseur")
        await desk.press("r")
        desk.sees("er is geen uitnodiging die geldt")
        await desk.press("enter")
        desk.sees("[1 Startpagina]")
        await desk.press("W")
        desk.sees("Waar het stokt")


async def test_an_adviser_opens_the_dossier_and_asks_for_it_by_its_key(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context) as desk:
        await desk.press("W")
        desk.sees("De aanvrager is nog niet uitgenodigd.", "U bent nog niet uitgenodigd")
        desk.sees_not("Voor de adviseur")
        await desk.press("q", "enter")
        desk.sees("[1 Startpagina]")


async def test_all_offices_are_one_list_and_each_dossier_opens_in_its_own(context: Context, sem: Context) -> None:
    a_couple(context)
    add_office(context, name="Kantoor Bakker", admin="bram")
    bram = come_in(context, login="bram")
    add_user(bram, login="sem", name="Sem", role=Role.SUPPORT)
    theirs = a_dossier(bram, surname="Smit")
    add_problem(context, number="K7QL2U9P", code="ValueError")
    async with Desk.open(come_in(sem, login="sem", office="Kantoor Van Dijk")) as desk:
        desk.sees_not("Smit")
        await desk.press("O")
        desk.sees("alle kantoren", "▌ Kantoor Van Dijk")
        await desk.press("home", "enter")
        desk.sees("Brondesk · alle kantoren", "Kantoor         Dossier", "Kantoor Bakker", "Smit", "Vries", "[alles 2]")
        desk.check_lines()
        await desk.press("/", *"smit", "enter", "enter")
        desk.sees(f"Waar het stokt · {theirs.number} · Smit")
        actor = desk.app.desk.actor
        assert actor is not None
        assert actor.office == bram.actor.office
        await desk.press("q", "O")
        desk.sees("▌ alle kantoren")
        await desk.press("end", "enter", "/", "escape", *"k7ql2u9p")
        desk.sees("Probleem K7QL2U9P: anna, 24-11-2026 10:42, ValueError")
        desk.check_lines()
