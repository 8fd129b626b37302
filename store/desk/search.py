"""What somebody types into the search field, understood: pure."""

import re
from dataclasses import dataclass
from enum import StrEnum

from store.digimap.codes import tidy_code
from store.words.folding import fold, name_words

_NUMBER = re.compile(r"\d{2}-\d{1,5}")
_TAIL = re.compile(r"\d{3,5}", re.ASCII)
_YEARS = 100
_BIRTH_DATE = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_ADDRESS = re.compile(r"(\d{4}) ?([A-Za-z]{2})(?:[ ,]+(\d\S*))?")
_EIGHT = re.compile(r"[2-9A-Z]{8}")
_TRACE = re.compile(r"[\w.:/+=-]{12,}", re.ASCII)
LONGEST = 200
"""Longest search text looked at, in characters."""
MIDDLE_LETTERS = 3
"""From so many letters on a name is looked for in the middle of words too."""


class SearchKind(StrEnum):
    """By what a dossier is looked for."""

    NOTHING = "nothing"
    NUMBER = "number"
    TAIL = "tail"
    """A number without its year: 00317, or 317."""
    BIRTH_DATE = "birth_date"
    ADDRESS = "address"
    EMAIL = "email"
    CODE = "code"
    """An invitation code, or the number of a problem: both are eight signs."""
    TRACE = "trace"
    """The mark by which a package or the service for source data knows what it was asked."""
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for, and its parts in the form in which they are stored."""

    kind: SearchKind
    parts: tuple[str, ...] = ()
    """The longest word of a name stands first: it leads."""

    @property
    def goes_on(self) -> bool:
        """Whether names follow that have it in the middle of a word."""
        return self.kind is SearchKind.NAME and len(self.parts[0]) >= MIDDLE_LETTERS


def _storable(text: str) -> str:
    """Without what no database takes: NUL, and bytes that were no text (a terminal hands them over as surrogates)."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def _eight_signs(plain: str) -> str:
    """The signs of a code or number, however it was written; "" for what can be neither."""
    signs = "".join(sign for sign in plain.upper() if sign not in " -")
    return signs if _EIGHT.fullmatch(signs) else ""


def numbers_ending(tail: str) -> list[str]:
    """The numbers of every year that end so: each is looked up by itself, along the index of whole numbers."""
    return [f"{year:02}-{tail}" for year in range(_YEARS)]


def understand(text: str) -> Search:
    """The kind of a search text.

    A number, with its year or without, birth date, postcode with house number, e-mail, invitation code or problem
    number, trace id, else words of a name.
    """
    plain = _storable(text).strip()[:LONGEST]
    if not plain:
        return Search(SearchKind.NOTHING)
    if _NUMBER.fullmatch(plain):
        return Search(SearchKind.NUMBER, (plain,))
    if _TAIL.fullmatch(plain):
        return Search(SearchKind.TAIL, (plain.zfill(5),))
    if found := _BIRTH_DATE.fullmatch(plain):
        day, month, year = (int(part) for part in found.groups())
        return Search(SearchKind.BIRTH_DATE, (f"{year:04}-{month:02}-{day:02}",))
    if found := _ADDRESS.fullmatch(plain):
        digits, letters, house = found.groups()
        return Search(SearchKind.ADDRESS, (digits + letters.upper(), *([house] if house else [])))
    if "@" in plain:
        return Search(SearchKind.EMAIL, (plain.casefold(),))
    if any(sign.isdigit() for sign in plain):
        if number := _eight_signs(plain):
            return Search(SearchKind.CODE, (tidy_code(number) or number, number))
        if _TRACE.fullmatch(plain):
            return Search(SearchKind.TRACE, (plain,))
    words = tuple(sorted(name_words(plain), key=len, reverse=True))
    # A text that folds to nothing is looked for as it is: no folded word is like it, so nothing is found.
    return Search(SearchKind.NAME, words or (fold(plain) or plain,))
