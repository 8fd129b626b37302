"""Reads what a program sends to a terminal: printable text, and the few sequences that the program itself may send."""

import re
import unicodedata
from base64 import b64decode
from collections.abc import Iterator
from typing import Final

PLACE: Final = re.compile(r"\x1b\[[0-9]+;[0-9]+H")
NEXT: Final = re.compile(r"\n+(?=\x1b\[[0-9]+;[0-9]+H)")
OWN: Final = re.compile(
    r"""
    \x1b\[ (?: (?: [01247] | (?:[349]|10)[0-79] | [34]8;[25](?:;\d+)+ ) ;? )+ m    # colours, weight; no hiding
  | \x1b\[ \? (?: 7 | 25 | 1004 | 1049 | 2004 | 2026 | 2048 ) [hl]      # wrap, cursor, focus, screen, paste, sync, size
  | \x1b\[ \? (?: 2026 | 2048 ) \$p                                     # what the terminal can
  | \x1b\[K                                                             # blank to the end of the line
  | \x1b\[ > [0-9]+ u | \x1b\[ < u                                      # keys told exactly, and no more
  | \x1b\]22; [a-z]* \x07                                               # the pointer of the mouse
    """,
    re.VERBOSE,
)
"""The sequences of the desk, each whole."""
CLIPBOARD: Final = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")


def foreign(sent: str, *, copies: int = 0) -> list[str]:
    """What does not belong in a line of text: as `U+001B at 12`, never the text itself.

    `copies`: how often the program was told to copy.
    """
    rest = OWN.sub("", PLACE.sub("", CLIPBOARD.sub("", sent, count=copies) if copies else sent))
    return [f"U+{ord(letter):04X} at {at}" for at, letter in enumerate(rest) if not is_plain(letter)]


def foreign_on_screen(sent: str, *, copies: int = 0) -> list[str]:
    """The same of a program that draws a screen: a line ends only where the cursor is sent elsewhere at once."""
    return foreign(NEXT.sub("", sent), copies=copies)


def is_plain(letter: str) -> bool:
    """Whether it does no more than stand there."""
    category = unicodedata.category(letter)
    return category == "Zs" or category[0] not in "CZ"


def copied(sent: str) -> Iterator[str]:
    """What was sent to the clipboard."""
    for found in CLIPBOARD.finditer(sent):
        yield b64decode(found[1]).decode()
