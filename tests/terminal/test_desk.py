"""The desk over a line: what a key costs, how it ends, what it leaves behind. Counts, so the same on every machine."""

import re
import signal

import pytest

from tests.bench.peers import ROW
from tests.terminal import process
from tests.terminal.conftest import OpenDesk
from tests.terminal.terminal import Terminal

LEFT_ALTERNATE = b"\x1b[?1049l"
CURSOR_BACK = b"\x1b[?25h"
NEXT_STEP = "Volgende stap"


def next_step(desk: Terminal) -> str:
    return next(line for line in desk.lines if line.startswith(NEXT_STEP))


def test_the_frame_is_painted_once(desk: Terminal) -> None:
    """Then come the rows, in its place; not the frame once more, for what lies unseen beneath it."""
    assert desk.raw.count(b"dossiers worden geladen") == 1


def test_the_cursor_costs_a_few_bytes(desk: Terminal) -> None:
    """Two cells of the sign; the line of the next step only where it says something else."""
    for _ in range(8):
        before = next_step(desk)
        cost = desk.press("down")
        assert cost.bytes <= (60 if next_step(desk) == before else 200), cost.raw


def test_a_page_costs_its_rows(desk: Terminal) -> None:
    first = [line for line in desk.lines if re.search(ROW, line)]
    cost = desk.press("pagedown")
    assert cost.bytes <= 3_000
    assert [line for line in desk.lines if re.search(ROW, line)] != first


def test_a_letter_of_a_search_costs_the_rows_that_it_changes(desk: Terminal) -> None:
    desk.press("/")
    for letter in "ber":
        assert desk.press(letter).bytes <= 4_000
    assert all("er" in line.lower() for line in desk.lines if re.search(ROW, line))


def test_an_idle_desk_sends_nothing(desk: Terminal) -> None:
    """But the minute of its clock, if it turns just then."""
    assert len(desk.listen(2.0)) <= 100


def test_leaving_gives_the_terminal_back(desk: Terminal) -> None:
    desk.press("q")
    assert desk.exit_code() == 0
    assert LEFT_ALTERNATE in desk.raw
    assert CURSOR_BACK in desk.raw


def test_a_request_to_end_gives_the_terminal_back(desk: Terminal) -> None:
    desk.send_signal(signal.SIGTERM)
    assert desk.exit_code() == 128 + signal.SIGTERM
    assert LEFT_ALTERNATE in desk.raw
    assert CURSOR_BACK in desk.raw


def test_a_dropped_line_ends_the_desk(desk: Terminal) -> None:
    desk.hang_up()
    assert process.ends(desk.pid, within=10)


def test_a_line_that_drops_while_keys_come_in_ends_the_desk(desk: Terminal) -> None:
    desk.type("\x1b[B" * 200)
    desk.hang_up()
    assert process.ends(desk.pid, within=10)


def test_it_leaves_no_process_behind(desk: Terminal) -> None:
    children = process.children(desk.pid)
    desk.hang_up()
    assert all(process.ends(child, within=10) for child in children)


@pytest.mark.parametrize("size", [(80, 24), (110, 30), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_rows_fit_the_window(open_desk: OpenDesk, size: tuple[int, int]) -> None:
    desk = open_desk(size=size)
    assert any(re.search(ROW, line) for line in desk.lines)
    assert max(len(line) for line in desk.lines) <= size[0]


def test_a_window_too_small_says_so_and_recovers(desk: Terminal) -> None:
    desk.resize(30, 8)
    desk.wait_until(lambda: re.search(ROW, desk.text) is None, "a word about the size")
    desk.settle()
    assert desk.text.strip()
    desk.resize(80, 24)
    desk.wait_for_match(ROW)


def test_no_colour_where_none_is_wanted(open_desk: OpenDesk) -> None:
    desk = open_desk(NO_COLOR="1")
    colours = {(cell.foreground, cell.background) for row in desk.cells() for cell in row}
    assert len({background for _, background in colours}) == 1
    assert all(_grey(foreground) for foreground, _ in colours), colours


def test_no_title_is_set_and_no_clipboard_written(desk: Terminal) -> None:
    desk.press("down", "pagedown", "f")
    assert not re.search(rb"\x1b\](0|1|2|52);", bytes(desk.raw))


def _grey(colour: str) -> bool:
    return colour in ("default", "white", "black") or colour[:2] == colour[2:4] == colour[4:]
