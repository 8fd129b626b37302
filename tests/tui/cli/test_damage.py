"""Damage is found, told with 9, and never passed on; a verdict is a document of its own."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal
from tests.tui.cli.program import ROOT, Program


def spoil(program: Program, *statements: str) -> None:
    """Changes the database behind the program's back, past the guards of append-only tables."""
    path = Path(program.surroundings["BRONDESK_DATA"]) / "brondesk.db"
    with closing(sqlite3.connect(path)) as database:
        triggers = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
        for statement in (*(f"DROP TRIGGER {name}" for name in triggers), *statements):
            database.execute(statement)
        database.commit()


@pytest.mark.parametrize("words", [["audit", "verify"], ["check"]], ids=" ".join)
@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("UPDATE audit_event SET actor = 'piet' WHERE sequence = 1", id="changed"),
        pytest.param("DELETE FROM audit_event WHERE sequence = 2", id="taken away"),
    ],
)
def test_a_trail_that_was_touched_is_a_negative_verdict(program: Program, words: list[str], statement: str) -> None:
    assert program.json(*words)["ok"] is True
    spoil(program, statement)
    ended = program.call(*words, "--json")
    assert (ended.code, ended.err) == (9, b"")
    assert ended.json["ok"] is False
    assert ended.json["problems"]
    assert "error" not in ended.json
    assert program.call(*words).text.strip()


def test_a_file_whose_bytes_were_damaged_is_not_handed_out(with_file: Program, tmp_path: Path) -> None:
    spoil(with_file, "UPDATE blob SET sealed = CAST(substr(sealed, 1, length(sealed) - 1) || x'00' AS BLOB)")
    ended = with_file.call("odm", "save", "1", str(tmp_path / "out.json"), "--json")
    assert (ended.code, bool(ended.error["remedy"])) == (9, True), ended
    assert not (tmp_path / "out.json").exists()
    verdict = with_file.call("check", "--json")
    assert (verdict.code, len(verdict.json["problems"])) == (9, 1)


def test_on_a_terminal_long_work_shows_that_it_goes_on(program: Program) -> None:
    """Here it waits for a file that somebody types."""
    command = [sys.executable, "-m", "tui", "odm", "receive", "1", "-"]
    with Terminal(command, environment=program.surroundings, directory=str(ROOT)) as terminal:
        terminal.wait_for_match(r"… \d+ s")
        terminal.type('{"naam": "x"}\n')
        terminal.type(b"\x04")
        assert terminal.exit_code() == 0
        assert "…" not in [line for line in terminal.lines if line.strip()][-1]
    assert program.items("odm", "list", "1")[0]["bytes"] == len('{"naam": "x"}\n')
