"""The demonstration as it runs: real processes, and nothing of them left at the end."""

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from store.care.checking import check_everything
from store.context import open_context
from store.demo.demo import start_demo
from store.desk.lamps import show_worker
from store.desk.listing import count_filters
from store.errors import Cancelled, Refused, ServiceFailed
from store.offices.connections import list_connections
from store.offices.offices import come_in
from store.offices.views import ConnectionState
from store.progress import Progress
from store.settings import read_settings
from tests.store.work.waiting import until

ROOT = Path(__file__).parents[3]
PROGRAM = """
import json, sys, threading
from pathlib import Path
from store.demo.demo import start_demo
with start_demo(directory=Path(sys.argv[1]), dossiers=12) as demo:
    view = demo.raise_up()
    print(json.dumps({"environment": dict(view.environment), "page": view.digimap}), flush=True)
    threading.Event().wait()
"""


def _processes_with(text: str) -> list[int]:
    """The processes that have this text in their environment: the children of one demonstration."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                environment = (entry / "environ").read_bytes()
                state = (entry / "stat").read_text().rpartition(")")[2].split()[0]
            except OSError:
                continue
            if text.encode() in environment and state != "Z":
                found.append(int(entry.name))
    return found


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "demo"
    for process in _processes_with(str(tmp_path)):
        if process != os.getpid():
            os.kill(process, signal.SIGKILL)


def test_everything_is_raised_and_taken_down_and_nothing_printed(
    directory: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with start_demo({"PATH": os.environ["PATH"], "BRONDESK_OFFICE": "Elders"}, directory=directory) as demo:
        assert stat.S_IMODE(directory.stat().st_mode) == 0o700
        view = demo.raise_up()
        context = come_in(open_context(read_settings(view.environment)), login=view.user)
        assert {one.state for one in list_connections(context)} == {ConnectionState.SET_UP}
        assert show_worker(context).alive
        assert all(found.count for found in count_filters(context).values())
        assert check_everything(context).problems == ()
        assert httpx.get(f"{view.ockto}/health", trust_env=False).status_code == 200
        assert httpx.get(view.digimap, trust_env=False).status_code < 500
        context.database.close()
        assert len(_processes_with(str(directory))) == 3
    assert _processes_with(str(directory)) == []
    assert {stat.S_IMODE(file.stat().st_mode) & 0o077 for file in directory.rglob("*")} == {0}
    assert capfd.readouterr() == ("", "")


def test_a_temporary_folder_is_gone_at_the_end() -> None:
    with start_demo(dossiers=10) as demo:
        folder = Path(demo.environment["BRONDESK_DATA"])
        assert folder.is_dir()
    assert not folder.exists()


def test_another_folder_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("of somebody")
    with pytest.raises(Refused, match="demo_folder_taken"), start_demo(directory=tmp_path):
        pass
    assert [file.name for file in tmp_path.iterdir()] == ["letters.txt"]


def test_two_demonstrations_do_not_run_on_one_folder(directory: Path) -> None:
    with (
        start_demo(directory=directory, dossiers=10),
        pytest.raises(Refused, match="demo_runs_there"),
        start_demo(directory=directory),
    ):
        pass


def test_what_a_killed_one_left_behind_is_removed_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    killed, other = tmp_path / "brondesk-demo-killed", tmp_path / "brondesk-demo-not-begun"
    for left in (killed, other):
        left.mkdir()
    (killed / "lock").touch()
    with start_demo(dossiers=10) as running, start_demo(dossiers=10):
        assert Path(running.environment["BRONDESK_DATA"]).exists()
    assert [left.name for left in tmp_path.iterdir()] == [other.name]


def test_what_is_stopped_while_it_rises_is_taken_down(directory: Path) -> None:
    with start_demo(directory=directory, dossiers=10) as demo:
        progress = Progress(lambda done, _total: progress.cancel() if done else None)
        with pytest.raises(Cancelled):
            demo.raise_up(progress)
    assert _processes_with(str(directory)) == []


def test_a_child_that_does_not_get_going_is_named(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with start_demo(directory=directory, dossiers=10) as demo:
        monkeypatch.setattr("sys.executable", "/bin/false")
        with pytest.raises(ServiceFailed, match="demo_child_failed") as failed:
            demo.raise_up()
    assert failed.value.facts["child"]


def test_no_child_outlives_a_parent_that_was_killed_and_its_folder_opens_again(directory: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(directory)], stdout=subprocess.PIPE, cwd=ROOT, env=os.environ | {}
    ) as parent:
        assert parent.stdout is not None
        told = json.loads(parent.stdout.readline())
        assert told["environment"]["BRONDESK_DATA"] == str(directory)
        assert len(_processes_with(str(directory))) == 3
        parent.kill()
    until(lambda: not _processes_with(str(directory)), seconds=5)
    _is_opened_again(directory)


def _is_opened_again(directory: Path) -> None:
    """What a killed one left in a folder of its user's is kept, whole, and goes on."""
    with start_demo(directory=directory, dossiers=12) as demo:
        view = demo.raise_up()
        context = come_in(open_context(read_settings(view.environment)), login=view.user)
        report = check_everything(context)
        assert (report.dossiers, report.problems) == (12, ())
        context.database.close()
