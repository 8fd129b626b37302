"""The server of the tests itself: databases are fresh, copies are quick, and the machine stays as it was."""

from sqlalchemy import create_engine

from tests.postgres import Pool, drop_database, new_database


def _run(url: str, statement: str) -> list[tuple[object, ...]]:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            result = connection.exec_driver_sql(statement)
            return [tuple(row) for row in result] if result.returns_rows else []
    finally:
        engine.dispose()


def test_two_databases_do_not_see_each_other(postgres: str) -> None:
    one, other = new_database(postgres), new_database(postgres)
    _run(one, "CREATE TABLE thing (id int)")
    assert _run(other, "SELECT count(*) FROM pg_tables WHERE tablename = 'thing'") == [(0,)]


def test_a_copy_holds_what_the_template_held(postgres: str) -> None:
    template = new_database(postgres)
    _run(template, "CREATE TABLE thing AS SELECT 7 AS id")
    copy = new_database(postgres, template=template)
    assert _run(copy, "SELECT id FROM thing") == [(7,)]


def test_a_dropped_database_is_gone(postgres: str) -> None:
    url = new_database(postgres)
    drop_database(url, of=postgres)
    name = url.rsplit("/", 1)[1].split("?")[0]
    assert _run(postgres, f"SELECT count(*) FROM pg_database WHERE datname = '{name}'") == [(0,)]  # noqa: S608


def test_text_is_utf_8_and_sorts_by_code_point(postgres: str) -> None:
    url = new_database(postgres)
    assert _run(
        url, "SELECT pg_encoding_to_char(encoding), datcollate FROM pg_database WHERE datname = current_database()"
    ) == [("UTF8", "C.UTF-8")]


def test_a_database_given_back_is_empty_and_comes_again(postgres_pool: Pool) -> None:
    url = postgres_pool.take()
    _run(url, "INSERT INTO office (name, created_at, number_year, number_last) VALUES ('x', now(), 26, 0)")
    postgres_pool.give_back(url)
    assert postgres_pool.take() == url
    assert _run(url, "SELECT count(*) FROM office") == [(0,)]
    assert _run(url, "SELECT nextval('office_id_seq')") == [(1,)]
    postgres_pool.give_back(url)


def test_a_database_with_other_tables_is_thrown_away(postgres_pool: Pool) -> None:
    url = postgres_pool.take()
    _run(url, "CREATE SCHEMA other; CREATE TABLE other.thing (id int)")
    postgres_pool.give_back(url)
    assert postgres_pool.take() != url
