"""What every folder of tests shares: one event loop, and databases with our tables and without a row."""

import gc
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from store.database.opening import open_database
from tests.begun import Begun, begin
from tests.compiled import share_compiled
from tests.postgres import Pool, serve
from tests.samples import ABSENT, FOLDER
from tests.terminal.there import missing

# The suite starts the program some hundred times: what one start has compiled, the next one need not compile again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A run in the background, or under `nohup`, ignores these, and whatever it starts would ignore them too.
for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
    if signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)

settings.register_profile("suite", max_examples=25, deadline=None)
settings.register_profile("drill", max_examples=1000, deadline=None)
settings.load_profile("suite")
"""Few examples in every run, other ones each time; many with `--hypothesis-profile=drill`."""

YOUNG = 10_000
"""So many new objects before the collector looks at them: at the usual 700 a tenth of the suite's time is its own."""


def pytest_collection_finish() -> None:
    """What was imported stays to the end: the collector need not walk through all of it again in every test."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 10, 10)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """A run that passed over the public samples, or over a real SSH login, says so."""
    if not FOLDER.is_dir():
        terminalreporter.write_line(ABSENT)
    if why := missing():
        terminalreporter.write_line(why)


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session", autouse=True)
def compiled() -> Iterator[None]:
    """Statements are compiled once in a run, not once in a test."""
    with pytest.MonkeyPatch.context() as patched:
        share_compiled(patched)
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a running PostgreSQL server; `tests.postgres.new_database` makes databases in it."""
    with serve() as url:
        yield url


@pytest.fixture(scope="session")
def postgres_pool(postgres: str) -> Pool:
    """Hands out databases on that server, one for each test."""
    return Pool(postgres, lambda url: open_database(url).close())


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with our tables: a copy takes 1 ms, the migrations 50."""
    path = tmp_path_factory.mktemp("template") / "brondesk.db"
    open_database(f"sqlite:///{path}").close()
    return path


@pytest.fixture(scope="session")
def begun(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Begun:
    """What an office that has just begun leaves in a database: `tests.begun.lay_in` lays it in another one."""
    folder = tmp_path_factory.mktemp("begun")
    shutil.copy(sqlite_template, folder / "brondesk.db")
    return begin(folder, f"sqlite:///{folder}/brondesk.db")


@pytest.fixture
def fresh_sqlite(sqlite_template: Path, tmp_path: Path) -> str:
    """The URL of an SQLite database without a row."""
    path = tmp_path / "brondesk.db"
    shutil.copy(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture
def fresh_postgres(postgres_pool: Pool) -> Iterator[str]:
    """The URL of a PostgreSQL database without a row."""
    url = postgres_pool.take()
    yield url
    postgres_pool.give_back(url)
