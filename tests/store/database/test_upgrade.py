"""An older database is brought up with everything in it, on either database; SQLite leaves a backup beside it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, column, create_engine, insert, select, table
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from store.database.engine import WRITES, make_engine, parse_url
from store.database.opening import head, open_database
from tests.postgres import drop_database, new_database

OFFICE = table("office", *map(column, ("id", "name", "created_at", "number_year", "number_last")))
EVENT = table(
    "audit_event",
    *map(column, "id office_id sequence at actor role action result object facts previous hash".split()),
)
AT = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of the first revision with an office and an audit line."""
    if request.param == "sqlite":
        url, server = f"sqlite:///{tmp_path}/brondesk.db", ""
    else:
        server = request.getfixturevalue("postgres")
        url = new_database(server)
    _begin_at_first_revision(url)
    yield url
    if server:
        drop_database(url, of=server)


def _begin_at_first_revision(url: str) -> None:
    engine = make_engine(parse_url(url))
    config = Config()
    config.set_main_option("script_location", "store:database/migrations")
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(
            insert(OFFICE).values(id=1, name="Oud", created_at=_moment(url), number_year=26, number_last=9)
        )
        line = {"id": 1, "office_id": 1, "sequence": 1, "at": _moment(url), "actor": "anna", "role": "admin"}
        line |= {"action": "add_office", "result": "done", "object": "", "facts": "{}", "previous": "", "hash": ""}
        connection.execute(insert(EVENT).values(line))
    engine.dispose()


def _moment(url: str) -> object:
    return AT.isoformat(" ") if url.startswith("sqlite") else AT


def test_an_older_database_keeps_its_rows(old: str, tmp_path: Path) -> None:
    database = open_database(old)
    with database.engine.connect() as connection:
        assert connection.execute(select(OFFICE.c.name, OFFICE.c.number_last)).one() == ("Oud", 9)
        assert connection.execute(select(EVENT.c.actor)).scalars().all() == ["anna"]
        assert _revision(connection) == head()
    database.close()
    backups = list(tmp_path.glob("brondesk.db.0001.*.backup"))
    assert len(backups) == (1 if old.startswith("sqlite") else 0)
    for backup in backups:
        with closing(sqlite3.connect(backup)) as copy:
            assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]


def test_folded_columns_are_compared_by_code_point(postgres: str, fresh_postgres: str) -> None:
    engine = create_engine(fresh_postgres, poolclass=NullPool)
    columns = table(
        "columns", *map(column, ("table_name", "column_name", "collation_name")), schema="information_schema"
    )
    with engine.connect() as connection:
        found = connection.execute(
            select(columns.c.table_name, columns.c.column_name).where(columns.c.collation_name == "C")
        )
        assert {"dossier.number", "dossier.sort_name", "person.email_folded", "name_word.word", "export.trace_id"} <= {
            f"{row.table_name}.{row.column_name}" for row in found
        }


def test_the_programs_own_role_may_only_add_to_the_audit_trail(postgres: str) -> None:
    url = new_database(postgres)
    owner = url.replace("brondesk@", "clerk@")
    _execute(url, "DO $$ BEGIN CREATE ROLE clerk LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
    _execute(url, "GRANT ALL ON SCHEMA public TO clerk")
    open_database(owner).close()
    for statement in ("UPDATE audit_event SET actor = 'x'", "DELETE FROM audit_event", "TRUNCATE audit_event"):
        with pytest.raises(DBAPIError, match="permission denied"):
            _execute(owner, statement)
    drop_database(url, of=postgres)


def _execute(url: str, statement: str) -> None:
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)


def _revision(connection: Connection) -> str:
    return str(connection.execute(select(column("version_num")).select_from(table("alembic_version"))).scalar_one())
