"""Looks at a database without making, upgrading or changing anything: for whoever asks how it is."""

import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import NullPool

from store.database.engine import make_engine, parse_url
from store.database.faults import translated
from store.database.opening import head, known_revisions, revision_of

READ_WHOLE = 256 * 1024 * 1024
"""Up to this size in bytes an SQLite file is read through for damage."""


@dataclass(frozen=True, slots=True)
class DatabaseLook:
    """What was seen. The last four are of an SQLite file, None elsewhere; `is_sound` also where it was too large."""

    where: str
    revision: str | None
    is_newer: bool
    is_current: bool
    path: Path | None = None
    has_log: bool | None = None
    """Whether it writes ahead (WAL), so that readers and writers do not wait for each other."""
    free: int | None = None
    is_sound: bool | None = None


def look_at_database(text: str) -> DatabaseLook | None:
    """How the database is; None for an SQLite file that is not there. Raises as `open_database` does."""
    url = parse_url(text)
    where = url.render_as_string(hide_password=True)
    path = None if url.get_backend_name() == "postgresql" else Path(str(url.database))
    if path is not None and not path.exists():
        return None
    engine = make_engine(url) if path is None else _reading(path)
    try:
        with translated(where), engine.connect() as connection:
            found = revision_of(connection)
            has_log = None if path is None else _pragma(connection, "journal_mode") == "wal"
            reads = path is not None and path.stat().st_size <= READ_WHOLE
            is_sound = _pragma(connection, "quick_check(1)") == "ok" if reads else None
    finally:
        engine.dispose()
    return DatabaseLook(
        where=where,
        revision=found,
        is_newer=found is not None and found not in known_revisions(),
        is_current=found == head(),
        path=path,
        has_log=has_log,
        free=None if path is None else shutil.disk_usage(path.parent).free,
        is_sound=is_sound,
    )


def _reading(path: Path) -> Engine:
    """An engine that can only read the file."""
    place = f"{path.absolute().as_uri()}?mode=ro"
    return create_engine("sqlite://", creator=lambda: sqlite3.connect(place, uri=True, timeout=5), poolclass=NullPool)


def _pragma(connection: Connection, name: str) -> str:
    return str(connection.exec_driver_sql(f"PRAGMA {name}").scalar())
