"""The screen of the QR code at 80x24: played to the end, renewed, withdrawn, saved, and what it says of faults."""

from datetime import timedelta
from pathlib import Path

import pytest

from store.clock import FixedClock
from store.context import Context
from store.ids import DossierId
from store.ockto.intake import abandon_intake
from store.ockto.player import play_client
from store.ockto.sessions import list_sessions
from store.sandbox.faults import Fault
from store.sandbox.serve import Running
from store.work.sessions import take_in
from tests.builders import audit_actions
from tests.tui.desk import Desk
from tests.tui.inviting import dossier, ockto, qr_of
from tui.environment import read_environment

pytestmark = pytest.mark.anyio
__all__ = ["dossier", "ockto"]


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
        await desk.press("T", "end")
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
        await desk.press("i", "enter", "T")
        desk.sees("T doet hier niets")
        await desk.press("end")
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
        desk.sees("De uitnodiging is ingetrokken", "q gaat terug; daar nodigt ↵ opnieuw uit.")
        desk.sees_not("r begint opnieuw")
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
        await desk.press("i", "enter")
        assert set(desk.text) & set("▀▄█")
        plain = "\n".join(desk.screen.plain_lines())
        assert not set(plain) & set("▀▄█")
        assert all(words in plain for words in ("/u/", "Code  "))
