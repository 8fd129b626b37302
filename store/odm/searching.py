"""Search over keys and values, in the bytes as received: a find for every hit, and a bisection for its line."""

import json
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from store.odm.lines import LINE, LineIndex
from store.odm.tokens import texts_with
from store.progress import Progress

CHUNK = 1 << 20
# Signs that also stand between tokens: a hit with one of these must lie inside a key or value.
_BETWEEN = frozenset(b'[]{}:," \t\n\r')


def search(
    index: LineIndex, text: str, *, ignore_case: bool = True, first_line: int = 0, progress: Progress | None = None
) -> "array[int]":
    """The lines, in order, on which the text stands, among those read so far, from a line on.

    Also where the file spells it with escapes. One line counts once, however often it has the text.
    """
    if not text or first_line >= len(index):
        return array("I")
    begin, end = index.start[first_line], index.bytes_read
    found = set(_plain(index, text, ignore_case, begin, end, progress))
    if b"\\" in index.data:
        found.update(_escaped(index, text, ignore_case, begin, end))
    return array("I", sorted(found))


def next_hit(hits: "array[int]", line: int) -> int | None:
    """The number (from 0) of the first hit behind a line, around the end; None without hits."""
    return bisect_right(hits, line) % len(hits) if hits else None


def previous_hit(hits: "array[int]", line: int) -> int | None:
    """The number of the last hit before a line, around the beginning."""
    return (bisect_left(hits, line) - 1) % len(hits) if hits else None


def _plain(
    index: LineIndex, text: str, ignore_case: bool, begin: int, end: int, progress: Progress | None
) -> Iterator[int]:
    needle = text.encode("utf-8", "replace")
    careful = bool(_BETWEEN.intersection(needle))
    if ignore_case and not needle.isascii():
        yield from _any_spelling(index, text, begin, end)
        return
    for offset in _offsets(index.data, needle, ignore_case, begin, end, progress):
        line = index.line_at(offset)
        if not careful or _inside(index, line, offset, len(needle)):
            yield line


def _offsets(
    data: bytes, needle: bytes, ignore_case: bool, begin: int, end: int, progress: Progress | None
) -> Iterator[int]:
    """Piece by piece, so that ignoring case needs no second copy of the file and the user can stop it."""
    needle = needle.lower() if ignore_case else needle
    for start in range(begin, end, CHUNK):
        if progress is not None:
            progress.at(start - begin, end - begin)
        piece = data[start : min(end, start + CHUNK + len(needle) - 1)]
        piece = piece.lower() if ignore_case else piece
        at = piece.find(needle)
        while at >= 0:
            yield start + at
            at = piece.find(needle, at + 1)


def _any_spelling(index: LineIndex, text: str, begin: int, end: int) -> Iterator[int]:
    """Ignoring case beyond ASCII: every line that has bytes beyond ASCII is looked at as text."""
    wanted, line = text.casefold(), -1
    for offset in _beyond_ascii(index.data, begin, end):
        here = index.line_at(offset)
        if here != line:
            line = here
            if wanted in _shown(index, line).casefold():
                yield line


def _beyond_ascii(data: bytes, begin: int, end: int) -> Iterator[int]:
    for start in range(begin, end, CHUNK):
        piece = data[start : min(end, start + CHUNK)]
        if not piece.isascii():
            yield from (start + at for at, byte in enumerate(piece) if byte > 0x7F)


def _escaped(index: LineIndex, text: str, ignore_case: bool, begin: int, end: int) -> Iterator[int]:
    """Texts that are spelled with an escape are unescaped and looked at one by one."""
    wanted = text.casefold() if ignore_case else text
    for token in texts_with(index.data, b"\\"):
        if not begin <= token.start() < end:
            continue
        spelled = _unescaped(token[0])
        if wanted in (spelled.casefold() if ignore_case else spelled):
            yield index.line_at(token.start())


def _unescaped(token: bytes) -> str:
    try:
        return str(json.loads(token))
    except ValueError:
        return token.decode("utf-8", "replace")


def _shown(index: LineIndex, line: int) -> str:
    """Key and value, apart, as the file spells them."""
    match = LINE.match(index.data, index.start[line])
    if match is None:
        return ""
    value = match[match.lastindex or 0]
    return ((match[1] or b"") + b"\n" + value).decode("utf-8", "replace")


def _inside(index: LineIndex, line: int, offset: int, length: int) -> bool:
    match = LINE.match(index.data, index.start[line])
    if match is None:
        return False
    spans = (match.span(1), match.span(match.lastindex or 0))
    return any(begin <= offset and offset + length <= end for begin, end in spans)
