"""`p`: the text stands on the terminal's ordinary screen, and nothing of it stays there."""

import pytest

from tests.terminal import process
from tests.terminal.terminal import Terminal

LEFT, BACK = b"\x1b[?1049l", b"\x1b[?1049h"


@pytest.mark.parametrize("key", ["enter", "q"])
def test_the_plain_view_leaves_the_alternate_screen_and_comes_back(desk: Terminal, key: str) -> None:
    before, begun = desk.text, len(desk.raw)
    desk.type("p")
    desk.wait_for("terug naar Brondesk")
    assert bytes(desk.raw[begun:]).count(LEFT) == 1
    shown = desk.text
    assert all(line in shown for line in before.splitlines()[5:12])
    begun = len(desk.raw)
    desk.press(key)
    assert bytes(desk.raw[begun:]).count(BACK) == 1
    assert b"\x1b[J" in desk.raw[begun:]  # nothing of a client stays on the ordinary screen
    assert desk.lines[4:20] == before.splitlines()[4:20]
    desk.press("down")  # and the keys are the desk's again
    assert desk.lines[4:20] != before.splitlines()[4:20]


def test_a_line_that_drops_in_the_plain_view_ends_the_desk(desk: Terminal) -> None:
    desk.type("p")
    desk.wait_for("terug naar Brondesk")
    desk.hang_up()
    assert process.ends(desk.pid, within=10)
