"""Foreign text does nothing to a terminal, and nothing personal is left where it does not belong."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.cli.program import Program

# What people and files say.

NASTY = "Vries\x1b[31m[red]\x07\u202e"


def test_control_letters_and_markup_in_a_file_show_harmless(program: Program, tmp_path: Path) -> None:
    data = b'{"odmVersion": "v4_3\\u001b[2J", "naam": "[bold]\\u001b]0;x\\u0007"}'
    delivery = str(program.json("odm", "receive", "1", "-", given=data)["delivery"])
    for words in (["odm", "list", "1"], ["odm", "show", delivery], ["odm", "show", delivery, "--path", "$.naam"]):
        shown = program.call(*words).well().out
        assert b"\x1b" not in shown
        assert b"\x07" not in shown
    assert b"[bold]" in program.call("odm", "show", delivery, "--path", "$.naam").out
    raw = program.call("odm", "show", delivery, "--json").well()
    assert b"\x1b" not in raw.out


@pytest.mark.parametrize("words", [["--surname", NASTY], ["--surname", "Vries", "--email", NASTY]])
def test_control_letters_in_what_a_user_types_are_refused_or_harmless(program: Program, words: list[str]) -> None:
    ended = program.call("dossier", "new", *words)
    shown = program.call("dossier", "list")
    for outcome in (ended, shown):
        assert b"\x1b" not in outcome.out + outcome.err
        assert b"\x07" not in outcome.out + outcome.err
    assert ended.code in (0, 5)


def test_control_letters_in_words_that_do_not_fit_are_harmless(program: Program) -> None:
    for words in (["dossier", NASTY], ["dossier", "show", NASTY], ["dossier", "list", "--filter", NASTY]):
        for json in ((), ("--json",)):
            ended = program.call(*words, *json)
            assert ended.code in (2, 3)
            assert b"\x1b" not in ended.out + ended.err


def test_markup_in_a_name_shows_as_it_is(program: Program) -> None:
    program.call("dossier", "new", "--surname", "[red]Bakker[/]").well()
    assert "[red]Bakker[/]" in program.call("dossier", "list").text
    assert program.items("dossier", "list")[0]["name"] == "[red]Bakker[/]"


def test_nothing_personal_is_in_what_a_command_logs(with_file: Program, tmp_path: Path) -> None:
    """A worker's own words, and the log of faults."""
    with with_file.running("worker", "--json"):
        pass
    logs = [tmp_path / "worker.err", tmp_path / "data" / "brondesk.log"]
    text = "".join(path.read_text() for path in logs if path.exists())
    assert "Vries" not in text


def test_the_interpreter_says_nothing_at_the_end(program: Program) -> None:
    """Warnings of modules and of the garbage collector are talk that nobody asked for."""
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error::ResourceWarning", "-m", "tui", "dossier", "list"],
        env=program.surroundings,
        cwd=program.home,
        capture_output=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b""), done.stderr
