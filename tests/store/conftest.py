"""The store tests run the same bodies on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.clock import FixedClock
from store.context import Context, open_context
from store.offices.offices import add_office, come_in
from store.settings import Settings
from tests.begun import MOMENT, Begun, lay_in


@pytest.fixture
def clock() -> FixedClock:
    """24-11-2026 10:42 in Amsterdam, until it is moved."""
    return FixedClock(MOMENT)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A database of either kind, with our tables and without a row."""
    fixture = "fresh_sqlite" if request.param == "sqlite" else "fresh_postgres"
    return str(request.getfixturevalue(fixture))


@pytest.fixture
def empty(database_url: str, clock: FixedClock, tmp_path: Path) -> Iterator[Context]:
    """An empty installation: nobody has come in."""
    context = open_context(Settings(data_directory=tmp_path / "data", database=database_url), clock)
    yield context
    context.database.close()


@pytest.fixture
def context(begun: Begun, database_url: str, clock: FixedClock, tmp_path: Path) -> Iterator[Context]:
    """Anna, administrator (with all that an adviser may), in her office."""
    with lay_in(begun, database_url, tmp_path / "data", clock) as context:
        yield context


@pytest.fixture
def stranger(context: Context) -> Context:
    """Bram, administrator of another office on the same database."""
    admin = come_in(context, login="anna")
    add_office(admin, name="Kantoor Bakker", admin="bram")
    return come_in(context, login="bram")
