"""The README tells the truth: its commands exist, its files are there, its two commands are those that are checked."""

import re
import shlex

import pytest

from tests.rules.project import ROOT
from tui.cli.parser import make_parser

README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCED = re.findall(r"```\w*\n(.*?)```", README, re.DOTALL)
INDENTED = re.findall(r"^ {4}(.+)$", README, re.MULTILINE)
LINES = [line.strip().removeprefix("$ ") for line in [*INDENTED, *"\n".join(FENCED).splitlines()]]
TESTS = "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest"
DEMO = "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/brondesk demo"


def commands() -> list[str]:
    """Every call of the program, in blocks and in the running text."""
    inline = re.findall(r"`((?:\.venv/bin/)?brondesk(?: [^`]*)?)`", README)
    parts = [part.strip() for line in LINES for part in re.split(r"&&|\||;|#", line)]
    return sorted({part for part in [*parts, *inline] if re.match(r"(\.venv/bin/)?brondesk\b", part)})


def test_two_commands_do_all_the_set_up() -> None:
    assert DEMO in LINES
    assert TESTS in LINES


def test_the_checks_run_the_very_command_of_the_readme() -> None:
    assert TESTS in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", commands())
def test_a_command_that_it_names_exists(command: str) -> None:
    words = [word for word in shlex.split(command)[1:] if word not in ("…", "...")]
    try:
        make_parser().parse_args(words)
    except SystemExit as end:  # --help and --version end there
        assert end.code in (0, None)  # noqa: PT017  # what argparse raises has no message to match


def test_the_files_that_it_names_are_there() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_it_shows_a_picture_that_the_program_made() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert pictures
    assert all((ROOT / picture).exists() for picture in pictures)


def test_it_is_short() -> None:
    assert len(README.splitlines()) <= 120
