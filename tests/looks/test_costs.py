"""What opening a screen sends over the line, in one table."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.bench.peers import OURS
from tests.looks.office import Office
from tests.terminal.terminal import Terminal

LETTERS = "linden"


@dataclass(frozen=True)
class Deed:
    """Keys that bring one there, the key that is measured, and what stands there afterwards."""

    name: str
    key: str
    most: int
    shows: str
    before: tuple[str, ...] = ()


DOSSIER = ("enter",)
# Opening a screen is to cost 6,000. A new export (10.8k), the preview (7.1k), and on a busy machine invite (6.8k) and
# match (6.4k) cost more: what they show comes after their frame, in parts, and each part moves the lines below it.
DEEDS = (
    Deed("cursor down", "down", 300, "Startpagina", DOSSIER),
    Deed("open dossier", "enter", 6_000, "Startpagina"),
    Deed("documents", "2", 6_000, "pdf", DOSSIER),
    Deed("exports", "3", 6_000, "Figlo", DOSSIER),
    Deed("history", "4", 6_000, "Historie", DOSSIER),
    Deed("person form", "w", 6_000, "Opslaan", DOSSIER),
    Deed("invite", "i", 7_500, "Uitnodigen", DOSSIER),
    Deed("new export", "e", 11_000, "Adviespakket", DOSSIER),
    Deed("preview", "v", 7_500, "ODM", DOSSIER),
    Deed("match", "m", 7_500, "Matchen", DOSSIER),
    Deed("connections", "K", 6_000, "Koppelingen"),
    Deed("new dossier", "n", 6_000, "Opslaan"),
    Deed("help", "?", 6_000, "Hulp", DOSSIER),
    Deed("palette", "ctrl+p", 6_000, "Alle opdrachten", DOSSIER),
    Deed("search field", "/", 6_000, "Zoek"),
)


@pytest.fixture(scope="module")
def line(ordinary: Office, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    """The desk on the ordinary office, one dossier found."""
    copy = tmp_path_factory.mktemp("costs") / "office"
    with ordinary.opened(copy):
        pass
    home = {"BRONDESK_DATA": str(copy), "BRONDESK_USER": "anna", "HOME": str(copy), "BRONDESK_LANGUAGE": "nl"}
    with Terminal([OURS], environment=home) as terminal:
        terminal.wait_for("achtergrond")
        terminal.press("/", *LETTERS, "enter")
        terminal.wait_for("Linden, van der")
        terminal.settle()
        yield terminal


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_a_deed_costs_no_more_than_its_share(line: Terminal, deed: Deed) -> None:
    line.press(*deed.before)
    cost = line.press(deed.key)
    shown = line.text
    for _ in range(4):
        if "Zoek:" in line.text and "Dossier   " in line.text:
            break
        line.press("escape" if deed.key in ("/", "w", "n", "ctrl+p") else "q")
    assert deed.shows in shown
    assert cost.bytes <= deed.most
