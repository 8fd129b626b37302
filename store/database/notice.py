"""Notices that anybody changed the database: SQLite counts commits of others, PostgreSQL tells its listeners."""

from threading import Lock
from typing import Protocol

from sqlalchemy import Engine, PoolProxiedConnection


class _Watch(Protocol):
    def stamp(self) -> str: ...
    def tell(self) -> None: ...
    def close(self) -> None: ...


class Notice:
    """The stamp that changes with the database, whoever changed it."""

    def __init__(self, engine: Engine) -> None:
        self._watch = _watch(engine)
        self._own = 0
        self._lock = Lock()

    def tell(self) -> None:
        """A unit of this program was committed."""
        with self._lock:
            self._own += 1
            self._watch.tell()

    def stamp(self) -> str:
        """Another text after any commit, here or elsewhere."""
        with self._lock:
            return f"{self._own}:{self._watch.stamp()}"

    def close(self) -> None:
        """Lets go of the connection that watches."""
        with self._lock:
            self._watch.close()


def _watch(engine: Engine) -> _Watch:
    if engine.dialect.name == "sqlite":
        return _SqliteWatch(engine)
    from store.database.listening import PostgresWatch  # its driver takes 45 ms, of which a desk on a file needs none

    return PostgresWatch(engine)


class _SqliteWatch:
    """`data_version` moves when another connection commits; asked on a connection of its own (3 µs)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: PoolProxiedConnection | None = None

    def stamp(self) -> str:
        """Another text after anybody else's commit."""
        if self._connection is None:
            self._connection = self._engine.raw_connection()
            self._connection.detach()
        cursor = self._connection.cursor()
        cursor.execute("PRAGMA data_version")
        row = cursor.fetchone()
        cursor.close()
        return "" if row is None else str(row[0])

    def tell(self) -> None:
        """The count of the file moves by itself."""

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
