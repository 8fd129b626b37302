"""What a use case asks of the database: its statements as the driver gets them, its select()s as we wrote them."""

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
    parameters: Any  # a tuple with SQLite's driver, a dict with PostgreSQL's

    @property
    def is_query(self) -> bool:
        return self.sql.lstrip().upper().startswith(("SELECT", "WITH"))


@contextmanager
def statements(engine: Engine) -> Iterator[list[Statement]]:
    """Collects every statement while the block lasts, without the bounds of transactions."""
    seen: list[Statement] = []

    def note(_connection: Connection, _cursor: object, sql: str, values: Any, _context: object, _many: bool) -> None:
        # values: of any type that a driver takes
        if not sql.lstrip().upper().startswith(_BOUNDS):
            seen.append(Statement(sql, values))

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
