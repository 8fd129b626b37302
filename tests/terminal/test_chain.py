"""The demonstration as somebody meets it who typed one command: the whole way in a terminal, and nothing left after."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import zxingcpp

from tests.bench.peers import OURS, ROW
from tests.terminal import process
from tests.terminal.terminal import Terminal

CHILDREN = 3
"""Stand-ins, page, worker."""


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Terminal]:
    """`brondesk demo` at 80x24, its folder in the test's own, once everything behind the desk works."""
    environment = {"TMPDIR": str(tmp_path), "HOME": str(tmp_path), "LANG": "nl_NL.UTF-8", "LC_ALL": "nl_NL.UTF-8"}
    with Terminal([OURS, "demo"], environment=environment) as terminal:
        terminal.wait_for_match(ROW)
        terminal.wait_for("achtergrond ✓", within=60)
        yield terminal


def scanned(terminal: Terminal) -> str:
    """What a phone reads off the terminal's own cells."""
    rows = []
    for line in terminal.lines:
        rows.append([0 if sign in "▀█" else 255 for sign in line.ljust(80)])
        rows.append([0 if sign in "▄█" else 255 for sign in line.ljust(80)])
    (found,) = zxingcpp.read_barcodes(np.kron(np.array(rows, dtype=np.uint8), np.ones((6, 6), dtype=np.uint8)))
    return found.text


def test_the_whole_way_in_a_terminal(demo: Terminal, tmp_path: Path) -> None:
    children = process.children(demo.pid)
    assert len(children) == CHILDREN
    assert [path.name[:14] for path in tmp_path.glob("brondesk-demo-*")] == ["brondesk-demo-"]

    demo.press("/", *"vries jansen", "enter")
    demo.wait_for("○ uitnodigen")
    demo.press("i", "enter")
    demo.wait_for("wacht op scan")
    assert scanned(demo).startswith("OCKTO:")
    for said in ("● gescand", "● haalt gegevens op", "✓ gedeeld"):
        demo.press("T")
        demo.wait_for(said)
    demo.wait_for("Het bestand staat in het dossier")

    demo.press("m")
    demo.wait_for("▌ aanvrager Vries, de, A.B.       100")
    demo.press("enter")
    demo.wait_for("Gematcht met aanvrager")
    demo.press("v")
    demo.wait_for('"odmVersion"')
    demo.press("q", "q", "q", "q")
    demo.wait_for("● nieuwe brondata")

    demo.press("e")
    demo.wait_for("● Figlo")
    demo.wait_for("nieuwe klant")
    demo.press("tab", "tab", "tab", "tab", "end", "enter")
    demo.wait_for("Versturen naar Figlo: Vries, de, A.B.")
    demo.press("j")
    demo.wait_for("advies voor Vries, de, A.B.")
    demo.press("down", "enter")
    demo.wait_for("Advies van Figlo · Vries, de, A.B.")
    demo.press("A", "end", "enter", "j")
    demo.wait_for("verwerkt door anna")
    demo.press("q", "q")
    demo.wait_for_match(r"▌ 26-\d+ +Vries, de, A\.B\. \+ Jansen, C\. +✓ afgerond")

    demo.press("q")
    assert demo.exit_code() == 0
    assert all(process.ends(child, within=10) for child in children)
    assert list(tmp_path.glob("brondesk-demo-*")) == []
    assert not re.search(rb"\x1b\](0|1|2|52);", bytes(demo.raw))
