"""Signs of life: who lives, who is gone, and what the lamp says."""

import os
import subprocess
import sys
from datetime import timedelta

import pytest

from store.clock import FixedClock
from store.context import Context
from store.desk.lamps import show_worker
from store.work.heartbeat import SILENT_SECONDS, Heartbeat, Watch, machine, new_executor, process_gone

ELSEWHERE = "0123456789ab-77-abcdef01"


class Ticks:
    """A stopwatch that is moved by hand."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


def test_without_a_worker_the_lamp_is_out_and_never_was_on(context: Context) -> None:
    lamp = show_worker(context)
    assert (lamp.alive, lamp.last_seen) == (False, None)


def test_the_lamp_burns_while_a_worker_gives_signs_of_life(context: Context, clock: FixedClock) -> None:
    heart = Heartbeat(context, new_executor())
    heart.begin()
    clock.advance(timedelta(seconds=12))
    heart.beat()
    beat = clock.now()
    clock.advance(timedelta(seconds=29))
    assert show_worker(context).alive
    clock.advance(timedelta(seconds=1))
    lamp = show_worker(context)
    assert (lamp.alive, lamp.last_seen) == (False, beat)


def test_a_worker_that_ended_is_out_at_once_and_one_that_lives_counts(context: Context, clock: FixedClock) -> None:
    first, second = Heartbeat(context, new_executor()), Heartbeat(context, new_executor())
    first.begin()
    second.begin()
    clock.advance(timedelta(seconds=5))
    first.end()
    assert show_worker(context).alive
    second.end()
    assert show_worker(context).last_seen == clock.now()
    assert not show_worker(context).alive


def test_a_moved_clock_is_followed_by_a_sign_of_life_both_ways(context: Context, clock: FixedClock) -> None:
    heart = Heartbeat(context, new_executor())
    heart.begin()
    for jump in (timedelta(days=100), timedelta(days=-200)):
        clock.advance(jump)
        heart.beat()
        assert show_worker(context).last_seen == clock.now()


def test_a_beat_that_is_not_due_writes_nothing(context: Context, clock: FixedClock) -> None:
    heart = Heartbeat(context, new_executor())
    heart.begin()
    clock.advance(timedelta(seconds=9))
    before = context.database.change_stamp()
    heart.beat()
    assert context.database.change_stamp() == before


def test_a_silent_worker_is_gone_after_a_generous_while(context: Context, ticks: Ticks, clock: FixedClock) -> None:
    Heartbeat(context, ELSEWHERE).begin()
    watch = Watch(context, new_executor(), ticks)
    assert watch.gone() == ()
    ticks.at = SILENT_SECONDS - 1
    assert watch.gone() == ()
    ticks.at = SILENT_SECONDS
    assert watch.gone() == (ELSEWHERE,)


def test_a_moved_clock_silences_nobody(context: Context, ticks: Ticks, clock: FixedClock) -> None:
    heart = Heartbeat(context, ELSEWHERE)
    heart.begin()
    watch = Watch(context, new_executor(), ticks)
    watch.gone()
    clock.advance(timedelta(days=90))
    ticks.at = 5
    assert watch.gone() == ()
    heart.beat()
    ticks.at = SILENT_SECONDS + 1
    assert watch.gone() == ()


def test_one_that_was_buried_alive_says_so(context: Context, ticks: Ticks, clock: FixedClock) -> None:
    heart = Heartbeat(context, ELSEWHERE)
    heart.begin()
    watch = Watch(context, new_executor(), ticks)
    watch.gone()
    ticks.at = SILENT_SECONDS
    for executor in watch.gone():
        watch.bury(executor)
    assert not show_worker(context).alive
    clock.advance(timedelta(seconds=11))
    heart.beat()
    assert show_worker(context).alive


def test_a_process_that_ended_here_is_gone_for_certain() -> None:
    ended = subprocess.Popen([sys.executable, "-c", "pass"])
    ended.wait()
    assert process_gone(f"{machine()}-{ended.pid}-abcdef01")
    assert not process_gone(f"{machine()}-{os.getpid()}-abcdef01")
    assert not process_gone(f"0123456789ab-{ended.pid}-abcdef01")


def test_rows_of_workers_that_ended_long_ago_are_dropped(context: Context, clock: FixedClock) -> None:
    old = Heartbeat(context, new_executor())
    old.begin()
    old.end()
    clock.advance(timedelta(days=8))
    Heartbeat(context, new_executor()).begin()
    assert Watch(context, "me").gone() == ()
    assert show_worker(context).last_seen == clock.now()
