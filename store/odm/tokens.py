"""The tokens of JSON as patterns over bytes: strings are never decoded to find where they end."""

import re
from collections.abc import Iterator

BOM = b"\xef\xbb\xbf"
SPACE = rb"[ \t\n\r]*+"
# Unrolled and possessive: one pass over a string of any length, and no way back into it.
STRING = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
# Anything else that stands between structure: numbers, true, false, null.
BARE = rb'[^\s"\[\]{}:,]++'

TEXT = re.compile(STRING, re.DOTALL)
KEY = re.compile(STRING + SPACE + rb":", re.DOTALL)
VALUE = re.compile(rb"(" + STRING + rb")|(" + BARE + rb")|([\[{])|([\]}])", re.DOTALL)
SPACES = re.compile(SPACE)


def body(data: bytes) -> int:
    """Where the document begins: behind a byte order mark, if there is one."""
    return len(BOM) if data.startswith(BOM) else 0


def skip_space(data: bytes, at: int) -> int:
    """The next offset that is no white space."""
    found = SPACES.match(data, at)
    return found.end() if found else at


def texts_with(data: bytes, part: bytes) -> Iterator[re.Match[bytes]]:
    """Each string token that has these bytes in it, once; linear, also over bytes that are no JSON."""
    done = 0
    at = data.find(part)
    while at >= 0:
        match = TEXT.match(data, _opening_quote(data, done, at))
        done = max(match.end() if match else 0, at + 1)
        if match and match.end() > at:
            yield match
        at = data.find(part, done)


def _opening_quote(data: bytes, begin: int, at: int) -> int:
    """The quote that opens the string around this offset: the last before it, since one inside has a backslash."""
    quote = data.rfind(b'"', begin, at)
    while quote > 0 and data[quote - 1 : quote] == b"\\":
        quote = data.rfind(b'"', begin, quote)
    return max(quote, begin)
