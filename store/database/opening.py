"""Opens a database: makes it, brings an older one up with a backup beside it, refuses a newer one."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, column, inspect, select, table
from sqlalchemy.engine import URL

from store.clock import SystemClock
from store.database.database import Database
from store.database.engine import WRITES, make_engine, make_file, parse_url
from store.database.faults import translated
from store.errors import InvalidInput, Unusable

_VERSIONS = Path(__file__).parent / "migrations" / "versions"
_ALEMBIC = table("alembic_version", column("version_num"))


def head() -> str:
    """The newest revision that this program knows: migrations are files named by their number."""
    return known_revisions()[-1]


def known_revisions() -> list[str]:
    """Every revision this program knows, oldest first, read from the names of the files."""
    return sorted(path.stem.split("_")[0] for path in _VERSIONS.glob("[0-9]*.py"))


def open_database(text: str) -> Database:
    """Opens the database of that URL or path, ready to use.

    Raises InvalidInput for a folder that is not there, a file that is no database, or one of a newer program;
    Unusable where nothing can be written.
    """
    url = parse_url(text)
    if url.get_backend_name() == "sqlite":
        _prepare_file(Path(str(url.database)))
    engine = make_engine(url)
    where = url.render_as_string(hide_password=True)
    try:
        with translated(where):
            _bring_up(engine, url, where)
    except BaseException as fault:
        engine.dispose()
        if isinstance(fault, InvalidInput) and fault.code == "database_cannot_open" and _is_read_only(url):
            raise Unusable("database_read_only", where=where, remedy="make_writable") from fault
        raise
    return Database(engine)


def _is_read_only(url: URL) -> bool:
    """Whether the file or its folder, where its companions belong, cannot be written: a disk mounted so, or modes."""
    path = Path(str(url.database))
    return not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def _prepare_file(path: Path) -> None:
    if not path.parent.is_dir():
        raise InvalidInput("database_folder_missing", where=str(path.parent), remedy="make_folder")
    try:
        make_file(path)
    except PermissionError as fault:
        raise Unusable("database_read_only", where=str(path.parent), remedy="make_writable") from fault
    except OSError as fault:
        raise Unusable("disk_failed", where=str(path.parent), remedy="free_space") from fault


def _bring_up(engine: Engine, url: URL, where: str) -> None:
    with engine.connect() as connection:
        found = revision_of(connection)
        foreign = found is None and bool(inspect(connection).get_table_names())
    if foreign:
        raise InvalidInput("database_of_another_program", where=where, remedy="name_other_database")
    if found is not None and found not in known_revisions():
        raise InvalidInput("database_newer", where=where, remedy="upgrade_program")
    if found == head():
        return
    if found is not None and url.get_backend_name() == "sqlite":
        back_up_beside(Path(str(url.database)), found)
    _upgrade(engine)


def revision_of(connection: Connection) -> str | None:
    """The revision that the database is at, None where it has none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(select(_ALEMBIC.c.version_num)).scalar()


def back_up_beside(path: Path, revision: str) -> Path:
    """Copies an SQLite database as it stands, its open log included, to a new file of mode 0600 beside it."""
    stamp = SystemClock().now().strftime("%Y%m%dT%H%M%SZ")
    target = path.with_name(f"{path.name}.{revision}.{stamp}.backup")
    make_file(target)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


def _upgrade(engine: Engine) -> None:
    from alembic import command  # 353 ms: only when the revision differs
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "store:database/migrations")
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
