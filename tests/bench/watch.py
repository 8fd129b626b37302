"""What a use case asks of the database: its statements as the driver gets them, its select()s as we wrote them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Executable, event

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
def selects(engine: Engine) -> Iterator[list[tuple[Executable, Any]]]:
    """Collects every query as SQLAlchemy gets it, with its values, to be asked again without its use case."""
    seen: list[tuple[Executable, Any]] = []  # values: as above

    def note(_connection: Connection, asked: Executable, _many: Any, values: Any, _options: object) -> None:
        # as above
        if asked.is_select:
            seen.append((asked, values))

    event.listen(engine, "before_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_execute", note)
