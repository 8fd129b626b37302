"""The store tests run the same bodies on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from store.clock import AMSTERDAM, FixedClock
from store.context import Context, open_context
from store.offices.offices import add_office, come_in
from store.settings import Settings
from tests.postgres import new_database


@pytest.fixture
def clock() -> FixedClock:
    """24-11-2026 10:42 in Amsterdam, until it is moved."""
    return FixedClock(datetime(2026, 11, 24, 10, 42, tzinfo=AMSTERDAM))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/brondesk.db"
    return new_database(request.getfixturevalue("postgres"))


@pytest.fixture
def empty(database_url: str, clock: FixedClock, tmp_path: Path) -> Iterator[Context]:
    """An empty installation: nobody has come in."""
    context = open_context(Settings(data_directory=tmp_path / "data", database=database_url), clock)
    yield context
    context.database.close()


@pytest.fixture
def context(empty: Context) -> Context:
    """Anna, administrator (with all that an adviser may), in her office."""
    add_office(empty, name="Kantoor Van Dijk", admin="anna")
    return come_in(empty, login="anna")


@pytest.fixture
def stranger(context: Context) -> Context:
    """Bram, administrator of another office on the same database."""
    admin = come_in(context, login="anna")
    add_office(admin, name="Kantoor Bakker", admin="bram")
    return come_in(context, login="bram")
