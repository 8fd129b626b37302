"""The bench's own arithmetic, on things whose answer is known."""

import sqlite3
from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine, literal, select

from store.odm.envelope import read_odm
from store.odm.lines import LineIndex
from store.odm.searching import search
from tests.bench.floors import SqliteFloor
from tests.bench.odm_files import NEEDLE, odm_file
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


def test_a_file_of_the_bench_is_the_same_at_every_run_and_a_file_of_ours() -> None:
    data = odm_file(0.2)
    assert data == odm_file(0.2)
    assert abs(len(data) - 200_000) < 40_000
    file = read_odm(data)
    assert (file.odm_version, [source.source for source in file.sources]) == ("v4_3", ["UWV"])
    assert data.count(NEEDLE.encode()) == 1


def test_a_search_looks_at_the_lines_of_its_hits_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    index = LineIndex(odm_file(0.2)).read_all()
    looked = 0
    real = LineIndex.line_at

    def counted(index: LineIndex, offset: int) -> int:
        nonlocal looked
        looked += 1
        return real(index, offset)

    monkeypatch.setattr(LineIndex, "line_at", counted)
    assert len(search(index, NEEDLE)) == looked == 1
