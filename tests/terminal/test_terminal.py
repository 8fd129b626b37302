"""The harness itself: if it measures wrongly, every figure of the bench is wrong."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal import process
from tests.terminal.keys import sent
from tests.terminal.terminal import Terminal

SMALL = str(Path(__file__).parent / "programs" / "small.py")


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    with Terminal([sys.executable, SMALL], size=(60, 20)) as started:
        started.wait_for("ready")
        started.settle()
        yield started


def test_the_screen_is_read_as_drawn(terminal: Terminal) -> None:
    assert terminal.lines[:2] == ["ready", "size 60x20"]


def test_a_key_reaches_the_program(terminal: Terminal) -> None:
    terminal.press("up")
    assert terminal.lines[2] == "key '\\x1b[A'"


def test_bytes_and_changed_cells_of_a_key_are_counted(terminal: Terminal) -> None:
    cost = terminal.press("x")
    assert cost.raw == b"\x1b[3;1H\x1b[Kkey 'x'"
    assert cost.cells == len("key 'x'") - 1  # the blank between the words looks as before
    assert cost.bytes == len(cost.raw)


def test_time_on_the_processor_is_the_programs_own(terminal: Terminal) -> None:
    idle, busy = terminal.press("x"), terminal.press("b")
    assert idle.cpu < 0.05 <= busy.cpu


def test_colours_and_weight_of_a_cell_are_seen(terminal: Terminal) -> None:
    terminal.press("c")
    cell = terminal.cells()[3][0]
    assert (cell.text, cell.foreground, cell.background, cell.bold) == ("r", "ff0000", "default", True)


def test_resize_reaches_the_program(terminal: Terminal) -> None:
    terminal.resize(100, 30)
    terminal.wait_for("size 100x30")
    assert len(terminal.lines) == 30


def test_the_exit_code_is_told(terminal: Terminal) -> None:
    terminal.type("q")
    assert terminal.exit_code() == 3


def test_a_signal_is_told_as_a_negative_number(terminal: Terminal) -> None:
    terminal.type("k")
    assert terminal.exit_code() == -9


def test_a_dropped_line_ends_the_program(terminal: Terminal) -> None:
    terminal.hang_up()
    assert process.ends(terminal.pid, within=10)
    assert terminal.exit_code() == -1  # SIGHUP


def test_waiting_in_vain_shows_the_screen(terminal: Terminal) -> None:
    with pytest.raises(AssertionError, match=r"0\.1 s passed without the text 'nothing like it'; the screen:\nready"):
        terminal.wait_for("nothing like it", within=0.1)


def test_waiting_for_a_program_that_ended_stops_at_once(terminal: Terminal) -> None:
    terminal.type("q")
    with pytest.raises(AssertionError, match="the program ended"):
        terminal.wait_for("nothing like it")


def test_nothing_of_the_developers_settings_reaches_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("BRONDESK_DATABASE", "sqlite:////nowhere")
    with Terminal(["env"]) as terminal:
        terminal.exit_code()
        assert "NO_COLOR" not in terminal.text
        assert "BRONDESK" not in terminal.text


@pytest.mark.parametrize(
    ("key", "data"), [("enter", b"\r"), ("ctrl+c", b"\x03"), ("é", "é".encode()), ("f1", b"\x1bOP")]
)
def test_keys_are_sent_as_terminals_send_them(key: str, data: bytes) -> None:
    assert sent(key) == data


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValueError, match="no such key"):
        sent("esc")
