"""How every command behaves: one document, no colour, no traceback, whatever stdin and stdout are."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.cli.program import Program


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["--json", "--user", "anna", "dossier", "list"], id="before"),
        pytest.param(["dossier", "list", "--json", "--user", "anna"], id="after"),
        pytest.param(["--user", "anna", "dossier", "--json", "list"], id="between"),
    ],
)
def test_common_options_stand_before_or_after_the_words(program: Program, words: list[str]) -> None:
    assert program.at(BRONDESK_USER="nobody").call(*words).well().items[0]["number"].endswith("-00001")


def test_the_database_is_named_by_option_or_environment(program: Program, tmp_path: Path) -> None:
    named = str(tmp_path / "other.db")
    program.call("office", "new", "Ander Kantoor", "--admin", "anna", "--database", named).well()
    assert program.items("office", "list", "--database", named)[0]["office"] == "Ander Kantoor"
    assert program.at(BRONDESK_DATABASE=named).items("office", "list")[0]["office"] == "Ander Kantoor"
    assert program.items("office", "list")[0]["office"] == "Kantoor Van Dijk"


def test_people_get_lines_without_colour(program: Program) -> None:
    text = program.call("dossier", "list").well().text
    assert "Vries, de" in text
    assert "uitnodigen" in text
    assert "\x1b" not in text


def test_the_language_follows_the_wish_then_the_locale(program: Program) -> None:
    assert "uitnodigen" in program.at(BRONDESK_LANGUAGE="", LANG="nl_NL.UTF-8").call("dossier", "list").text
    assert "invite" in program.at(BRONDESK_LANGUAGE="", LANG="en_GB.UTF-8").call("dossier", "list").text
    assert "uitnodigen" in program.at(BRONDESK_LANGUAGE="fy").call("dossier", "list").text


def test_letters_that_a_terminal_cannot_write_stop_nothing(program: Program) -> None:
    program.run("dossier", "new", "--surname", "Łukaszewski").well()
    told = program.at(PYTHONIOENCODING="ascii").run("dossier", "list")
    assert (told.code, b"\\u0141ukaszewski" in told.out) == (0, True)
    told = program.at(PYTHONIOENCODING="ascii").run("dossier", "list", "--json")
    assert told.items[0]["name"] == "Łukaszewski"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["dossier"], "COMMAND"),
        (["dossier", "shred"], "shred"),
        (["odm", "show", "first"], "first"),
        (["dossier", "list", "--limit", "-1"], "-1"),
        (["dossier", "list", "--filter", "sent"], "sent"),
        (["export", "wait", "1", "--seconds", "nan"], "nan"),
        (["dossier", "list", "--sea", "vries"], "--sea"),
        (["session", "qr", "1", "--format", "gif"], "gif"),
    ],
)
def test_words_that_do_not_fit_end_with_2(program: Program, words: list[str], says: str) -> None:
    ended = program.call(*words, "--json")
    assert (ended.code, ended.error["code"]) == (2, "usage")
    assert says in ended.told


@pytest.mark.parametrize(
    "words",
    [
        ["dossier", "show", "26-99999"],
        ["dossier", "show", "99999999999"],
        ["dossier", "show", "9" * 60],
        ["odm", "show", "99999999999999999999"],
        ["document", "save", "1", "-"],
        ["session", "show", "7"],
        ["export", "show", str(2**31)],
        ["export", "wait", "9"],
        ["advice", "accept", "3"],
        ["match", "suggest", "4"],
        ["invite", "1", "--person", "partner"],
        ["dossier", "list", "--office", "Elders"],
    ],
    ids=" ".join,
)
def test_what_is_not_there_ends_with_3(program: Program, words: list[str]) -> None:
    ended = program.call(*words, "--json")
    assert (ended.code, ended.error["remedy"] is not None) == (3, True), ended


def test_who_may_not_is_told_with_8(program: Program) -> None:
    program.call("user", "add", "sem", "--role", "support").well()
    ended = program.call("dossier", "new", "--surname", "Bakker", "--user", "sem", "--json")
    assert (ended.code, ended.error["code"]) == (8, "role_may_not")
    ended = program.call("dossier", "list", "--user", "nobody", "--json")
    assert (ended.code, ended.error["code"]) == (8, "login_unknown")


def test_a_change_on_an_old_version_ends_with_7(program: Program) -> None:
    program.call("person", "edit", "1", "--email", "a@example.nl", "--version", "1").well()
    ended = program.call("person", "edit", "1", "--email", "b@example.nl", "--version", "1", "--json")
    assert ended.code == 7, ended
    assert ended.error["message"]
    assert program.json("dossier", "show", "1")["persons"][0]["email"] == "a@example.nl"


def test_an_empty_installation_says_how_to_begin(empty: Program) -> None:
    ended = empty.call("dossier", "list", "--json")
    assert (ended.code, ended.error["code"]) == (8, "no_office_yet")
    assert "brondesk" in ended.error["remedy"]


def test_the_desk_needs_a_terminal(program: Program) -> None:
    ended = program.call("--json")
    assert (ended.code, ended.error["code"]) == (2, "no_terminal")
    ended = program.call("demo", "--json")
    assert (ended.code, ended.error["code"]) == (2, "no_terminal")


CLOSED: dict[str, Callable[[], None]] = {
    "stdin": lambda: os.close(0),
    "all": lambda: os.closerange(0, 3),
}


@pytest.mark.parametrize("which", CLOSED)
def test_closed_streams_never_reach_the_database(program: Program, which: str) -> None:
    """A file opened while stdout is closed would get its number, and then what we print."""
    command = [sys.executable, "-m", "tui", "dossier", "new", "--surname", "Bakker"]
    done = subprocess.run(
        command,
        env=program.surroundings,
        cwd=program.home,
        preexec_fn=CLOSED[which],  # nothing else closes what a child inherits
        timeout=60,
    )
    assert done.returncode == 0  # it was done
    assert program.json("check")["ok"] is True
    assert len(program.items("dossier", "list")) == 2


def test_no_stdin_is_told_where_a_file_was_to_come_from_it(program: Program) -> None:
    ended = program.run("odm", "receive", "1", "-", "--json", preexec_fn=CLOSED["stdin"])
    assert (ended.code, ended.error["code"]) == (5, "stdin_closed")


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["dossier", "list"], ["dossier", "list", "--json"]])
def test_a_reader_who_has_gone_is_no_trouble(program: Program, words: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ended = program.run(*words, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert (ended.code, ended.err) == (0, b"")


@pytest.mark.parametrize(
    "words", [["dossier", "list"], ["dossier", "list", "--json"], ["dossier", "show", "9", "--json"]]
)
def test_a_full_disk_behind_stdout_is_told(program: Program, words: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = program.run(*words, stdout=full, stderr=subprocess.PIPE)
    assert ended.code in (1, 3)
    assert b"Traceback" not in ended.err
    assert len(ended.told.strip().splitlines()) == 1, ended.told


def test_an_interrupt_ends_with_130_and_leaves_nothing_half(program: Program) -> None:
    """Ctrl+c while a file is still being read from a pipe."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "tui", "odm", "receive", "1", "-", "--json"]
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, env=program.surroundings, cwd=program.home
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"[" * 200_000)  # more than a pipe holds: somebody reads at the other end
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert json.loads(out)["error"]["code"] == "cancelled"
    assert b"Traceback" not in err
    assert program.items("odm", "list", "1") == []


