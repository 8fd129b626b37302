"""One memory of compiled statements for all databases of a kind.

An engine keeps what it compiled to itself, and every test has an engine of its own: a quarter of the time of a test on
a database went to compiling what the test before it had compiled. And no test pulls the plug: SQLite need not wait for
the disk at every commit. Processes that a test starts do wait, as they do elsewhere.
"""

import sqlite3

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.engine import URL

from store.database import opening
from store.database.engine import make_engine

_first: dict[str, Engine] = {}
"""By the kind of database: the engine whose memory the others share."""


def share_compiled(patched: pytest.MonkeyPatch) -> None:
    """From now on the engines of one kind of database share it."""
    patched.setattr(opening, "make_engine", make_sharing_engine)


def make_sharing_engine(url: URL) -> Engine:
    """As `make_engine`, but for what all tests share."""
    engine, kind = make_engine(url), url.get_backend_name()
    if kind == "sqlite":
        event.listen(engine, "connect", _not_wait_for_disk)
    if kind in _first and getattr(_first[kind].dialect, "server_version_info", None):
        engine.dialect, engine._compiled_cache = _first[kind].dialect, _first[kind]._compiled_cache
    else:
        _first[kind] = engine  # the one before has never reached its server, if there was one
    return engine


def _not_wait_for_disk(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA synchronous=OFF")
