"""`pytest -m drill tests/drills/test_worker.py -n 0 -s`: a worker killed 200 times in mid-send, on either database."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.clock import SystemClock
from store.context import Context, open_context
from store.offices.offices import add_office, come_in
from store.sandbox.serve import running
from store.settings import Settings
from tests.store.work.chain import connect_all
from tests.store.work.killing import PER_KILL, kill_at_random

KILLS = 200
SEED = 1


@pytest.fixture(params=["fresh_sqlite", "fresh_postgres"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Context]:
    """An office in real time."""
    database = str(request.getfixturevalue(request.param))
    context = open_context(Settings(data_directory=tmp_path / "data", database=database), SystemClock())
    add_office(context, name="Kantoor Van Dijk", admin="anna")
    yield come_in(context, login="anna")
    context.database.close()


@pytest.mark.drill
def test_a_worker_is_killed_200_times_and_nothing_is_lost_or_sent_twice(office: Context, tmp_path: Path) -> None:
    began = time.monotonic()
    with running() as serving:
        connect_all(office, serving.ockto, serving.packages)
        kill_at_random(office, serving, tmp_path / "worker.log", kills=KILLS, seed=SEED)
    seconds = time.monotonic() - began
    print(f"\n{office.database.dialect}: N={KILLS} kills, seed={SEED}, {KILLS * PER_KILL} exports, {seconds:.0f} s")
