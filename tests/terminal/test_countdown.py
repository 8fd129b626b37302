"""The QR screen over a line: a real decoder reads what the terminal shows, and the countdown costs next to nothing."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from store.clock import SystemClock
from store.context import open_context
from store.offices.offices import add_office, come_in
from store.settings import Settings
from tests.bench.peers import OURS
from tests.builders import a_couple
from tests.standins import connect_ockto, standins
from tests.terminal.reading import read_code
from tests.terminal.terminal import Terminal

LEFT = re.compile(r"nog (\d\d):(\d\d)")
TICKS = 3


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment of an office that is connected with a stand-in."""
    place = tmp_path_factory.mktemp("office")
    context = open_context(Settings(data_directory=place, database=f"sqlite:///{place}/brondesk.db"))
    add_office(context, name="Kantoor Van Dijk", admin="anna")
    anna = come_in(context, login="anna")
    a_couple(anna)
    with standins(SystemClock()) as serving:
        connect_ockto(anna, serving.ockto)
        yield {"BRONDESK_DATA": str(place), "BRONDESK_USER": "anna", "LANG": "nl_NL.UTF-8"}
    context.database.close()


@contextmanager
def showing_a_code(environment: dict[str, str], size: tuple[int, int] = (80, 24)) -> Iterator[Terminal]:
    """The desk, with the QR screen on top."""
    with Terminal([OURS], size=size, environment=environment, forked=True) as terminal:
        terminal.wait_for("26-00001")
        terminal.press("i")
        terminal.wait_for("Klant naast u?")
        terminal.press("enter")
        terminal.wait_for_match(LEFT.pattern)
        terminal.settle()
        yield terminal


def seconds_left(desk: Terminal) -> int:
    found = LEFT.search(desk.text)
    assert found is not None, desk.text
    return 60 * int(found[1]) + int(found[2])


def test_the_code_is_read_and_a_tick_of_its_countdown_costs_a_few_bytes(office: dict[str, str]) -> None:
    with showing_a_code(office) as desk:
        assert str(read_code(desk.cells())).startswith("OCKTO:")
        desk.wait_for("achtergrond")  # the lamp comes by itself, and is not the countdown
        desk.settle()
        began, sent = seconds_left(desk), len(desk.raw)
        desk.wait_until(lambda: seconds_left(desk) <= began - TICKS, f"{TICKS} ticks")
        ticks = began - seconds_left(desk)
        assert (len(desk.raw) - sent) / ticks <= 100, bytes(desk.raw[sent:])


def test_without_blocks_a_code_is_read_where_the_window_is_large_enough(office: dict[str, str]) -> None:
    with showing_a_code(office | {"LC_ALL": "POSIX", "BRONDESK_LANGUAGE": "nl"}, (140, 50)) as desk:
        assert str(read_code(desk.cells())).startswith("OCKTO:")
        assert max(desk.raw) < 0x80
