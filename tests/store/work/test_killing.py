"""Real worker processes that are killed, doubled and ended."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import select

from store.clock import SystemClock
from store.context import Context
from store.deliveries.documents import list_documents
from store.ids import ExportId, SessionId
from store.packages.exporting import follow_export_state
from store.sandbox.faults import Fault
from store.sandbox.serve import Running as Standins
from store.sandbox.serve import running
from store.tables.ockto import OcktoSession
from tests.builders import a_dossier
from tests.store.work.chain import connect_all, delivered, received, share
from tests.store.work.killing import SETTLED, kill_at_random, queue_new
from tests.store.work.processes import worker
from tests.store.work.waiting import until


@pytest.fixture
def live(context: Context) -> Context:
    """The office in real time, as its processes live in."""
    return replace(context, clock=SystemClock())


@pytest.fixture
def sandbox(live: Context) -> Iterator[Standins]:
    """The stand-ins in real time; the office is connected with each."""
    with running() as serving:
        connect_all(live, serving.ockto, serving.packages)
        yield serving


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "worker.log"


def _posted(sandbox: Standins) -> int:
    return sandbox.faults.count("dias", "POST", "/clients")


def _arrived(context: Context, export: ExportId) -> bool:
    return follow_export_state(context, export=export).state in SETTLED


@pytest.mark.parametrize(("fault", "posts"), [(Fault.HOLD, 1), (Fault.HANG, 2)], ids=["arrived", "did not arrive"])
def test_killed_in_mid_send_it_is_sent_once(
    live: Context, sandbox: Standins, log: Path, fault: Fault, posts: int
) -> None:
    sandbox.faults.plan("dias", fault, method="POST", path="/clients")
    (export,) = queue_new(live, 1)
    with worker(live, log):
        until(lambda: _posted(sandbox) == 1)
    assert follow_export_state(live, export=export).state == "sending"
    with worker(live, log):
        until(lambda: _arrived(live, export))
    assert _posted(sandbox) == posts
    assert [item["version"] for item in received(sandbox.packages["dias"])] == [1]


def test_a_worker_that_lives_takes_over_from_one_that_was_killed(live: Context, sandbox: Standins, log: Path) -> None:
    sandbox.faults.plan("dias", Fault.HOLD, method="POST", path="/clients")
    (export,) = queue_new(live, 1)
    with worker(live, log) as first:
        until(lambda: _posted(sandbox) == 1)
        with worker(live, log):
            first.kill()
            until(lambda: _arrived(live, export))
    assert len(received(sandbox.packages["dias"])) == 1


def test_two_workers_at_once_do_nothing_twice(live: Context, sandbox: Standins, log: Path) -> None:
    with worker(live, log), worker(live, log):
        exports = queue_new(live, 8)
        until(lambda: all(_arrived(live, export) for export in exports))
    assert _posted(sandbox) == len(received(sandbox.packages["dias"])) == 8


def test_killed_at_random_moments_nothing_is_lost_or_sent_twice(live: Context, sandbox: Standins, log: Path) -> None:
    kill_at_random(live, sandbox, log, kills=3, seed=20261124)


def test_it_ends_cleanly_and_silently(live: Context, sandbox: Standins, log: Path) -> None:
    with worker(live, log) as told, worker(live, log) as left:
        (export,) = queue_new(live, 1)
        until(lambda: _arrived(live, export))
        assert told.end() == 0
        left.orphan(seconds=5)
    assert log.read_text() == ""


def test_a_call_that_hangs_does_not_keep_it_from_ending(live: Context, sandbox: Standins, log: Path) -> None:
    sandbox.faults.plan("dias", Fault.HOLD, method="POST", path="/clients")
    queue_new(live, 1)
    with worker(live, log) as told:
        until(lambda: _posted(sandbox) == 1)
        assert told.end(seconds=12) == 0


def test_the_engines_file_may_be_lost_between_two_runs(live: Context, sandbox: Standins, log: Path) -> None:
    if not live.settings.database.startswith("sqlite"):
        pytest.skip("a server keeps its own files")
    sandbox.faults.plan("dias", Fault.HOLD, method="POST", path="/clients")
    exports = queue_new(live, 3)
    with worker(live, log):
        until(lambda: _posted(sandbox) == 3)
    for file in Path(live.settings.database.removeprefix("sqlite:///")).parent.glob("brondesk-work.db*"):
        file.unlink()
    exports += queue_new(live, 1)
    with worker(live, log):
        until(lambda: _arrived(live, exports[-1]))
    # The one that was cut off waits for the end of its turn, which is generous; nothing was sent twice meanwhile.
    assert len(received(sandbox.packages["dias"])) == 4


def test_a_file_whose_taking_in_was_cut_off_comes_once_and_with_its_documents(
    live: Context, sandbox: Standins, log: Path
) -> None:
    dossier = a_dossier(live)
    session = share(live, dossier)
    sandbox.faults.plan("ockto", Fault.HOLD, method="GET", path=f"/sessions/{_reference(live, session)}/result")
    with worker(live, log):
        until(lambda: _results(sandbox) == 1)
    assert delivered(live, dossier) == ()
    with worker(live, log), worker(live, log):
        until(lambda: len(delivered(live, dossier)) == 1)
        until(lambda: {one.state for one in list_documents(live, dossier=dossier.dossier)} == {"here"})
    assert _results(sandbox) == 2


def _reference(context: Context, session: SessionId) -> str:
    with context.database.unit(writes=False) as unit:
        return unit.exec(select(OcktoSession.reference).where(OcktoSession.id == session)).one()


def _results(sandbox: Standins) -> int:
    return sum(count for (_, _, path), count in sandbox.faults.counted().items() if path.endswith("/result"))
