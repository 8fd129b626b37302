"""The only door for foreign text: what could steer a terminal or move a row is made visible, and widths are kept.

Every piece of text that reaches a widget passes `clean` (or `fit`, which cleans too) on its last step. The result holds
no control, no bidirectional override, no invisible letter, and its width in cells is what the terminal will take.
"""

import re
import unicodedata
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

__all__ = ["cells", "clean", "copyable", "fit", "pad", "wrap"]

ELLIPSIS = "…"
_MARKS_KEPT = 3
_SIGNS_A_CELL = 16
"""More than a cell can hold, since a cleaned letter carries three marks at most: no more of a text is looked at."""

# Fast path: printable ASCII, Latin letters, and the signs of our own drawings need no second look.
_HARMLESS = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff–—‘’“”•…€→↑↓↵─│▀▄█▌▏▸▾●○◌✓✗←]*\Z")
_FLAGS = range(0x1F1E6, 0x1F200)
_SKINS = range(0x1F3FB, 0x1F400)


def clean(text: str) -> str:
    """The text with everything that is not plainly visible written out: ESC as ␛, a right-to-left override as <U+202E>.

    A newline becomes ⏎ and a tab → : one line stays one line. Cleaning twice changes nothing.
    """
    if _HARMLESS.match(text):
        return text
    shown: list[str] = []
    marks = 0
    for letter in text:
        is_mark = _is_mark(letter)
        marks = marks + 1 if is_mark else 0
        if is_mark and (marks > _MARKS_KEPT or not shown):
            shown.append(_written_out(letter))
        else:
            shown.append(_shown(letter))
    return "".join(shown)


def copyable(text: str) -> str:
    """The text for a clipboard: what was seen, and no line end behind it, which a shell would take for Enter."""
    return "\n".join(clean(line) for line in text.rstrip("\n").split("\n"))


@lru_cache(4096)
def _is_mark(letter: str) -> bool:
    """Whether the letter takes no cell of its own."""
    category = unicodedata.category(letter)
    return category in ("Mn", "Me") or (category[0] not in "CZ" and cell_len(letter) == 0)


@lru_cache(4096)
def _shown(letter: str) -> str:
    code = ord(letter)
    if code < 0x20:
        return {"\n": "⏎", "\t": "→"}.get(letter, chr(0x2400 + code))
    if code == 0x7F:
        return "␡"
    category = unicodedata.category(letter)
    if category[0] == "C" or category in ("Zl", "Zp") or code in _FLAGS or code in _SKINS or _picks_variant(code):
        return _written_out(letter)
    return " " if category == "Zs" else letter


def _picks_variant(code: int) -> bool:
    """Variation selectors: terminals disagree on the width of what they follow."""
    return 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or code in (0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0)


def _written_out(letter: str) -> str:
    return f"<U+{ord(letter):04X}>"


def cells(text: str) -> int:
    """How many cells the cleaned text takes."""
    return cell_len(clean(text))


def fit(text: str, width: int) -> str:
    """The cleaned text in at most `width` cells; what does not fit is cut, and `…` says so."""
    if width <= 0:
        return ""
    shown = clean(text[: _SIGNS_A_CELL * (width + 1)])
    if cell_len(shown) <= width:
        return shown
    return _cut(shown, width - 1) + ELLIPSIS


def _cut(shown: str, width: int) -> str:
    """As many whole signs as fit; a wide sign is never halved, a mark never parted from its letter."""
    spans, _ = split_graphemes(shown[: _SIGNS_A_CELL * (width + 1)])
    end = used = 0
    for _start, stop, size in spans:
        if used + size > width:
            break
        used += size
        end = stop
    return shown[:end]


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Exactly `width` cells: cut with `…` or filled with spaces (in front of it, when `right`)."""
    shown = fit(text, width)
    space = " " * (width - cell_len(shown))
    return space + shown if right else shown + space


def wrap(text: str, width: int) -> list[str]:
    """The cleaned text in lines of at most `width` cells, broken between words; its own newlines are kept.

    For our own long texts (help, faults) and for a value shown whole; a list row is fitted, never wrapped.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrapped(clean(paragraph), max(1, width)))
    return lines


def _wrapped(shown: str, width: int) -> list[str]:
    if cell_len(shown) <= width:
        return [shown]
    indent = " " * min(len(shown) - len(shown.lstrip(" ")), width // 2)
    lines: list[str] = []
    line = ""
    room = width - len(indent)
    for word in shown.split():
        *heads, word = _broken(word, room)
        if heads:
            lines.extend([indent + line] if line else [])
            lines.extend(indent + head for head in heads)
            line = ""
        longer = f"{line} {word}" if line and word else line or word
        if cell_len(longer) > room:
            lines.append(indent + line)
            longer = word
        line = longer
    return [*lines, indent + line] if line or not lines else lines


def _broken(word: str, room: int) -> list[str]:
    """A word in parts of at most `room` cells; all but the last of them fill a line."""
    parts: list[str] = []
    enough = _SIGNS_A_CELL * (room + 1)
    at = 0
    while cell_len(word[at : at + enough]) > room:
        head = _cut(word[at : at + enough], room) or word[at]
        parts.append(head)
        at += len(head)
    return [*parts, word[at:]]
