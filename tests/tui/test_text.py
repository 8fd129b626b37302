"""Labels: every one in both languages with the same places, and every use has its label."""

import re
import string
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import tui
import tui.text
from store.words.sentences import Language
from tui.text.words import Words, area_words

AREAS = [module.name for module in iter_modules(tui.text.__path__) if module.name != "words"]
USE = re.compile(r"""words\(\s*f?["']([a-z_]+\.[a-z_0-9{}.]+)["']""")


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_say_it_with_the_same_places(area: str) -> None:
    for key, (dutch, english) in import_module(f"tui.text.{area}").WORDS.items():
        assert dutch.strip(), key
        assert english.strip(), key
        assert places(dutch) == places(english), key


def test_every_label_that_is_asked_for_exists() -> None:
    missing = []
    for file in Path(tui.__file__).parent.rglob("*.py"):
        for name in USE.findall(file.read_text(encoding="utf-8")):
            area, _, key = name.partition(".")
            if "{" not in name and area != "area" and (area not in AREAS or key not in area_words(area)):
                missing.append(f"{file.name}: {name}")
    assert missing == []


def test_facts_are_cleaned_on_their_way_in() -> None:
    shown = Words(Language.DUTCH)("desk.problem_number", number="\x1b[31m")
    assert "\x1b" not in shown
