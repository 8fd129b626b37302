"""A query that runs long ends at once when the user stops it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from sqlalchemy.exc import DBAPIError

from store.database.unit import Unit
from store.errors import Cancelled
from store.progress import Progress

_SECONDS = 2.0
"""As long as asking a server to stop may take."""


class _Server(Protocol):
    """The connection of PostgreSQL's driver; its module takes too long to import for a type alone."""

    def cancel_safe(self, *, timeout: float) -> None:
        """Asks the server to stop what runs on the connection."""
        ...


@contextmanager
def interruptible(unit: Unit, progress: Progress | None) -> Iterator[None]:
    """What is asked in the block ends when `progress` is cancelled, by raising Cancelled."""
    if progress is None:
        yield
        return
    try:
        with progress.broken_off_by(_breaker(unit)):
            yield
    except DBAPIError as fault:
        if progress.cancelled:
            raise Cancelled from fault
        raise


def _breaker(unit: Unit) -> Callable[[], None]:
    driver = unit.connection().connection.driver_connection
    if isinstance(driver, sqlite3.Connection):
        return driver.interrupt
    server: _Server = driver  # type: ignore[assignment]  # the only other driver; none would not be connected
    return lambda: server.cancel_safe(timeout=_SECONDS)
