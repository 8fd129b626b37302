"""Letters for terminals that cannot write ours: the same number of cells, in ASCII or in what a console's font has.

Imported only where the locale is not UTF-8, or on the Linux console. Foreign letters lose their accents; what has no
Latin letter shows as ?.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.signs import CONSOLE, SIGNS

_UNKNOWN: Final = "?"


class _Table(dict[int, str]):
    """What each letter becomes, worked out once."""

    def __missing__(self, code: int) -> str:
        self[code] = shown = _ascii(chr(code))
        return shown


_ASCII: Final[Mapping[int, str]] = _Table()
_CONSOLE: Final = {ord(sign): letter for sign, letter in CONSOLE.items()}


def to_ascii(text: str) -> str:
    """The cleaned text in ASCII, every letter in as many cells as before."""
    return text if text.isascii() else text.translate(_ASCII)


def _ascii(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter in SIGNS:
        return SIGNS[letter]
    width = cell_len(letter)
    base = unicodedata.normalize("NFKD", letter)[0] if width == 1 else ""
    if base.isascii() and base.isprintable() and base != " ":
        return base
    if width == 1 and unicodedata.name(letter, "").startswith("LATIN"):
        from anyascii import anyascii  # ø, ß, ł: letters that decompose into nothing

        return (anyascii(letter) or _UNKNOWN)[0]
    return _UNKNOWN * width


class Plainer(LineFilter):
    """Every line on its way out, in letters that the terminal has."""

    def __init__(self, *, console: bool) -> None:
        super().__init__()
        self._table: Mapping[int, str] = _CONSOLE if console else _ASCII

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments with other letters, each in its place."""
        return [
            segment if segment.text.isascii() else Segment(segment.text.translate(self._table), *segment[1:])
            for segment in segments
        ]


def plainer(*, unicode: bool, term: str) -> Sequence[LineFilter]:
    """The filter for that terminal, or none."""
    if not unicode:
        return (Plainer(console=False),)
    return (Plainer(console=True),) if term == "linux" else ()
