"""What the engine is trusted with, seen with a toy kind of work."""

import stat
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import MetaData, create_engine, select
from sqlalchemy.engine import make_url

from store.context import Context
from store.work.engine import Engine
from store.work.engine_place import SCHEMA, engine_place
from store.work.tasks import Task
from tests.store.work.toys import Running, Toy
from tests.store.work.waiting import until


@pytest.fixture
def toy(context: Context) -> Toy:
    return Toy(context.actor.office)


def _tables(context: Context) -> Iterator[tuple[str, str]]:
    """Every value that the engine keeps, with its table."""
    place = engine_place(context.settings.database)
    url = make_url(place.url)
    if url.get_backend_name() == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    engine = create_engine(url)
    tables = MetaData()
    tables.reflect(engine, schema=None if place.file else SCHEMA)
    with engine.connect() as connection:
        for table in tables.sorted_tables:
            for row in connection.execute(select(table)):
                yield from ((table.name, str(value)) for value in row)
    engine.dispose()


def test_rows_that_are_due_are_done_once(context: Context, toy: Toy) -> None:
    toy.rows = set(range(1, 21))
    with Running(context, toy.jobs()):
        until(lambda: len(toy.done) == 40)
    assert set(toy.done.values()) == {1}
    assert set(toy.attempts.values()) == {1}


def test_a_new_attempt_is_new_work(context: Context, toy: Toy) -> None:
    toy.rows = {7}
    with Running(context, toy.jobs()):
        until(lambda: toy.done["second:7"] == 1)
        toy.rows = {7}
        until(lambda: toy.done["second:7"] == 2)


def test_the_engine_lies_beside_our_database(context: Context, toy: Toy) -> None:
    toy.rows = {1}
    with Running(context, toy.jobs()):
        until(lambda: toy.done["second:1"] == 1)
    place = engine_place(context.settings.database)
    if place.file is None:
        assert {table for table, _ in _tables(context)} >= {"workflow_status"}
    else:
        assert place.file.name == "brondesk-work.db"
        files = list(place.file.parent.glob("brondesk-work.db*"))
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_losing_the_engines_tables_loses_nothing(context: Context, toy: Toy) -> None:
    toy.rows = {1}
    with Running(context, toy.jobs()):
        until(lambda: toy.done["second:1"] == 1)
    _lose(context)
    toy.rows = {1, 2}
    with Running(context, toy.jobs()):
        until(lambda: toy.done["second:2"] == 1 and toy.done["second:1"] == 2)


def _lose(context: Context) -> None:
    place = engine_place(context.settings.database)
    if place.file is not None:
        for file in place.file.parent.glob("brondesk-work.db*"):
            file.unlink()
        return
    engine = create_engine(make_url(place.url).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.exec_driver_sql(f"DROP SCHEMA {SCHEMA} CASCADE")
    engine.dispose()


def test_a_broken_file_of_the_engine_is_set_aside(context: Context, toy: Toy) -> None:
    place = engine_place(context.settings.database)
    if place.file is None:
        pytest.skip("a server keeps its own files")
    place.file.write_bytes(b"no database at all" * 500)
    toy.rows = {1}
    with Running(context, toy.jobs()):
        until(lambda: toy.done["second:1"] == 1)
    assert place.file.with_name("brondesk-work.broken.db").exists()


def test_no_foreign_word_reaches_the_engine(context: Context, toy: Toy, caplog: pytest.LogCaptureFixture) -> None:
    def fail(step: str, row: int) -> None:
        if step == "second":
            raise ValueError("Jansen, 123456782, secret-word")

    toy.in_step = fail
    toy.rows = {1}
    with Running(context, toy.jobs()) as worker:
        until(lambda: toy.done["first:1"] == 1)
    assert worker.cut_off == 0
    kept = " ".join(text for _, text in _tables(context))
    assert "fault" in kept
    assert "secret-word" not in kept
    assert "secret-word" not in caplog.text
    assert "ValueError" in caplog.text


def test_the_worker_says_nothing_on_the_console(context: Context, toy: Toy, capfd: pytest.CaptureFixture[str]) -> None:
    toy.rows = {1}
    with Running(context, toy.jobs()):
        until(lambda: toy.done["second:1"] == 1)
    assert capfd.readouterr() == ("", "")


def test_what_ended_long_ago_is_forgotten(context: Context, toy: Toy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.work.engine._FORGET_AT_ONCE", 2)
    engine, ended = Engine(context, toy.jobs().works, executor="one"), list[str]()
    engine.launch(ended.append)
    try:
        for row in (1, 2, 3):
            task = Task("toy", toy.office, row, "1")
            assert engine.start(task, engine.name(task))
        until(lambda: len(ended) == 3)
        assert not engine.forget_ended(timedelta(days=1))
        until(lambda: engine.forget_ended(timedelta(seconds=-5)))
        # The engine notes that a task ended just after the task has told so.
        until(lambda: not engine.forget_ended(timedelta(seconds=-5)) and not _kept(context))
    finally:
        engine.close()


def _kept(context: Context) -> list[str]:
    return [name for table, name in _tables(context) if table == "workflow_status" and name.startswith("toy:")]
