"""A small office on a database file, and the clock that it goes by."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from store.clock import AMSTERDAM, FixedClock
from store.context import Context, open_context
from store.offices.offices import add_office, come_in
from store.sandbox.serve import Running
from store.settings import Settings
from tests.standins import standins


@pytest.fixture
def clock() -> FixedClock:
    """24-11-2026 10:42 in Amsterdam, until it is moved."""
    return FixedClock(datetime(2026, 11, 24, 10, 42, tzinfo=AMSTERDAM))


@pytest.fixture
def empty(fresh_sqlite: str, tmp_path: Path, clock: FixedClock) -> Iterator[Context]:
    """An empty installation."""
    settings = Settings(data_directory=tmp_path / "data", database=fresh_sqlite)
    context = open_context(settings, clock)
    yield context
    context.database.close()


@pytest.fixture
def context(empty: Context) -> Context:
    """Anna, administrator, in her office."""
    add_office(empty, name="Kantoor Van Dijk", admin="anna")
    return come_in(empty, login="anna")


@pytest.fixture
def sandbox(clock: FixedClock) -> Iterator[Running]:
    """The stand-ins, serving on the test's clock."""
    with standins(clock) as serving:
        yield serving
