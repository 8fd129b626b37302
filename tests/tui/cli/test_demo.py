"""`brondesk demo`: headless until it is told to stop, or behind a desk; nothing of it stays."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal
from tests.tui.cli.contract import REQUIRED, missing
from tests.tui.cli.program import Program

COMMAND = [sys.executable, "-m", "tui", "demo", "--dossiers", "12"]


@pytest.fixture
def place(tmp_path: Path) -> Program:
    """Somebody whose temporary files lie in a folder of their own."""
    (tmp_path / "temporary").mkdir()
    return Program(tmp_path, {"TMPDIR": str(tmp_path / "temporary")})


def left_over(place: Program) -> list[str]:
    """What lies in the folder for temporary files."""
    return os.listdir(place.home / "temporary")


def started(place: Program, *words: str) -> subprocess.Popen[bytes]:
    """A headless demonstration."""
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [*COMMAND, "--headless", *words],
        stdin=subprocess.DEVNULL,
        stdout=pipe,
        stderr=pipe,
        env=place.surroundings,
        cwd=place.home,
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_one_line_says_that_all_is_ready_and_a_signal_takes_all_down(place: Program, number: signal.Signals) -> None:
    with started(place) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert len(left_over(place)) == 1
        process.send_signal(number)
        rest, err = process.communicate(timeout=60)
    assert (process.returncode, rest, err) == (0, b"", b"")
    assert left_over(place) == []
    told = Program.document(line)
    assert list(missing(REQUIRED["demo"], told)) == []
    assert told["environment"]["BRONDESK_DATABASE"] == told["database"]


def test_a_signal_while_it_rises_takes_down_what_there_is(place: Program) -> None:
    with started(place, "--dossiers", "3000") as process:  # so many that no machine is quicker than the signal
        while process.poll() is None and not list((place.home / "temporary").glob("*/log/*.log")):
            os.sched_yield()
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (0, b"", b"")
    assert left_over(place) == []


def test_a_folder_with_something_else_is_refused(place: Program) -> None:
    (place.home / "mine").mkdir()
    (place.home / "mine" / "letter.txt").write_text("of somebody")
    ended = place.call("demo", "--headless", "--directory", str(place.home / "mine"), "--json")
    assert (ended.code, ended.error["code"]) == (4, "demo_folder_taken")


def test_a_part_that_does_not_start_is_told(place: Program) -> None:
    """Stand-ins that cannot read what they received before."""
    spoilt = place.home / "spoilt"
    (spoilt / "standins" / "received-figlo.jsonl").mkdir(parents=True)
    (spoilt / "clock").write_text("0\n")
    ended = place.call("demo", "--headless", "--dossiers", "12", "--directory", str(spoilt), "--json")
    assert (ended.code, ended.error["code"]) == (6, "demo_child_failed")
    assert ended.error["where"].endswith(".log")


def test_the_desk_is_painted_and_what_is_behind_it_ends_with_it(place: Program) -> None:
    environment = {"TMPDIR": str(place.home / "temporary"), "HOME": str(place.home), "BRONDESK_LANGUAGE": "nl"}
    with Terminal(COMMAND, environment=environment, directory=str(Path(__file__).parents[3])) as desk:
        desk.wait_for("Vries")
        desk.wait_for("●")  # the worker lives
        assert len(left_over(place)) == 1
        desk.press("q")
        assert desk.exit_code() == 0
    assert left_over(place) == []


def test_a_desk_that_is_left_at_once_leaves_nothing(place: Program) -> None:
    environment = {"TMPDIR": str(place.home / "temporary"), "HOME": str(place.home)}
    with Terminal(COMMAND, environment=environment, directory=str(Path(__file__).parents[3])) as desk:
        desk.wait_for("Brondesk")
        desk.type("q")
        assert desk.exit_code() == 0
        assert "Traceback" not in desk.text
    assert left_over(place) == []


def test_a_desk_whose_demonstration_does_not_rise_says_so(place: Program) -> None:
    spoilt = place.home / "spoilt"
    (spoilt / "standins" / "received-figlo.jsonl").mkdir(parents=True)
    (spoilt / "clock").write_text("0\n")
    environment = {"HOME": str(place.home)}
    command = [*COMMAND, "--directory", str(spoilt)]
    with Terminal(command, environment=environment, directory=str(Path(__file__).parents[3])) as desk:
        desk.wait_for("sandbox")
        desk.press("q")
        assert desk.exit_code() == 0
