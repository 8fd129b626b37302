"""An office that has begun: what `open_context` and `add_office` leave in an empty database, made once and laid in.

To open an installation and begin an office are tested where that is the matter (tests/store/database, offices, tui);
every other test starts from the rows and the key that they left.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from store.actor import Actor
from store.clock import AMSTERDAM, Clock, FixedClock
from store.context import Context, open_context
from store.database.database import Database
from store.database.engine import parse_url
from store.offices.offices import add_office, come_in
from store.settings import Settings
from store.tables.all import METADATA
from store.vault.keyring import parse_keyring
from store.vault.vault import Vault
from tests.compiled import make_sharing_engine

MOMENT = datetime(2026, 11, 24, 10, 42, tzinfo=AMSTERDAM)
"""When every test begins, and the office began."""
Rows = Sequence[Mapping[str, Any]]  # the values of a row, of whatever its columns hold


@dataclass(frozen=True, slots=True)
class Begun:
    """Anna's office, as it lies in the database, and she who came in."""

    keyring: str
    actor: Actor
    rows: Mapping[Table, Rows]


def begin(folder: Path, url: str) -> Begun:
    """Begins the office on that empty database, and keeps what is there then."""
    empty = open_context(Settings(data_directory=folder, database=url), FixedClock(MOMENT))
    add_office(empty, name="Kantoor Van Dijk", admin="anna")
    actor = come_in(empty, login="anna").actor
    with empty.database.engine.connect() as connection:
        found = {table: _rows(connection, table) for table in METADATA.sorted_tables}
    empty.database.close()
    return Begun(empty.settings.keyring_file.read_text(), actor, {table: rows for table, rows in found.items() if rows})


def _rows(connection: Connection, table: Table) -> Rows:
    return [dict(row) for row in connection.execute(select(table)).mappings()]


@contextmanager
def lay_in(begun: Begun, url: str, folder: Path, clock: Clock) -> Iterator[Context]:
    """Anna in her office, on an empty database with our tables; her key lies in the folder."""
    settings = Settings(data_directory=folder, database=url)
    folder.mkdir(mode=0o700)
    settings.keyring_file.touch(mode=0o600)
    settings.keyring_file.write_text(begun.keyring)
    database = Database(make_sharing_engine(parse_url(url)))
    with database.engine.begin() as connection:
        for table, rows in begun.rows.items():
            connection.execute(insert(table), rows)
            if database.dialect != "sqlite" and "id" in table.c:
                _count_on(connection, table)
    vault = Vault(parse_keyring(begun.keyring, where="test"))
    yield Context(database=database, vault=vault, clock=clock, settings=settings, actor=begun.actor)
    database.close()


def _count_on(connection: Connection, table: Table) -> None:
    """The next row of a table whose numbers a sequence gives gets the number after these."""
    sequence = func.pg_get_serial_sequence(f'"{table.name}"', "id")
    connection.execute(select(func.setval(sequence, func.max(table.c.id))).select_from(table))
