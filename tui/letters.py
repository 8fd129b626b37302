"""Letters for terminals that cannot write ours: ASCII, in the same number of cells.

Imported only where the locale is not UTF-8. Foreign letters lose their accents; what has no
Latin letter shows as ?.
"""

import unicodedata
from collections.abc import Mapping
from typing import Final

from rich.cells import cell_len

from tui.signs import SIGNS

_UNKNOWN: Final = "?"


class _Table(dict[int, str]):
    """What each letter becomes, worked out once."""

    def __missing__(self, code: int) -> str:
        self[code] = shown = _ascii(chr(code))
        return shown


ASCII: Final[Mapping[int, str]] = _Table()


def to_ascii(text: str) -> str:
    """The cleaned text in ASCII, every letter in as many cells as before."""
    return text if text.isascii() else text.translate(ASCII)


def _ascii(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter in SIGNS:
        return SIGNS[letter]
    width = cell_len(letter)
    base = unicodedata.normalize("NFKD", letter)[0] if width == 1 else ""
    if base.isascii() and base.isalnum():
        return base
    if width == 1 and unicodedata.name(letter, "").startswith("LATIN"):
        from anyascii import anyascii  # ø, ß, ł: letters that decompose into nothing

        return (anyascii(letter) or _UNKNOWN)[0]
    return _UNKNOWN * width
