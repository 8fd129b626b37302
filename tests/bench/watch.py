"""What a use case asks of the database: its statements, and what SQLite does for each of them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.orm import ORMExecuteState
from sqlmodel import Session

_BOUNDS = ("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA", "SAVEPOINT", "RELEASE")


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as the driver got it."""

    sql: str
    parameters: tuple[Any, ...]  # values of any type that a driver takes

    @property
    def is_query(self) -> bool:
        return self.sql.lstrip().upper().startswith(("SELECT", "WITH"))


@contextmanager
def statements(engine: Engine) -> Iterator[list[Statement]]:
    """Collects every statement while the block lasts, without the bounds of transactions."""
    seen: list[Statement] = []

    def note(
        _connection: Connection, _cursor: object, sql: str, parameters: Any, _context: object, _many: bool
    ) -> None:  # parameters: a tuple, or a dict with PostgreSQL's driver
        if not sql.lstrip().upper().startswith(_BOUNDS):
            values = parameters.values() if isinstance(parameters, dict) else parameters
            seen.append(Statement(sql, tuple(values)))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


@contextmanager
def selects() -> Iterator[list[Any]]:
    """Collects the select() of every query while the block lasts, to be asked again without its use case."""
    seen: list[Any] = []  # selects of any rows

    def note(state: ORMExecuteState) -> None:
        if state.is_select:
            seen.append(state.statement)

    event.listen(Session, "do_orm_execute", note)
    try:
        yield seen
    finally:
        event.remove(Session, "do_orm_execute", note)


def run(connection: sqlite3.Connection, statement: Statement) -> list[tuple[Any, ...]]:
    """The rows, by the bare driver: the floor of every measurement."""
    return connection.execute(statement.sql, statement.parameters).fetchall()


def steps(connection: sqlite3.Connection, statement: Statement) -> int:
    """How many instructions SQLite's machine runs: the same at every run, on every machine."""
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return 0

    connection.set_progress_handler(step, 1)
    try:
        run(connection, statement)
    finally:
        connection.set_progress_handler(None, 0)
    return count


def plan(connection: sqlite3.Connection, statement: Statement) -> list[str]:
    """How SQLite goes about it, a line per loop."""
    rows = connection.execute(f"EXPLAIN QUERY PLAN {statement.sql}", statement.parameters)
    return [str(row[3]) for row in rows]


def faults(lines: list[str]) -> list[str]:
    """The lines of a plan that grow with the table: a scan of it, or a sort of what was found.

    A capped count is read out of a subquery (`anon_1`), never longer than its cap.
    """
    harmless = ("SCAN CONSTANT ROW", "SCAN anon_")
    scans = [line for line in lines if line.startswith("SCAN") and not line.startswith(harmless)]
    return scans + [line for line in lines if "TEMP B-TREE" in line]
