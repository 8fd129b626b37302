"""The table of JSON fields covers every command, and would notice if one went; help shows examples that fit."""

import shlex

import pytest

from tests.tui.cli.contract import REQUIRED, missing
from tests.tui.cli.program import Program
from tui.cli.parser import make_parser
from tui.cli.specs.table import every_spec

COMMANDS = {" ".join(spec.words): spec for spec in every_spec()}


def test_every_command_has_its_fields_in_the_table() -> None:
    assert {name for name in REQUIRED if "--" not in name} == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_example_of_a_command_fits_its_words(name: str) -> None:
    words = shlex.split(COMMANDS[name].example.partition(">")[0])
    assert words[0] == "brondesk"
    assert make_parser().parse_args(words[1:]).spec.words == COMMANDS[name].words


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_found_by_its_own_words(name: str) -> None:
    """A run loads the areas only that its words can mean; an area that lacks a group would not be found."""
    words = shlex.split(COMMANDS[name].example.partition(">")[0])[1:]
    assert make_parser(words).parse_args(words).spec.words == COMMANDS[name].words


def test_help_of_all_is_the_same_whatever_is_loaded() -> None:
    assert make_parser(["--help"]).format_help() == make_parser().format_help()


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
