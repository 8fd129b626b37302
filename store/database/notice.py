"""Notices that anybody changed the database: SQLite counts commits of others, PostgreSQL tells its listeners."""

from threading import Lock
from typing import Protocol

import psycopg
from sqlalchemy import Engine, PoolProxiedConnection

from store.errors import ServiceFailed

CHANNEL = "brondesk_changed"


class _Watch(Protocol):
    def stamp(self) -> str: ...
    def tell(self) -> None: ...
    def close(self) -> None: ...


class Notice:
    """The stamp that changes with the database, whoever changed it."""

    def __init__(self, engine: Engine) -> None:
        self._watch: _Watch = _SqliteWatch(engine) if engine.dialect.name == "sqlite" else _PostgresWatch(engine)
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


class _SqliteWatch:
    """`data_version` moves when another connection commits; asked on a connection of its own (3 µs)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: PoolProxiedConnection | None = None

    def stamp(self) -> str:
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


class _PostgresWatch:
    """Listens on a connection of its own; the server tells it of every unit that was committed."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._listener: psycopg.Connection | None = None
        self._heard = 0

    def stamp(self) -> str:
        try:
            for _notify in self._open().notifies(timeout=0):
                self._heard += 1
        except psycopg.Error as fault:
            self.close()
            self._heard += 1  # what was told meanwhile is lost, so everybody looks again
            where = self._engine.url.render_as_string(hide_password=True)
            code, remedy = "database_unreachable", "start_database"
            raise ServiceFailed(code, repeat_safe=True, where=where, remedy=remedy) from fault
        return str(self._heard)

    def tell(self) -> None:
        # The unit is committed: a notice that does not get through may not make it look as if it had failed.
        try:
            self._open().execute("SELECT pg_notify(%s, '')", (CHANNEL,))
        except psycopg.Error:
            self.close()

    def close(self) -> None:
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def _open(self) -> psycopg.Connection:
        if self._listener is None or self._listener.closed:
            url = self._engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
            self._listener = psycopg.connect(url, autocommit=True)
            self._listener.execute(f"LISTEN {CHANNEL}")
        return self._listener
