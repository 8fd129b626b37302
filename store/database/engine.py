"""Makes the engine of a URL: SQLite with the manners that many users need, PostgreSQL as it is."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from store.errors import InvalidInput

BUSY_MILLISECONDS = 10_000
WRITES = "brondesk_writes"
"""The execution option that makes a transaction begin as a writing one."""


def parse_url(text: str) -> URL:
    """The URL of a database, or a path as one means SQLite. Raises InvalidInput for any other kind."""
    try:
        url = make_url(text if "://" in text else f"sqlite:///{Path(text).absolute()}")
        url.render_as_string().encode()  # a path of bytes that are no UTF-8 cannot be written as an address
    except (ArgumentError, UnicodeEncodeError) as fault:
        raise InvalidInput("database_url_invalid", remedy="database_url_form") from fault
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() != "sqlite" or not url.database:
        raise InvalidInput("database_url_invalid", remedy="database_url_form")
    return url


def make_engine(url: URL) -> Engine:
    """An engine; nothing is opened yet."""
    if url.get_backend_name() == "postgresql":
        return create_engine(url, pool_pre_ping=True, pool_size=5)
    engine = create_engine(url, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def make_file(path: Path) -> None:
    """Makes an empty database file of mode 0600 where there is none; its companions take that mode over."""
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, so a half migration rolls back
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={BUSY_MILLISECONDS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "recursive_triggers=ON",  # else REPLACE takes an audit line away without asking the trigger that refuses it
        "cell_size_check=ON",
        "temp_store=MEMORY",
        "secure_delete=ON",  # what was masked or deleted leaves no bytes behind in the file
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    # Read-then-write in a deferred transaction fails with "locked" at once, whatever the busy timeout says.
    if connection.get_execution_options().get(WRITES, False):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        return
    # Touches no file, so it does not fail; by way of SQLAlchemy it takes as long as finding a page of the list does.
    driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]  # it is connected
    driver.execute("BEGIN")
