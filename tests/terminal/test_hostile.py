"""The real program on a real line, over names and a file that are full of orders to the terminal: none is passed on."""

import re
from pathlib import Path

import pytest

from store.context import open_context
from store.offices.offices import add_office, come_in
from store.settings import Settings
from tests.bench.peers import OURS
from tests.builders import a_dossier
from tests.store.deliveries.files import ANNA, received
from tests.terminal.terminal import Terminal
from tests.text.corpus import KNOWN
from tests.text.stream import foreign_on_screen

WAY = (
    ("enter", "[1 Startpagina]"),
    ("v", "odmVersion"),
    ("end", "U+E0001"),
    ("?", "Hulp"),
    ("q", "U+E0001"),
    ("q", "[1 Startpagina]"),
    ("m", "matchen"),
    ("q", "[1 Startpagina]"),
)
"""Keys, and what then stands there."""


@pytest.fixture
def office(tmp_path: Path) -> dict[str, str]:
    """The environment of an office with hostile names of clients, and a file with hostile keys and values."""
    context = open_context(Settings(data_directory=tmp_path, database=f"sqlite:///{tmp_path}/brondesk.db"))
    add_office(context, name="Kantoor", admin="anna")
    anna = come_in(context, login="anna")
    texts = [text for text in KNOWN.values() if not re.search("[\0\ud800-\udfff]", text)]
    for text in texts:
        a_dossier(anna, surname=f"Naam {text[:60]}")
    first = a_dossier(anna)
    received(anna, first.dossier, ANNA, fields={text: text for text in texts})
    context.database.close()
    return {"BRONDESK_DATA": str(tmp_path), "BRONDESK_USER": "anna", "LANG": "nl_NL.UTF-8"}


def test_no_order_of_theirs_reaches_the_line(office: dict[str, str]) -> None:
    with Terminal([OURS], environment=office, forked=True) as desk:
        desk.wait_for("Vries, de, A.B.")
        for key, shown in WAY:
            desk.press(key)
            desk.wait_for(shown)
            desk.settle()
        desk.type("qq")
        assert desk.exit_code() == 0
        assert foreign_on_screen(desk.raw.decode().replace("\r\n", "\n")) == []  # the line itself makes two of one