def test_a_name_that_is_no_text_breaks_nothing(program: Program) -> None:
    ended = program.run("odm", "receive", "1", b"caf\xe9.json", "--json")
    assert (ended.code, ended.error["code"]) == (5, "file_not_found")
    for words in (("list", "--search", b"\xff\xfe"), ("new", "--surname", b"\xe9"), ("show", b"\xe9")):
        ended = program.run("dossier", *words, "--json")
        assert (ended.code, ended.error["code"]) == (2, "usage")
        assert "UTF-8" in ended.error["message"]
    named = {"--user": "login_unknown", "--office": "office_not_found", "--database": "database_url_invalid"}
    for option, code in named.items():
        assert program.run("dossier", "list", option, b"\xe9", "--json").error["code"] == code


def test_what_nobody_foresaw_gets_a_number_and_a_log_without_values(program: Program, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    (broken / "store").mkdir(parents=True)
    fault = "import sys, runpy\nimport tui.cli.commands.dossiers as one\none.list_dossiers = lambda *a, **k: 1 / 0\n"
    runner = tmp_path / "runner.py"
    runner.write_text(
        fault + "sys.argv = ['brondesk', 'dossier', 'list', '--search', 'geheim', '--json']\n"
        "from tui.__main__ import main\nsys.exit(main())\n"
    )
    done = subprocess.run(
        [sys.executable, str(runner)], env=program.surroundings, cwd=program.home, capture_output=True, timeout=60
    )
    error = json.loads(done.stdout)["error"]
    assert (done.returncode, error["code"]) == (1, "fault")
    log = (tmp_path / "data" / "brondesk.log").read_text()
    number = error["message"].split()[-1].strip(").")
    assert number in log
    assert "ZeroDivisionError" in log
    assert "geheim" not in log
