"""Opening a database: made, kept, and refused with a clear word where it must be."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import column, table, update

from store.clock import FixedClock
from store.context import Context, open_context
from store.database.opening import back_up_beside, head, open_database
from store.errors import BrondeskError, Conflict, InvalidInput, Unusable
from store.settings import Settings
from store.tables.all import METADATA
from store.tables.offices import Office
from tests.builders import a_dossier
from tests.store.work.waiting import until


def test_the_migrations_make_the_tables_as_described(empty: Context) -> None:
    with empty.database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, METADATA) == []


def test_database_and_keyring_are_private(tmp_path: Path, clock: FixedClock) -> None:
    settings = Settings(data_directory=tmp_path / "data", database=f"sqlite:///{tmp_path}/data/brondesk.db")
    context = open_context(settings, clock)
    a_file_that_was_written = context.database.change_stamp()
    assert a_file_that_was_written
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "data").iterdir()}
    context.database.close()
    assert set(modes.values()) == {0o600}
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def refusal(settings: Settings, clock: FixedClock) -> BrondeskError:
    with pytest.raises(BrondeskError) as caught:
        open_context(settings, clock)
    return caught.value


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_directory=tmp_path, database=f"sqlite:///{tmp_path}/brondesk.db")


def test_a_missing_folder_is_named(settings: Settings, clock: FixedClock) -> None:
    lost = settings.model_copy(update={"database": f"sqlite:///{settings.data_directory}/nowhere/x.db"})
    error = refusal(lost, clock)
    assert (error.code, error.exit_code) == ("database_folder_missing", 5)
    assert error.where == f"{settings.data_directory}/nowhere"


@pytest.mark.parametrize("content", [b"no database at all, only words " * 40, b"\0" * 4096, b"%PDF-1.7 " * 400])
def test_a_file_that_is_no_database_is_left_alone(settings: Settings, clock: FixedClock, content: bytes) -> None:
    path = settings.data_directory / "brondesk.db"
    path.write_bytes(content)
    error = refusal(settings, clock)
    assert (error.code, error.exit_code) == ("not_a_database", 5)
    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(settings: Settings, clock: FixedClock) -> None:
    with closing(sqlite3.connect(settings.data_directory / "brondesk.db")) as other:
        other.execute("CREATE TABLE song (title TEXT)")
        other.commit()
    assert refusal(settings, clock).code == "database_of_another_program"


def test_a_newer_database_is_refused_and_left_alone(settings: Settings, clock: FixedClock) -> None:
    open_context(settings, clock).database.close()
    database = open_database(settings.database)
    with database.engine.begin() as connection:
        connection.execute(update(table("alembic_version", column("version_num"))).values(version_num="9999"))
    database.close()
    error = refusal(settings, clock)
    assert (error.code, error.exit_code) == ("database_newer", 5)


@pytest.mark.parametrize("text", ["mysql://root@localhost/x", "sqlite://", "postgresql", "://"])
def test_any_other_address_is_refused(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    if "://" not in text:
        pytest.importorskip("sqlite3")
        open_database(text).close()
        assert (tmp_path / text).exists(), "a plain word is a path"
        return
    with pytest.raises(InvalidInput) as caught:
        open_database(text)
    assert caught.value.code == "database_url_invalid"


def test_a_database_is_never_given_another_key(settings: Settings, clock: FixedClock) -> None:
    open_context(settings, clock).database.close()
    keyring = settings.keyring_file.read_text()
    settings.keyring_file.unlink()
    assert refusal(settings, clock).code == "key_missing"
    assert not settings.keyring_file.exists()
    other = settings.model_copy(
        update={
            "data_directory": settings.data_directory / "b",
            "database": f"sqlite:///{settings.data_directory}/b.db",
        }
    )
    open_context(other, clock).database.close()
    settings.keyring_file.write_text(other.keyring_file.read_text())
    settings.keyring_file.chmod(0o600)
    error = refusal(settings, clock)
    assert (error.code, error.exit_code) == ("wrong_key", 5)
    settings.keyring_file.write_text(keyring)
    open_context(settings, clock).database.close()


def test_the_key_may_come_from_the_environment(settings: Settings, clock: FixedClock) -> None:
    open_context(settings, clock).database.close()
    keyring = settings.keyring_file.read_text()
    settings.keyring_file.unlink()
    open_context(settings.model_copy(update={"keyring": keyring}), clock).database.close()


def test_a_backup_has_what_the_log_has(settings: Settings, clock: FixedClock) -> None:
    context = open_context(settings, clock)
    with context.database.unit(writes=True) as unit:
        unit.add(Office(name="Kantoor", created_at=clock.now()))
    copy = back_up_beside(settings.data_directory / "brondesk.db", head())
    context.database.close()
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT name FROM office").fetchall() == [("Kantoor",)]


def test_a_full_disk_refuses_and_the_program_goes_on(settings: Settings, clock: FixedClock) -> None:
    context = open_context(settings, clock)
    with context.database.unit(writes=True) as unit:
        pages = unit.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        unit.connection().exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(Unusable) as caught:
        _fill(context, clock)
    assert (caught.value.code, caught.value.exit_code) == ("disk_full", 1)
    with context.database.unit(writes=True) as unit:
        unit.connection().exec_driver_sql("PRAGMA max_page_count=1000000")
    _fill(context, clock)
    context.database.close()


def _fill(context: Context, clock: FixedClock) -> None:
    with context.database.unit(writes=True) as unit:
        for number in range(1000):
            unit.add(Office(name=f"Kantoor {number} {'x' * 150}", created_at=clock.now()))


def test_a_duplicate_is_a_conflict_on_both_databases(context: Context) -> None:
    with pytest.raises(Conflict), context.database.unit(writes=True) as unit:
        unit.add(Office(name="Kantoor Van Dijk", created_at=context.clock.now()))


def test_the_stamp_moves_with_every_change_here_and_elsewhere(context: Context) -> None:
    first = context.database.change_stamp()
    assert context.database.change_stamp() == first
    a_dossier(context)
    second = context.database.change_stamp()
    assert second != first
    other = open_context(context.settings, context.clock)
    with other.database.unit(writes=True) as unit:
        unit.add(Office(name="Elders", created_at=context.clock.now()))
    other.database.close()
    until(lambda: context.database.change_stamp() != second)  # a server tells its listeners in its own time
