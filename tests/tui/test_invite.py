"""Inviting, and the QR code on the screen, as an adviser meets them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import zxingcpp

from store.actor import Role
from store.clock import FixedClock
from store.context import Context
from store.digimap.invitations import invite_person, show_invitations
from store.digimap.invitees import follow_invitees
from store.digimap.visits import open_invitation, request_renewal
from store.ids import DossierId
from store.ockto.intake import abandon_intake
from store.ockto.player import play_client
from store.ockto.sessions import list_sessions, show_session
from store.offices.offices import add_user, come_in
from store.sandbox.faults import Fault
from store.sandbox.serve import Running
from store.work.sessions import take_in
from tests.builders import a_couple, a_dossier, audit_actions
from tests.standins import connect_ockto, standins
from tests.tui.desk import Desk
from tests.tui.test_qr_code import painted
from tui.environment import read_environment

pytestmark = pytest.mark.anyio


@pytest.fixture
def ockto(context: Context, clock: FixedClock) -> Iterator[Running]:
    """The stand-in; the office is connected with it."""
    with standins(clock) as serving:
        connect_ockto(context, serving.ockto)
        yield serving


@pytest.fixture
def dossier(context: Context) -> DossierId:
    """A couple's."""
    return a_couple(context).dossier


def link_of(context: Context, dossier: DossierId) -> str:
    return show_invitations(context, dossier=dossier)[0].link


def qr_of(context: Context, dossier: DossierId) -> str:
    return show_session(context, session=list_sessions(context, dossier=dossier)[0].session).qr


