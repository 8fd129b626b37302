"""What opening a screen sends over the line, in one table."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from store.offices.offices import add_office
from tests.bench.peers import OURS
from tests.looks.office import Office
from tests.terminal.screen import Cell
from tests.terminal.terminal import Terminal

LETTERS = "linden"
QUIET_LINE = 22


@dataclass(frozen=True)
class Deed:
    """Keys that bring one there, the key that is measured, and what stands there afterwards."""

    name: str
    key: str
    most: int
    shows: str
    before: tuple[str, ...] = ()


DOSSIER = ("enter",)
DEEDS = (
    Deed("cursor down", "down", 300, "Startpagina", DOSSIER),
    Deed("open dossier", "enter", 6_000, "Startpagina"),
    Deed("documents", "2", 6_000, "pdf", DOSSIER),
    Deed("exports", "3", 6_000, "Figlo", DOSSIER),
    Deed("history", "4", 6_000, "Historie", DOSSIER),
    Deed("person form", "w", 6_000, "Opslaan", DOSSIER),
    Deed("invite", "i", 6_000, "Uitnodigen", DOSSIER),
    Deed("new export", "e", 6_000, "Adviespakket", DOSSIER),
    Deed("preview", "v", 6_000, "ODM", DOSSIER),
    Deed("match", "m", 6_000, "Matchen", DOSSIER),
    Deed("document", "enter", 6_000, "UPO-overzicht", (*DOSSIER, "2", "G")),
    Deed("export detail", "enter", 6_000, "Kenmerk", (*DOSSIER, "3")),
    Deed("advice", "enter", 6_000, "Advies", (*DOSSIER, "down", "down")),
    Deed("trace", "W", 6_000, "Waar het stokt", DOSSIER),
    Deed("connections", "K", 6_000, "Koppelingen"),
    Deed("offices", "O", 6_000, "Kantoor Zuid"),
    Deed("who saw", "V", 6_000, "Wie zag", DOSSIER),
    Deed("new dossier", "n", 6_000, "Opslaan"),
    Deed("help", "?", 6_000, "Hulp", DOSSIER),
    Deed("palette", "ctrl+p", 6_000, "Alle opdrachten", DOSSIER),
    Deed("search field", "/", 6_000, "Zoek"),
)


@pytest.fixture(scope="module")
def line(ordinary: Office, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    """The desk on the ordinary office, one dossier found."""
    with _desk(ordinary, tmp_path_factory.mktemp("costs") / "office", "Kantoor Zuid") as terminal:
        terminal.press("/", *LETTERS, "enter")
        terminal.wait_for("Linden, van der")
        terminal.settle()
        yield terminal


@contextmanager
def _desk(office: Office, copy: Path, other: str = "") -> Iterator[Terminal]:
    """Anna's desk; `other`: an office that she serves as well."""
    with office.opened(copy) as anna:
        if other:
            add_office(anna, name=other, admin="anna")
    home = {"BRONDESK_DATA": str(copy), "BRONDESK_USER": "anna", "HOME": str(copy), "BRONDESK_LANGUAGE": "nl"}
    with Terminal([OURS], environment=home, forked=True) as terminal:
        terminal.wait_for("achtergrond")
        terminal.settle()
        yield terminal


def _looks(line: Terminal) -> list[list[Cell]]:
    """What can be seen: of a blank only its ground and its line.

    But for the minute of the header and the quiet line, which any key clears.
    """
    rows = [row[: -len("hh:mm") if at == 0 else None] for at, row in enumerate(line.cells()) if at != QUIET_LINE]
    return [
        [replace(cell, foreground="", bold=False) if cell.text == " " and not cell.reverse else cell for cell in row]
        for row in rows
    ]


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_a_deed_costs_no_more_than_its_share(line: Terminal, deed: Deed) -> None:
    line.press(*deed.before)
    start = len(line.raw)
    line.press(deed.key)
    line.wait_for(deed.shows)
    line.settle()
    cost, looks = len(line.raw) - start, _looks(line)
    line.press("ctrl+r")
    assert _looks(line) == looks  # nothing that had to be sent was spared
    for _ in range(4):
        if "Zoek:" in line.text and "Dossier   " in line.text:
            break
        line.press("escape" if deed.key in ("/", "w", "n", "ctrl+p") else "q")
    assert cost <= deed.most


def test_wide_and_hidden_letters_stand_as_if_all_were_sent(hostile: Office, tmp_path: Path) -> None:
    with _desk(hostile, tmp_path / "office") as line:
        assert "26-00001" in line.text
        for key in ("down", "up", "enter", "2", "3", "4", "1", "q"):
            line.press(key)
            looks = _looks(line)
            line.press("ctrl+r")
            assert _looks(line) == looks, key
