"""Hears of changes from PostgreSQL: every unit that was committed tells all listeners."""

import psycopg
from sqlalchemy import Engine

from store.errors import ServiceFailed

CHANNEL = "brondesk_changed"


class PostgresWatch:
    """Listens on a connection of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._listener: psycopg.Connection | None = None
        self._heard = 0

    def stamp(self) -> str:
        """Another text after every unit that was committed. Raises ServiceFailed without a server."""
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
        """Says that a unit was committed."""
        # The unit is committed: a notice that does not get through may not make it look as if it had failed.
        try:
            self._open().execute("SELECT pg_notify(%s, '')", (CHANNEL,))
        except psycopg.Error:
            self.close()

    def close(self) -> None:
        """Lets go of the connection."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def _open(self) -> psycopg.Connection:
        if self._listener is None or self._listener.closed:
            url = self._engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
            self._listener = psycopg.connect(url, autocommit=True)
            self._listener.execute(f"LISTEN {CHANNEL}")
        return self._listener
