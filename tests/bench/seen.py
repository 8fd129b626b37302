"""Who saw this client, five years back, in an audit table of a large office: the report's time over ten runs."""

import time
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path
from statistics import median

from sqlmodel import select

from store.demo.bulk import Values, put_rows
from store.desk.seen import report_person
from store.ids import PersonId
from store.tables.audit import AuditEvent
from store.tables.persons import Person
from tests.bench.questions import open_seeded
from tests.bench.seed import LARGE, NOW, Seeded, seed
from tests.bench.table import milliseconds, render

LINES = 1_000_000
DAYS = 5 * 365
SEEN = (200, 2_000, 20_000)
"""How often somebody was looked at: a few times a year, each day, and eleven times a day."""
DOSSIERS, CHUNK, RUNS = 1_000, 20_000, 10
HEAD = ("lines of the person", "lines in all", "days", "least ms", "median ms", "most ms")


def measure_seen(directory: Path, database: str | None = None) -> str:
    """A table with a row per person; the last column is what the bar of a second is held against."""
    made = seed(directory, DOSSIERS, database)
    rows = [_row(made, person, count) for person, count in zip(_filled(made), SEEN, strict=True)]
    return render(f"Who saw this client, {made.database.partition(':')[0]}, {RUNS} runs", HEAD, rows)


def _filled(made: Seeded) -> list[PersonId]:
    """Whom the lines are about, in the order of `SEEN`; all others are about others."""
    context = open_seeded(made)
    with context.database.unit(writes=False) as unit:
        persons = unit.exec(select(Person.id).where(Person.office_id == LARGE).limit(len(SEEN) + 90)).all()
    lines = _lines([PersonId(one) for one in persons])
    while chunk := list(islice(lines, CHUNK)):
        with context.database.engine.begin() as connection:
            put_rows(connection, AuditEvent, chunk)
    context.database.close()
    return [PersonId(one) for one in persons[: len(SEEN)]]


def _lines(persons: list[PersonId]) -> Iterator[Values]:
    """In the order of time, each person's own spread over all of it: no two of them lie on one page."""
    others = persons[len(SEEN) :]
    for number in range(LINES):
        found = (one for at, one in enumerate(persons[: len(SEEN)]) if number % (LINES // SEEN[at]) == at)
        person = next(found, others[number % len(others)])
        yield {
            "office_id": LARGE,
            "sequence": 1_000 + number,
            "at": NOW - timedelta(days=DAYS) * (1 - number / LINES),
            "actor": f"user{number % 7}",
            "role": "adviser",
            "action": "open_dossier",
            "result": "done",
            "dossier_id": None,
            "person_id": person,
            "object": "",
            "facts": '{"via":"ssh"}',
            "previous": "0" * 64,
            "hash": "0" * 64,
        }


def _row(made: Seeded, person: PersonId, lines: int) -> tuple[str, ...]:
    taken, days = [], 0
    for _ in range(RUNS):
        context = open_seeded(made)  # each run by a program of its own, as a client who asks meets it
        began = time.perf_counter()
        days = len(report_person(context, person=person).days)
        taken.append(time.perf_counter() - began)
        context.database.close()
    figures = (milliseconds(one) for one in (min(taken), median(taken), max(taken)))
    return (f"{lines:,}", f"{LINES:,}", f"{days:,}", *figures)
