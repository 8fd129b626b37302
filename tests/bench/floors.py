"""The bare driver: the floor under every measurement, and what the database itself counts for a statement."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any, Protocol

import psycopg
from sqlalchemy.engine import make_url

from tests.bench.watch import Statement


class Floor(Protocol):
    """A connection of the bare driver."""

    unit: str
    """What `steps` counts."""

    def run(self, statement: Statement) -> list[Any]:
        """The rows."""
        ...

    def steps(self, statement: Statement) -> int:
        """How much the database does for it: a count, so the same on every machine."""
        ...

    def plan(self, statement: Statement) -> list[str]:
        """How it goes about it."""
        ...

    def faults(self, plan: list[str]) -> list[str]:
        """The lines of a plan whose cost grows with the table."""
        ...


class SqliteFloor:
    """Counts the instructions of SQLite's machine."""

    unit = "steps"

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def run(self, statement: Statement) -> list[Any]:
        return self._connection.execute(statement.sql, statement.parameters).fetchall()

    def steps(self, statement: Statement) -> int:
        count = 0

        def step() -> int:
            nonlocal count
            count += 1
            return 0

        self._connection.set_progress_handler(step, 1)
        try:
            self.run(statement)
        finally:
            self._connection.set_progress_handler(None, 0)
        return count

    def plan(self, statement: Statement) -> list[str]:
        rows = self._connection.execute(f"EXPLAIN QUERY PLAN {statement.sql}", statement.parameters)
        return [str(row[3]) for row in rows]

    def faults(self, plan: list[str]) -> list[str]:
        """A capped count is read out of a subquery (`anon_1`), never longer than its cap."""
        harmless = ("SCAN CONSTANT ROW", "SCAN anon_")
        scans = [line for line in plan if line.startswith("SCAN") and not line.startswith(harmless)]
        return scans + [line for line in plan if "TEMP B-TREE" in line]


class PostgresFloor:
    """Counts the pages that PostgreSQL looks at."""

    unit = "pages"

    def __init__(self, connection: psycopg.Connection) -> None:
        self._connection = connection

    def run(self, statement: Statement) -> list[Any]:
        return self._execute(statement.sql, statement).fetchall()

    def steps(self, statement: Statement) -> int:
        rows = self._execute(f"EXPLAIN (ANALYZE, BUFFERS) {statement.sql}", statement).fetchall()
        found = next((row[0] for row in rows if "Buffers: shared" in row[0]), "")
        return sum(int(pages) for pages in re.findall(r"(?:hit|read)=(\d+)", found))

    def plan(self, statement: Statement) -> list[str]:
        return [row[0].strip() for row in self._execute(f"EXPLAIN (COSTS OFF) {statement.sql}", statement)]

    def faults(self, plan: list[str]) -> list[str]:
        """Where few rows are found PostgreSQL may well sort them; reading a whole table it may not."""
        return [line for line in plan if "Seq Scan" in line]

    def _execute(self, sql: str, statement: Statement) -> psycopg.Cursor[Any]:
        return self._connection.execute(sql.encode(), statement.parameters)


@contextmanager
def open_floor(database: str) -> Iterator[Floor]:
    """The bare driver's connection to the database of that URL."""
    url = make_url(database)
    if url.get_backend_name() == "sqlite":
        with closing(sqlite3.connect(f"file:{url.database}?mode=ro", uri=True)) as opened:
            yield SqliteFloor(opened)
    else:
        plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain, autocommit=True) as connection:
            yield PostgresFloor(connection)
