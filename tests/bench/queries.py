"""The list's questions on databases of several sizes: queries, steps and plans, and time against the bare driver."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from sqlalchemy import Connection

from store.context import Context
from tests.bench.floors import Floor, open_floor
from tests.bench.questions import QUESTIONS, Question, open_seeded
from tests.bench.seed import Seeded
from tests.bench.table import microseconds, render, times
from tests.bench.watch import selects, statements

REPEATS = 40


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question costs on one database."""

    queries: int
    rows: int
    steps: int
    plan: tuple[str, ...]
    faults: tuple[str, ...]
    """What of the plan grows with the table."""
    floor: float
    """Seconds of the bare driver for the same statements."""
    core: float
    """Seconds of SQLAlchemy Core for the same select()s on an open connection: the least that it takes for them."""
    whole: float
    """Seconds of the use case: query, rules and views."""


HEAD = ("question", "dossiers", "queries", "rows", "{}", "×", "floor µs", "core µs", "use case µs", "× floor", "× core")


def measure_queries(databases: Sequence[Seeded], repeats: int = REPEATS) -> str:
    """A table with a row per question and size, then the plans that would grow with the table."""
    answers = [{question.name: one for question, one in ask_all(seeded, repeats)} for seeded in databases]
    rows, guilty = [], []
    for question in QUESTIONS:
        least = answers[0][question.name].steps
        for seeded, by_name in zip(databases, answers, strict=True):
            one = by_name[question.name]
            rows.append(_row(question.name, seeded.dossiers, one, least))
            guilty += [f"- {question.name}, {seeded.dossiers:,}: {line}" for line in one.faults]
    with open_floor(databases[0].database) as floor:
        head = [name.format(floor.unit) for name in HEAD]
    kind = databases[0].database.partition(":")[0]
    table = render(f"The list, {kind} (office of 30 %; floor: same statement, bare driver)", head, rows)
    return "\n".join([table, "Plans that scan or sort:", "", *(guilty or ["none"]), ""])


def _row(name: str, dossiers: int, answer: Answer, least: int) -> tuple[str, ...]:
    return (
        name,
        f"{dossiers:,}",
        str(answer.queries),
        str(answer.rows),
        f"{answer.steps:,}",
        times(answer.steps / max(least, 1)),
        microseconds(answer.floor),
        microseconds(answer.core),
        microseconds(answer.whole),
        times(answer.whole / answer.floor),
        times(answer.whole / answer.core),
    )


def ask_all(
    seeded: Seeded, repeats: int = 0, questions: Sequence[Question] = QUESTIONS
) -> list[tuple[Question, Answer]]:
    """Every question's answer on one database; without repeats nothing is timed."""
    context = open_seeded(seeded)
    try:
        with open_floor(seeded.database) as bare:
            return [(question, _ask(context, bare, question, repeats)) for question in questions]
    finally:
        context.database.close()


def _ask(context: Context, bare: Floor, question: Question, repeats: int) -> Answer:
    ask = question.prepare(context)
    with statements(context.database.engine) as seen, selects(context.database.engine) as asked:
        ask()
    queries = [statement for statement in seen if statement.is_query]

    def floor() -> None:
        for statement in queries:
            bare.run(statement)

    def again(connection: Connection) -> None:
        for select, values in asked:
            connection.execute(select, values).all()

    plan = [line for statement in queries for line in bare.plan(statement)]
    with context.database.engine.connect() as connection:
        core = _time(lambda: again(connection), repeats)
    return Answer(
        queries=len(queries),
        rows=sum(len(bare.run(statement)) for statement in queries),
        steps=sum(bare.steps(statement) for statement in queries),
        plan=tuple(plan),
        faults=tuple(bare.faults(plan)),
        floor=_time(floor, repeats),
        core=core,
        whole=_time(ask, repeats),
    )


def _time(call: Callable[[], object], repeats: int) -> float:
    taken: list[float] = [0.0] if not repeats else []
    for _ in range(repeats):
        began = time.perf_counter()
        call()
        taken.append(time.perf_counter() - began)
    return median(taken)
