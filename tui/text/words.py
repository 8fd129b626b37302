"""Gives screen labels in the language of the desk."""

from functools import cache
from importlib import import_module
from typing import Final

from store.words.sentences import Language
from tui.clean import clean

_PLACE: Final = {Language.DUTCH: 0, Language.ENGLISH: 1}


@cache
def area_words(area: str) -> dict[str, tuple[str, str]]:
    """The labels of one area; imported at its first use, so that the first frame loads only its own."""
    words: dict[str, tuple[str, str]] = import_module(f"tui.text.{area}").WORDS
    return words


class Words:
    """`words("area.key")`: the label in the language chosen; facts are cleaned on their way in."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, name: str, /, **facts: str | int) -> str:
        """The label of `area.key`, its places filled."""
        area, _, key = name.partition(".")
        label = area_words(area)[key][_PLACE[self.language]]
        return label.format(**{fact: clean(str(value)) for fact, value in facts.items()}) if facts else label

    def has(self, name: str) -> bool:
        """Whether there is such a label."""
        area, _, key = name.partition(".")
        return key in area_words(area)
