"""An outside service that is down, slow, broken or rude: told with 6, in a line that can do nothing to a terminal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
import zxingcpp

from store.clock import SystemClock
from store.sandbox.faults import Fault
from store.sandbox.serve import Running, Setup, running
from tests.bench.peers import OURS
from tests.store.wire.rogue import rogue, says
from tests.terminal.terminal import Terminal
from tests.tui.cli.faults import intact
from tests.tui.cli.program import Document, Program

CREDENTIALS = b"user=brondesk\npassword=brondesk\nprovider_code=VD001\n"
DOWN = "http://127.0.0.1:9"
SETTINGS = "[store]\nservice_seconds = 0.5\n"


@dataclass(frozen=True, slots=True)
class Place:
    """An office connected with a stand-in, and the clock of both."""

    program: Program
    standins: Running
    clock: Path

    def connect(self, url: str) -> None:
        set_up = ["connection", "set", "ockto", "--environment", "sandbox", "--credentials", "-", "--url", url]
        self.program.json(*set_up, given=CREDENTIALS)

    def fails(self, *words: str, error: str, code: int = 6) -> Document:
        ended = self.program.call(*words, "--json")
        assert (ended.code, ended.error["code"]) == (code, error), ended
        assert ended.error["remedy"]
        for raw in (b"\x1b", b"\x07", b"\xe2\x80\xae"):
            assert raw not in ended.err
        return ended.error

    def session(self) -> str:
        """A session of the applicant that waits for a scan."""
        return str(self.program.json("invite", "1", "--person", "aanvrager", "--session")["session"])


@pytest.fixture
def place(program: Program, tmp_path: Path) -> Iterator[Place]:
    clock, settings = tmp_path / "clock", tmp_path / "brondesk.toml"
    settings.write_text(SETTINGS)
    moved = program.at(BRONDESK_CLOCK_FILE=str(clock), BRONDESK_SETTINGS=str(settings))
    with running(Setup(now=SystemClock(clock).now, pace=0)) as standins:
        found = Place(moved, standins, clock)
        found.connect(standins.ockto)
        yield found


BEGIN = ("invite", "1", "--person", "aanvrager", "--session")


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault.SERVER_ERROR, "service_error"),
        (Fault.BUSY, "service_error"),
        (Fault.HALF, "service_nonsense"),
        (Fault.NONSENSE, "service_nonsense"),
        (Fault.WRONG_SHAPE, "service_nonsense"),
        (Fault.REDIRECT, "service_nonsense"),
        (Fault.RESET, "service_down"),
        (Fault.HANG, "service_slow"),
        (Fault.DRIBBLE, "service_slow"),
    ],
)
def test_a_session_that_the_service_spoils_is_told_and_begins_anew_later(
    place: Place, fault: Fault, error: str
) -> None:
    place.standins.faults.plan("ockto", fault, times=5, method="POST", path="/sessions")
    place.fails(*BEGIN, error=error)
    place.standins.faults.clear()
    assert place.program.json(*BEGIN)["qr"]
    intact(place.program)


def painted(terminal: Terminal) -> "np.ndarray":
    """Every cell as 8 x 16 pixels, on a terminal that is light on dark of itself."""
    shades = {"000000": 0, "ffffff": 255}
    rows: list[list[int]] = []
    for line in terminal.cells():
        cells = [(cell.text, shades.get(cell.foreground, 255), shades.get(cell.background, 0)) for cell in line]
        rows.append([ink if text in "▀█" else paper for text, ink, paper in cells])
        rows.append([ink if text in "▄█" else paper for text, ink, paper in cells])
    return np.kron(np.array(rows, dtype=np.uint8), np.ones((8, 8), dtype=np.uint8))


@pytest.mark.parametrize("form", ["text", "inverted"])
def test_a_code_on_a_dark_terminal_is_read_by_a_scanner(place: Place, form: str) -> None:
    told = place.program.json(*BEGIN)
    command = [OURS, "session", "qr", str(told["session"]), "--format", form]
    with Terminal(command, size=(100, 40), environment=place.program.surroundings, forked=True) as terminal:
        assert terminal.exit_code() == 0
        (found,) = zxingcpp.read_barcodes(painted(terminal), try_invert=False)
        assert found.text == told["qr"]


def test_a_code_in_a_pipe_has_no_colours(place: Place) -> None:
    written = place.program.call("session", "qr", place.session()).well().out
    assert b"\x1b" not in written
    assert "█".encode() in written


def test_a_service_that_is_down_is_told(place: Place) -> None:
    place.connect(DOWN)
    place.fails("connection", "test", "ockto", error="service_down")
    place.fails(*BEGIN, error="service_down")
    (kept,) = [one for one in place.program.items("connection", "list") if one["partner"] == "ockto"]
    assert kept["last_test"]
    intact(place.program)


def test_a_connection_that_is_not_set_up_is_told(place: Place) -> None:
    place.fails("connection", "test", "figlo", error="connection_not_set_up", code=4)


def test_a_session_that_expired_is_told_and_renewed(place: Place) -> None:
    session = place.session()
    place.clock.write_text(f"{timedelta(minutes=16) // timedelta(seconds=1)}\n")
    ended = place.program.call("client", session, "scan", "--json")
    assert (ended.code != 0, bool(ended.error["remedy"])) == (True, True)
    renewed = place.program.json("session", "renew", session)
    assert (renewed["state"], str(renewed["session"]) != session) == ("waiting", True)
    assert place.program.json("client", str(renewed["session"]), "scan")["state"] == "scanned"


def test_a_step_that_a_client_cannot_take_is_told(place: Place) -> None:
    session = place.session()
    ended = place.program.call("client", session, "share", "--json")
    assert (ended.code, bool(ended.error["remedy"])) == (6, True)
    ended = place.program.call("client", session, "scan", "--persona", "nobody-of-ours", "--json")
    assert (ended.code, bool(ended.error["message"])) == (6, True)
    assert place.program.json("session", "show", session)["state"] == "waiting"


def test_what_a_service_says_shows_harmless(place: Place) -> None:
    rude = b'{"title": "nee", "detail": "[red]\\u001b[2J\\u0007\\u202ewil niet", "code": "\\u001b]0;x"}'
    with rogue(says(_answer(rude))) as url:
        place.connect(url)
        error = place.fails("connection", "test", "ockto", error="service_refused")
    assert "[red]" in error["message"]


def _answer(body: bytes) -> bytes:
    return b"HTTP/1.1 422 No\r\nContent-Type: application/problem+json\r\nContent-Length: %d\r\n\r\n%b" % (
        len(body),
        body,
    )
