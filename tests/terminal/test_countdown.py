"""The QR screen over a line: a real decoder reads what the terminal shows, and the countdown costs next to nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import zxingcpp

from store.clock import SystemClock
from store.context import open_context
from store.offices.offices import add_office, come_in
from store.settings import Settings
from tests.bench.peers import OURS
from tests.builders import a_couple
from tests.standins import connect_ockto, standins
from tests.terminal.terminal import Terminal

LEFT = re.compile(r"nog (\d\d):(\d\d)")
TICKS = 4


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Terminal]:
    """The desk on an office that is connected with a stand-in."""
    settings = Settings(data_directory=tmp_path, database=f"sqlite:///{tmp_path}/brondesk.db")
    context = open_context(settings)
    add_office(context, name="Kantoor Van Dijk", admin="anna")
    anna = come_in(context, login="anna")
    a_couple(anna)
    environment = {"BRONDESK_DATA": str(tmp_path), "BRONDESK_USER": "anna", "LANG": "nl_NL.UTF-8"}
    with standins(SystemClock()) as serving, Terminal([OURS], environment=environment) as terminal:
        connect_ockto(anna, serving.ockto)
        terminal.wait_for("26-00001")
        terminal.press("i")
        terminal.wait_for("Klant naast u?")
        terminal.press("enter")
        terminal.wait_for("nog 14:")
        yield terminal
    context.database.close()


def seconds_left(desk: Terminal) -> int:
    found = LEFT.search(desk.text)
    assert found is not None, desk.text
    return 60 * int(found[1]) + int(found[2])


def test_a_tick_of_the_countdown_costs_a_few_bytes(desk: Terminal) -> None:
    desk.wait_for("achtergrond")  # the lamp comes by itself, and is not the countdown
    desk.settle()
    began, sent = seconds_left(desk), len(desk.raw)
    desk.wait_until(lambda: seconds_left(desk) <= began - TICKS, f"{TICKS} ticks")
    ticks = began - seconds_left(desk)
    assert (len(desk.raw) - sent) / ticks <= 100, bytes(desk.raw[sent:])


def test_the_code_in_the_terminal_is_read(desk: Terminal) -> None:
    rows = []
    for line in desk.lines:
        rows.append([0 if sign in "▀█" else 255 for sign in line.ljust(80)])
        rows.append([0 if sign in "▄█" else 255 for sign in line.ljust(80)])
    (found,) = zxingcpp.read_barcodes(np.kron(np.array(rows, dtype=np.uint8), np.ones((6, 6), dtype=np.uint8)))
    assert found.text.startswith("OCKTO:")
