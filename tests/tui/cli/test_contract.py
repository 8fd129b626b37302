"""The table of JSON fields covers every command, and would notice if one went; help shows examples that fit."""

import shlex

import pytest

from tests.tui.cli.contract import REQUIRED, missing
from tests.tui.cli.program import Program
from tui.cli.parser import make_parser
from tui.cli.specs.table import SPECS

COMMANDS = {" ".join(spec.words): spec for spec in SPECS}


def test_every_command_has_its_fields_in_the_table() -> None:
    assert {name for name in REQUIRED if "--" not in name} == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_example_of_a_command_fits_its_words(name: str) -> None:
    words = shlex.split(COMMANDS[name].example.partition(">")[0])
    assert words[0] == "brondesk"
    assert make_parser().parse_args(words[1:]).spec.words == COMMANDS[name].words


def test_help_of_a_command_shows_its_example(program: Program) -> None:
    shown = program.run("export", "wait", "--help").well().text
    assert "example: brondesk export wait 3" in shown


def test_a_field_that_went_is_noticed() -> None:
    shape = "name items[code person{age}] next any[]"
    whole = {"name": "x", "items": [{"code": 1, "person": {"age": 2}}], "next": None, "any": [1]}
    assert list(missing(shape, whole)) == []
    assert list(missing(shape, whole | {"items": [{"code": 1, "person": {}}]})) == ["items[].person.age"]
    assert list(missing(shape, whole | {"items": []})) == ["items is empty"]
    assert list(missing(shape, {"name": "x"})) == ["items", "next", "any"]
    assert list(missing(shape, None)) == [""]
