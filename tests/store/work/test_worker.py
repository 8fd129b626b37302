"""A worker among trouble: it goes on."""

import threading
from datetime import timedelta

import pytest

from store.context import Context
from store.desk.lamps import show_worker
from store.errors import ServiceFailed
from store.work.heartbeat import Heartbeat
from store.work.tasks import Jobs, Poll, Source, Steps, Task, Work
from tests.store.work.toys import Running, Toy
from tests.store.work.waiting import until


@pytest.fixture
def toy(context: Context) -> Toy:
    return Toy(context.actor.office)


def test_a_source_that_fails_does_not_stop_the_others(context: Context, toy: Toy) -> None:
    def broken(_context: Context, _limit: int) -> tuple[Task, ...]:
        raise ServiceFailed("database_unreachable", repeat_safe=True)

    toy.rows = {1}
    jobs = toy.jobs()
    with Running(context, Jobs((Source("broken", broken), *jobs.sources), jobs.polls, jobs.works)):
        until(lambda: toy.done["second:1"] == 1)


def test_it_survives_a_database_that_is_away_for_a_while(
    context: Context, toy: Toy, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat = Heartbeat.beat
    failures: list[Exception] = [ServiceFailed("database_unreachable", repeat_safe=True), TimeoutError("foreign words")]

    def away(heart: Heartbeat) -> None:
        if failures:
            raise failures.pop()
        beat(heart)

    monkeypatch.setattr(Heartbeat, "beat", away)
    toy.rows = {1}
    with Running(context, toy.jobs()):
        until(lambda: toy.done["second:1"] == 1)
    assert not failures


def test_a_poll_that_faults_frees_its_slot(context: Context, toy: Toy) -> None:
    asked = []

    def ask(_context: Context, row: int) -> None:
        asked.append(row)
        raise RuntimeError("foreign words")

    jobs = Jobs((Source("polls", lambda _context, _limit: (Task("poll", toy.office, 1),)),), (Poll("poll", ask),))
    with Running(context, jobs) as worker:
        until(lambda: len(asked) >= 3)
    assert worker.cut_off == 0


def test_work_that_ended_while_its_row_stayed_due_begins_anew(
    context: Context, toy: Toy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.work.engine._STUCK", timedelta(0))
    tries = []

    def plan(steps: Steps, task: Task) -> str:
        def fail_at_first(_context: Context) -> str:
            tries.append(task.row)
            raise ServiceFailed("database_busy", repeat_safe=True)

        return steps.do("begin", fail_at_first)

    jobs = Jobs(
        (Source("stuck", lambda _context, _limit: (Task("toy", toy.office, 1, "1"),)),), works=(Work("toy", plan),)
    )
    with Running(context, jobs):
        until(lambda: len(tries) >= 2)


def test_the_lamp_burns_while_it_runs_and_is_out_after(context: Context, toy: Toy) -> None:
    with Running(context, toy.jobs()):
        assert show_worker(context).alive
    assert not show_worker(context).alive


def test_what_hangs_is_cut_off_in_the_end(context: Context, toy: Toy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.work.worker.GRACE", 0.1)
    release, reached = threading.Event(), threading.Event()

    def hang(_step: str, _row: int) -> None:
        reached.set()
        release.wait(30)

    toy.in_step = hang
    toy.rows = {1}
    with Running(context, toy.jobs()) as worker:
        reached.wait(30)
    release.set()
    assert worker.cut_off == 1
    toy.in_step = lambda _step, _row: None
    until(lambda: toy.done["first:1"] == 1)
