"""From one command to advice taken back: the demonstration in a real terminal of 80x24, by keys alone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.peers import OURS
from tests.terminal import process
from tests.terminal.reading import colours_of_code, read_code
from tests.terminal.terminal import Terminal

DOSSIER = "26-00036"
"""The newest of the demonstration: a couple that was not invited yet."""


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Terminal]:
    """`brondesk demo`, in an empty home, as soon as its background work lives."""
    environment = {"HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    with Terminal([OURS, "demo"], environment=environment) as terminal:
        terminal.wait_for(DOSSIER)
        terminal.settle()
        yield terminal


def row(terminal: Terminal) -> str:
    """The row under the cursor."""
    return next((line for line in terminal.lines if line.startswith("▌")), "")


def go_to(terminal: Terminal, text: str) -> None:
    """Down, until the cursor stands on that row."""
    terminal.press("home")
    for _ in range(30):
        if text in row(terminal):
            return
        terminal.press("down")
    raise AssertionError(f"no row with {text!r}:\n{terminal.text}")


def invite(demo: Terminal) -> None:
    go_to(demo, DOSSIER)
    demo.press("i")
    demo.wait_for("Uitnodigen · " + DOSSIER)
    demo.press("enter")
    demo.wait_until(lambda: read_code(demo.cells()) is not None, "a QR code that a reader reads")


def share(demo: Terminal) -> None:
    """The client: scans, gathers, shares. Each step shows by itself."""
    for state in ("gescand", "haalt gegevens op", "gedeeld"):
        demo.press("T")
        demo.wait_for(state)
    demo.press("q")
    demo.wait_for("Uitnodigen · " + DOSSIER)
    demo.press("q")
    demo.wait_for_match(rf"{DOSSIER}.*matchen")


def match(demo: Terminal) -> None:
    demo.press("m")
    demo.wait_for("Matchen ·")
    demo.press("enter")
    demo.wait_for("Gematcht met aanvrager")
    demo.press("q")
    demo.wait_for_match(rf"{DOSSIER}.*nieuwe brondata")


def look_into(demo: Terminal) -> None:
    demo.press("enter")
    demo.wait_for("Startpagina")
    demo.wait_for("Documenten (3)")  # they came along by themselves
    go_to(demo, "gematcht met aanvrager")
    demo.press("v")
    demo.wait_for_match(r"\d regels")
    demo.wait_for('"')
    demo.press("q")
    demo.wait_for("Startpagina")


def export(demo: Terminal) -> None:
    demo.press("e")
    demo.wait_for("Versturen")
    demo.press("tab", "tab", "tab", "tab", "end", "enter")
    demo.wait_for("j/n")
    demo.press("j")
    demo.wait_for("advies klaar")
    demo.press("q")


def accept(demo: Terminal) -> None:
    demo.wait_for("advies terug")
    demo.wait_for("Startpagina")
    go_to(demo, "advies van Figlo")
    demo.press("enter")
    demo.wait_for("te beslissen")
    demo.press("A", "end", "enter")
    demo.wait_for("j/n")
    demo.press("j")
    demo.wait_for("verwerkt door")
    demo.press("q")
    demo.wait_for("afgerond")
    demo.wait_for("uit advies")  # a new version of the dossier's own client data


def test_a_newcomer_goes_the_whole_way_by_keys_alone(demo: Terminal) -> None:
    invite(demo)
    assert colours_of_code(demo.cells()) == {("000000", "ffffff")}
    share(demo)
    match(demo)
    look_into(demo)
    export(demo)
    accept(demo)


def test_the_first_screen_tells_how_to_go_the_whole_way(demo: Terminal) -> None:
    told = [line for line in demo.lines if re.match(r"(Demo|Dan):", line)]
    assert len(told) == 2
    assert not any("…" in line for line in told)


@pytest.mark.parametrize("leave", ["key", "line"])
def test_the_demonstration_leaves_nothing_behind(demo: Terminal, tmp_path: Path, leave: str) -> None:
    """No process, no folder: not when it is left, and not when the line drops."""
    demo.wait_until(lambda: len(process.children(demo.pid)) >= 1, "its helpers")
    helpers = process.children(demo.pid)
    if leave == "key":
        demo.press("q")
        assert demo.exit_code() == 0
    else:
        demo.hang_up()
        assert process.ends(demo.pid, within=10)
    assert all(process.ends(helper, within=10) for helper in helpers)
    assert list(tmp_path.glob("brondesk-demo-*")) == []
