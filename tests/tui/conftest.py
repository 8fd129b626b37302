"""A small office on a database file, and the clock that it goes by."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.clock import FixedClock
from store.context import Context, open_context
from store.sandbox.serve import Running
from store.settings import Settings
from tests.begun import MOMENT, Begun, lay_in
from tests.standins import standins


@pytest.fixture
def clock() -> FixedClock:
    """24-11-2026 10:42 in Amsterdam, until it is moved."""
    return FixedClock(MOMENT)


@pytest.fixture
def empty(fresh_sqlite: str, tmp_path: Path, clock: FixedClock) -> Iterator[Context]:
    """An empty installation."""
    settings = Settings(data_directory=tmp_path / "data", database=fresh_sqlite)
    context = open_context(settings, clock)
    yield context
    context.database.close()


@pytest.fixture
def context(begun: Begun, fresh_sqlite: str, tmp_path: Path, clock: FixedClock) -> Iterator[Context]:
    """Anna, administrator, in her office."""
    with lay_in(begun, fresh_sqlite, tmp_path / "data", clock) as context:
        yield context


@pytest.fixture
def sandbox(clock: FixedClock) -> Iterator[Running]:
    """The stand-ins, serving on the test's clock."""
    with standins(clock) as serving:
        yield serving
