"""The bench's own arithmetic, on things whose answer is known."""

import sqlite3
from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine, literal, select

from tests.bench.floors import SqliteFloor
from tests.bench.rounds import in_turn
from tests.bench.table import render
from tests.bench.watch import Statement, statements


@pytest.fixture
def floor() -> Iterator[SqliteFloor]:
    opened = sqlite3.connect(":memory:")
    opened.execute("CREATE TABLE thing (office int, name text)")
    opened.execute("CREATE INDEX by_office ON thing (office, name)")
    opened.executemany("INSERT INTO thing VALUES (?, ?)", [(n % 10, f"n{n}") for n in range(1000)])
    yield SqliteFloor(opened)
    opened.close()


def test_programs_run_in_turn_and_the_first_round_is_dropped() -> None:
    order: list[str] = []

    def run(name: str, values: Iterator[float]) -> dict[str, float]:
        order.append(name)
        return {"ms": next(values)}

    one, other = iter([99.0, 3.0, 1.0, 2.0]), iter([99.0, 30.0, 10.0, 20.0])
    seen = in_turn({"A": lambda: run("A", one), "B": lambda: run("B", other)}, rounds=3)
    assert "".join(order) == "ABABABAB"
    assert (seen["A"]["ms"].least, seen["A"]["ms"].middle) == (1.0, 2.0)
    assert (seen["B"]["ms"].least, seen["B"]["ms"].middle) == (10.0, 20.0)


def test_steps_are_the_same_at_every_run_and_grow_with_the_rows(floor: SqliteFloor) -> None:
    few = Statement("SELECT name FROM thing WHERE office = ? ORDER BY name LIMIT 10", (3,))
    many = Statement("SELECT name FROM thing WHERE office = ? ORDER BY name LIMIT 100", (3,))
    assert floor.steps(few) == floor.steps(few)
    assert floor.steps(many) > 5 * floor.steps(few)


@pytest.mark.parametrize(
    ("sql", "guilty"),
    [
        pytest.param("SELECT name FROM thing WHERE office = 3 ORDER BY name LIMIT 10", False, id="index"),
        pytest.param("SELECT name FROM thing WHERE name = 'n1'", True, id="scan"),
        pytest.param("SELECT name FROM thing WHERE office = 3 ORDER BY name || '' LIMIT 10", True, id="sort"),
    ],
)
def test_a_scan_and_a_sort_are_told_from_a_search(floor: SqliteFloor, sql: str, guilty: bool) -> None:
    assert bool(floor.faults(floor.plan(Statement(sql, ())))) is guilty


def test_statements_are_collected_without_the_bounds_of_transactions() -> None:
    engine = create_engine("sqlite://")
    with statements(engine) as seen, engine.begin() as connection:
        connection.execute(select(literal(7)))
    assert [statement.parameters for statement in seen] == [(7,)]
    assert seen[0].is_query


def test_a_table_lines_up() -> None:
    text = render("Start", ("what", "ms"), [("bare", "200"), ("brondesk", "1,240")])
    assert text.splitlines()[2:] == [
        "| what     |    ms |",
        "|----------|-------|",
        "| bare     |   200 |",
        "| brondesk | 1,240 |",
    ]
