"""Every code that the program can give has a sentence in Dutch and in English, with the same facts in both."""

import ast
import importlib
import pkgutil
import re
import string
from collections.abc import Iterator

import pytest

import store.errors
import tui.text
from store.errors import BrondeskError
from store.words import catalogue
from store.words.sentences import catalogue_words
from tests.rules.project import modules

ERRORS = {
    name
    for name, value in vars(store.errors).items()
    if isinstance(value, type) and issubclass(value, BrondeskError) and value is not BrondeskError
}
GIVERS = ERRORS | {"BrondeskError", "Finding"}
CODE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def tables() -> Iterator[tuple[str, dict[str, tuple[str, str]]]]:
    for package in (catalogue, tui.text):
        for module in pkgutil.iter_modules(package.__path__):
            loaded = importlib.import_module(f"{package.__name__}.{module.name}")
            if hasattr(loaded, "WORDS"):
                yield loaded.__name__, loaded.WORDS


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def given_codes() -> Iterator[tuple[str, str]]:
    """Every code that stands literally where an error, a finding or a remedy is made."""
    for path, tree in modules("store", "tui"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                for value in _codes(node):
                    yield value, f"{path}:{node.lineno}"


def _codes(call: ast.Call) -> Iterator[str]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    values = [keyword.value for keyword in call.keywords if keyword.arg in ("remedy", "remedy_code")]
    if name in GIVERS:
        values += call.args[:1] + [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    for value in values:
        for part in ast.walk(value):
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and CODE.fullmatch(part.value):
                yield part.value


def test_every_code_that_is_given_has_a_sentence() -> None:
    known = catalogue_words()
    assert {code: place for code, place in given_codes() if code not in known} == {}


@pytest.mark.parametrize(("name", "words"), list(tables()), ids=[name for name, _ in tables()])
def test_both_languages_say_something_with_the_same_facts(name: str, words: dict[str, tuple[str, str]]) -> None:
    for code, (dutch, english) in words.items():
        assert bool(dutch.strip()) is bool(english.strip()), code  # a unit of plain text has no sign in either
        assert places(dutch) == places(english), code


def test_no_code_has_two_sentences() -> None:
    seen: dict[str, str] = {}
    twice = []
    for name, words in tables():
        if name.startswith("store."):
            twice += [(code, seen[code], name) for code in words if code in seen]
            seen |= dict.fromkeys(words, name)
    assert twice == []
