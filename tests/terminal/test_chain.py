"""The demonstration as somebody meets it who typed one command: the whole way in a terminal, and nothing left after."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.peers import OURS, ROW
from tests.terminal import process
from tests.terminal.reading import colours_of_code, read_code
from tests.terminal.terminal import Terminal

CHILDREN = 3
"""Stand-ins, page, worker."""


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Terminal]:
    """`brondesk demo` at 80x24, its folder in the test's own, as soon as it shows rows: nobody waits for the rest."""
    environment = {"TMPDIR": str(tmp_path), "HOME": str(tmp_path), "LANG": "nl_NL.UTF-8", "LC_ALL": "nl_NL.UTF-8"}
    with Terminal([OURS, "demo"], environment=environment) as terminal:
        terminal.wait_for_match(ROW)
        yield terminal


def children(demo: Terminal) -> list[int]:
    """The processes behind the desk, once all of them are there."""
    demo.wait_until(lambda: len(process.children(demo.pid)) == CHILDREN, "its processes", within=60)
    return process.children(demo.pid)


def invite(demo: Terminal) -> None:
    demo.press("/", *"vries jansen", "enter")
    demo.wait_for("○ uitnodigen")
    demo.press("i", "enter")
    demo.wait_for("wacht op scan", within=60)  # the stand-ins may have to be started yet
    assert str(read_code(demo.cells())).startswith("OCKTO:")
    assert colours_of_code(demo.cells()) == {("000000", "ffffff")}


def share(demo: Terminal) -> None:
    """Each step of the client shows by itself, and so does the file."""
    for said in ("● gescand", "● haalt gegevens op", "✓ gedeeld"):
        demo.press("T")
        demo.wait_for(said)
    demo.wait_for("Het bestand staat in het dossier")


def match(demo: Terminal) -> None:
    demo.press("m")
    demo.wait_for("▌ aanvrager Vries, de, A.B.       100")
    demo.press("enter")
    demo.wait_for("Gematcht met aanvrager")
    demo.press("v")
    demo.wait_for('"odmVersion"')
    demo.press("q", "q", "q", "q")
    demo.wait_for("● nieuwe brondata")


def export(demo: Terminal) -> None:
    demo.press("e")
    demo.wait_for("● Figlo")
    demo.wait_for("nieuwe klant")
    demo.press("tab", "tab", "tab", "tab", "end", "enter")
    demo.wait_for("Versturen naar Figlo: Vries, de, A.B.")
    demo.press("j")


def decide(demo: Terminal) -> None:
    demo.wait_for("advies voor Vries, de, A.B.")
    demo.press("down", "enter")
    demo.wait_for("Advies van Figlo · Vries, de, A.B.")
    demo.press("A")
    demo.wait_for("✓")
    demo.press("end", "enter", "j")
    demo.wait_for("verwerkt door anna")
    demo.press("q", "q")
    demo.wait_for_match(r"▌ 26-\d+ +Vries, de, A\.B\. \+ Jansen, C\. +✓ afgerond")


def is_explained(demo: Terminal) -> None:
    """The first screen tells how to go the whole way."""
    told = [line for line in demo.lines if re.match(r"(Demo|Dan):", line)]
    assert len(told) == 2
    assert not any("…" in line for line in told)


def leaves_nothing(behind: list[int], temporary: Path) -> None:
    assert all(process.ends(child, within=20) for child in behind)
    assert list(temporary.glob("brondesk-demo-*")) == []


def test_the_whole_way_in_a_terminal(demo: Terminal, tmp_path: Path) -> None:
    is_explained(demo)
    invite(demo)
    share(demo)
    match(demo)
    export(demo)
    decide(demo)
    behind = children(demo)
    demo.press("q")
    assert demo.exit_code() == 0
    leaves_nothing(behind, tmp_path)
    assert not re.search(rb"\x1b\](0|1|2|52);", bytes(demo.raw))


def test_it_leaves_nothing_behind_as_the_line_drops(demo: Terminal, tmp_path: Path) -> None:
    behind = children(demo)
    assert len(list(tmp_path.glob("brondesk-demo-*"))) == 1
    demo.hang_up()
    assert process.ends(demo.pid, within=20)
    leaves_nothing(behind, tmp_path)