async def test_both_persons_stand_there_with_what_is_missing(context: Context, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i")
        desk.sees("Uitnodigen · 26-00001", "a.devries@example.nl", "geen e-mailadres", "w invullen")
        desk.sees("○ nog niet uitgenodigd", "Klant naast u?", "Op afstand")
        desk.check_lines()
        assert desk.keys.startswith("↵ QR tonen  y link kopiëren  w persoon wijzigen")


async def test_enter_invites_and_shows_a_code_that_reads(context: Context, ockto: Running, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "enter")
        desk.sees("Digimap van A.B. de Vries", "26-00001", "wacht op scan", "nog 15:00")
        desk.sees(*(show_invitations(context, dossier=dossier)[0].code,))
        (found,) = zxingcpp.read_barcodes(painted(desk), try_invert=False)
        assert found.text == qr_of(context, dossier)
        desk.check_lines()
        assert desk.keys.startswith("y link kopiëren  r vernieuwen  x intrekken  + groter")
        await desk.press("q")
        desk.sees("◌ wacht op scan", "Link  http://localhost:8750/u/", "Code  ")
        desk.check_lines()


async def test_the_code_reads_at_60_columns(context: Context, ockto: Running, dossier: DossierId) -> None:
    invitation = invite_person(context, person=a_dossier(context, surname="Bakker").persons[0].person)
    given: dict[str, object] = {"invitation": invitation.invitation, "number": "26-00002"}
    async with Desk.open(context, size=(60, 24), first="qr", given=given) as desk:
        assert zxingcpp.read_barcodes(painted(desk), try_invert=False)
        desk.check_lines()


async def test_copying_the_link_invites_and_says_what_is_known(
    context: Context, dossier: DossierId, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    async with Desk.open(context) as desk:
        monkeypatch.setattr(desk.app, "send_to_clipboard", sent.append)
        await desk.press("i", "y")
        assert sent == [link_of(context, dossier)]
        desk.sees("of die het klembord vult, is hier niet te zien")


async def test_a_second_copy_makes_no_second_invitation(context: Context, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "y", "y", "enter", "q", "y")
    assert audit_actions(context).count(("invite", "done")) == 1


async def test_what_is_missing_of_a_person_can_be_filled_in_from_here(context: Context, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "down", "w")
        desk.sees("Jansen")
        desk.sees_not("Vries")
        await desk.press("escape")
        desk.sees("Uitnodigen")


async def test_looking_at_the_invitations_leaves_one_line(context: Context, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "question_mark", "q", "down", "up")
    assert audit_actions(context).count(("show_invitation", "done")) == 2  # one for each of the two persons


async def test_a_new_invitation_is_asked_first(context: Context, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "y")
        old = link_of(context, dossier)
        await desk.press("r")
        desk.sees("Nieuwe uitnodiging?", "j/n")
        await desk.press("n")
        assert link_of(context, dossier) == old
        await desk.press("r", "j")
        assert link_of(context, dossier) != old
        desk.sees("uitgenodigd: A.B. de Vries")


async def test_withdrawing_is_asked_first(context: Context, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "y", "x")
        desk.sees("Intrekken?")
        await desk.press("escape", "x", "j")
        desk.sees("✗ uitnodiging ingetrokken", "link en code werken niet meer")
        await desk.press("x")
        desk.sees("er is geen geldige uitnodiging")


async def test_the_desk_sees_an_opening_and_a_wish_for_a_new_one(
    context: Context, clock: FixedClock, dossier: DossierId
) -> None:
    person = follow_invitees(context, dossier=dossier).invitees[0].person.person
    token = invite_person(context, person=person).link.rpartition("/")[2]
    open_invitation(context, token=token)
    async with Desk.open(context) as desk:
        await desk.press("i")
        desk.sees("◌ geopend 24-11-2026 10:42 · geldt tot 27-11-2026 10:42")
        clock.advance(timedelta(hours=73))
        request_renewal(context, token=token)
        await desk.press("q", "i")
        desk.sees("! de klant vraagt een nieuwe uitnodiging")
        desk.check_lines()


async def test_in_the_demo_the_client_can_be_played_to_the_end(
    context: Context, clock: FixedClock, ockto: Running, dossier: DossierId
) -> None:
    async with Desk.open(context, demo=True) as desk:
        await desk.press("i", "enter")
        assert desk.keys.startswith("T klant: scannen")
        await desk.press("T")
        desk.sees("klant speelt: scannen", "● gescand  vandaag 10:42", "kiest nu in de app Ockto", "q gaat terug")
        desk.sees_not("Link", "Code")
        assert not set(desk.text) & set("▀▄█")
        assert desk.keys.startswith("T klant: ophalen")
        clock.advance(timedelta(minutes=1))
        await desk.press("T")
        desk.sees("● haalt gegevens op  vandaag 10:43", "haalt de gegevens op bij de bronnen")
        await desk.press("T", "a")
        desk.sees("✓ gedeeld  vandaag 10:43", "Het bestand komt binnen", "het bestand komt vanzelf")
        await desk.press("m")
        desk.sees("er is nog geen bestand binnen")
        await desk.press("T")
        desk.sees("de klant kan nu niets doen")
        desk.check_lines()


async def test_what_came_in_is_matched_from_here(context: Context, ockto: Running, dossier: DossierId) -> None:
    async with Desk.open(context, demo=True) as desk:
        await desk.press("i", "enter", "T", "T", "T")
        take_in(context, list_sessions(context, dossier=dossier)[0].session)
        desk.screen.follow()
        await desk.settle()
        desk.sees("Het bestand staat in het dossier", "m matcht het met de juiste persoon")
        assert desk.keys.startswith("m matchen")
        desk.check_lines()
        await desk.press("m")
        desk.sees("Matchen · bestand van vandaag")


async def test_a_client_who_does_not_want_to_share_is_told_with_what_to_do(
    context: Context, ockto: Running, dossier: DossierId
) -> None:
    async with Desk.open(context, demo=True) as desk:
        await desk.press("i", "enter", "T")
        play_client(context, session=list_sessions(context, dossier=dossier)[0].session, step="refuse")
        desk.screen.follow()
        await desk.settle()
        desk.sees("✗ niet gedeeld  vandaag 10:42", "wilde niet delen", "r begint opnieuw, met een nieuwe code")
        desk.check_lines()
        await desk.press("r", "j")
        desk.sees("wacht op scan", "Code  ")


async def test_a_session_that_the_service_lost_is_told_with_what_to_do(
    context: Context, ockto: Running, dossier: DossierId
) -> None:
    async with Desk.open(context, demo=True) as desk:
        await desk.press("i", "enter", "T", "T", "T")
        abandon_intake(context, session=list_sessions(context, dossier=dossier)[0].session, reason="session_gone")
        desk.screen.follow()
        await desk.settle()
        desk.sees("✗ mislukt  vandaag 10:42", "Ockto heeft deze gegevens niet meer", "r begint opnieuw")
        desk.check_lines()


async def test_outside_the_demo_no_client_is_played(context: Context, ockto: Running, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "enter", "T", "a")
        desk.sees("wacht op scan")


async def test_renewing_asks_first_once_it_was_scanned(context: Context, ockto: Running, dossier: DossierId) -> None:
    async with Desk.open(context, demo=True) as desk:
        await desk.press("i", "enter")
        first = qr_of(context, dossier)
        await desk.press("r")
        second = qr_of(context, dossier)
        assert first != second
        await desk.press("T", "r")
        desk.sees("De klant heeft al gescand")
        await desk.press("n")
        assert list_sessions(context, dossier=dossier)[0].state == "scanned"
        await desk.press("r", "j")
        assert list_sessions(context, dossier=dossier)[0].state == "waiting"


async def test_withdrawing_on_the_code_screen_ends_the_session(
    context: Context, ockto: Running, dossier: DossierId
) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "enter", "x", "j")
        desk.sees("De uitnodiging is ingetrokken")
        assert not set(desk.text) & set("▀▄█")
        await desk.press("y")
        desk.sees("de uitnodiging is voorbij")
    assert list_sessions(context, dossier=dossier)[0].state == "cancelled"


async def test_a_service_that_is_down_is_told_and_the_link_stands_there(
    context: Context, ockto: Running, dossier: DossierId
) -> None:
    ockto.faults.plan("ockto", Fault.SERVER_ERROR, method="POST")
    async with Desk.open(context) as desk:
        await desk.press("i", "enter")
        desk.sees("Bij Ockto ging iets mis (status 500): Interne fout.", "✗ geen QR-code", "Code  ", "/u/")
        desk.check_lines()
        await desk.press("r")
        desk.sees("wacht op scan")


async def test_without_a_connection_it_says_what_to_do(context: Context, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "enter")
        desk.sees("niet ingericht", "Code  ")
        desk.check_lines()
    assert not [line for line in audit_actions(context) if line[0] == "begin_session"]


async def test_a_code_that_does_not_fit_gives_link_code_and_the_way_to_a_file(
    context: Context, ockto: Running, dossier: DossierId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.sandbox.ockto.sessions.secrets.token_urlsafe", lambda _: "x" * 200)
    async with Desk.open(context) as desk:
        await desk.press("i", "enter")
        desk.sees("De QR-code past niet", "Code  ", "Als bestand: s bewaart SVG of PNG")
        assert not set(desk.text) & set("▀▄█")
        desk.check_lines()


@pytest.mark.parametrize("ending", ["svg", "png"])
async def test_the_code_is_saved_for_the_owners_eyes_only(
    context: Context, ockto: Running, dossier: DossierId, tmp_path: Path, ending: str
) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "enter", "s")
        desk.sees("Opslaan als")
        await desk.press("ctrl+u")
        await desk.type(str(tmp_path / f"code.{ending}"))
        await desk.press("enter")
        desk.sees("bewaard")
    file = tmp_path / f"code.{ending}"
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_bytes()[:4] in (b"<svg", b"\x89PNG")


async def test_over_ssh_the_line_to_type_at_home_is_shown(context: Context, ockto: Running, dossier: DossierId) -> None:
    remote = read_environment({"TERM": "xterm-256color", "LANG": "nl_NL.UTF-8", "SSH_TTY": "/dev/pts/1"})
    async with Desk.open(context, environment=remote) as desk:
        await desk.press("i", "enter", "s")
        desk.sees("ssh desk session qr 1 --format svg --output - > qr-26-00001.svg")


async def test_the_plain_view_has_words_only(context: Context, ockto: Running, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "enter", "p")
        assert not set(desk.text) & set("▀▄█")
        desk.sees("/u/", "Code  ", "wacht op scan")
        await desk.press("p")
        assert set(desk.text) & set("▀▄█")


async def test_support_may_invite_and_an_auditor_may_not(context: Context, dossier: DossierId) -> None:
    add_user(context, login="otto", name="Otto", role=Role.AUDITOR)
    async with Desk.open(come_in(context, login="otto"), first="invite", given={"dossier": dossier}) as desk:
        desk.sees("mag")
        assert "QR tonen" not in desk.keys
