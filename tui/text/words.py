"""Gives screen labels in the language of the desk."""

from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from tui.clean import clean

if TYPE_CHECKING:
    from store.words.sentences import Language


@cache
def area_words(area: str) -> dict[str, tuple[str, str]]:
    """The labels of one area; imported at its first use, so that the first frame loads only its own."""
    words: dict[str, tuple[str, str]] = import_module(f"tui.text.{area}").WORDS
    return words


class Words:
    """`words("area.key")`: the label in the language chosen; facts are cleaned on their way in.

    `enter` is how that key is written, where the terminal has no ↵.
    """

    def __init__(self, code: str, *, enter: str = "↵") -> None:
        self._place = 1 if code == "en" else 0
        self._code = code
        self._enter = enter

    @cached_property
    def language(self) -> "Language":
        """The language as the store's sentences take it; the first frame has none of those."""
        from store.words.sentences import Language

        return Language(self._code)

    def __call__(self, name: str, /, **facts: str | int) -> str:
        """The label of `area.key`, its places filled."""
        area, _, key = name.partition(".")
        label = area_words(area)[key][self._place].replace("↵", self._enter)
        return label.format(**{fact: clean(str(value)) for fact, value in facts.items()}) if facts else label

    def has(self, name: str) -> bool:
        """Whether there is such a label."""
        area, _, key = name.partition(".")
        return key in area_words(area)
