"""Where the engine keeps its own tables: beside ours, never among them. Losing them loses nothing."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL

from store.database.engine import make_file, parse_url
from store.errors import Unusable

SCHEMA = "brondesk_work"
"""The engine's own schema in PostgreSQL."""
_SUFFIXES = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class EnginePlace:
    """The engine's database, and its file where it is one."""

    url: str
    file: Path | None


def engine_place(database: str) -> EnginePlace:
    """The place that belongs to the database of that URL."""
    url = parse_url(database)
    if url.get_backend_name() == "sqlite":
        ours = Path(str(url.database))
        file = ours.with_name(f"{ours.stem}-work.db")
        return EnginePlace(URL.create("sqlite", database=str(file)).render_as_string(), file)
    return EnginePlace(url.render_as_string(hide_password=False), None)


def prepare_place(place: EnginePlace) -> None:
    """Makes the file, of mode 0600, and sets one aside that cannot be read: the sweep begins anew from our rows."""
    if place.file is None:
        return
    try:
        make_file(place.file)
        if not _readable(place.file):
            _set_aside(place.file)
            make_file(place.file)
            _readable(place.file)
    except OSError as fault:
        raise Unusable("database_read_only", where=str(place.file), remedy="make_writable") from fault


def _readable(file: Path) -> bool:
    try:
        with closing(sqlite3.connect(file, timeout=10)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            return bool(verdict == "ok")
    except sqlite3.OperationalError:
        return True  # another worker is busy with it: so it can be read
    except sqlite3.DatabaseError:
        return False


def _set_aside(file: Path) -> None:
    for suffix in _SUFFIXES:
        part = file.with_name(file.name + suffix)
        if part.exists():
            part.replace(file.with_name(f"{file.stem}.broken{file.suffix}{suffix}"))
