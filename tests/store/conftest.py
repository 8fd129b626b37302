"""The store tests run the same bodies on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.clock import FixedClock
from store.context import Context, open_context
from store.offices.offices import add_office, come_in
from store.settings import Settings
from tests.begun import MOMENT, Begun, lay_in
from tests.postgres import Pool


@pytest.fixture
def clock() -> FixedClock:
    """24-11-2026 10:42 in Amsterdam, until it is moved."""
    return FixedClock(MOMENT)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A database of either kind, with our tables and without a row."""
    fixture = "fresh_sqlite" if request.param == "sqlite" else "fresh_postgres"
    return str(request.getfixturevalue(fixture))


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """As `database_url`, for all tests of a module together: they only look at what one of them has made."""
    if request.param == "sqlite":
        path = tmp_path_factory.mktemp("shared") / "brondesk.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    pool: Pool = request.getfixturevalue("postgres_pool")
    url = pool.take()
    yield url
    pool.give_back(url)


@pytest.fixture(scope="module")
def shared_context(begun: Begun, shared_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    """As `context`, for all tests of a module together."""
    with lay_in(begun, shared_url, tmp_path_factory.mktemp("shared") / "data", FixedClock(MOMENT)) as context:
        yield context


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
