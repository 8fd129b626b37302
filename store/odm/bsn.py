"""The BSN rule: values below a BSN key become stars in place, before anything is stored.

Keys are found by name, not by looks; lengths, offsets and valid JSON stay. Nine digits elsewhere that pass the elfproef
are reported, since amounts and account numbers do so too. There is no setting that keeps a BSN.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from store.errors import InvalidInput
from store.odm.hidden import SUSPECT, passes_elfproef
from store.odm.lines import LineIndex
from store.odm.paths import path_of
from store.odm.tokens import KEY, SPACE, VALUE, skip_space, texts_with

BSN_KEYS = frozenset({"burgerservicenummer", "bsn", "sofinummer"})

_COLON = re.compile(SPACE + rb":")
_LONG_S = "\N{LATIN SMALL LETTER LONG S}".encode()
_SCALAR_THAT_STAYS = frozenset({b"true", b"false", b"null"})

NINE = re.compile(SUSPECT.pattern.encode())
_DIGITS_AS_ZERO = bytes.maketrans(b"0123456789", b"0" * 10)
_DIGITS = b"0" * 9
_RUN = re.compile(rb"[0-9]*+")
_DIGIT_ESCAPE = re.compile(rb"\\u003[0-9]")


@dataclass(frozen=True, slots=True)
class Suspect:
    """A value that may be a BSN although its key does not say so; `line` counts laid out lines from 1."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Masked:
    """The bytes that may be kept, how many values were masked in them, and what a person should look at."""

    data: bytes
    count: int
    suspects: tuple[Suspect, ...]


def mask_bsn(data: bytes) -> Masked:
    """Masks every text and number below a BSN key, at any depth; the same bytes again change nothing."""
    masked, count = _mask_keys(data)
    return Masked(masked, count, find_suspects(masked))


def find_suspects(data: bytes) -> tuple[Suspect, ...]:
    """Values that pass the elfproef, in the file's order; none where the bytes are no JSON."""
    offsets = sorted({*_plain_suspects(data), *_escaped_suspects(data)})
    if not offsets:
        return ()
    try:
        index = LineIndex(data).read_all()
    except InvalidInput:
        return ()
    lines = sorted({index.line_at(offset) for offset in offsets})
    return tuple(Suspect(path_of(index, line), line + 1) for line in lines)


def mask_line(index: LineIndex, line: int, out: bytearray) -> None:
    """Masks in `out` everything below that line: for a reported value that is a BSN after all."""
    data = index.data
    token = KEY.match(data, index.start[line])
    _mask_value(data, skip_space(data, token.end() if token else index.start[line]), out)


def _mask_keys(data: bytes) -> tuple[bytes, int]:
    out: bytearray | None = None
    count, done = 0, 0
    for behind_key in _bsn_keys(data):
        if behind_key < done:
            continue
        out = bytearray(data) if out is None else out
        done, found = _mask_value(data, skip_space(data, behind_key), out)
        count += found
    return (data if out is None else bytes(out)), count


def _bsn_keys(data: bytes) -> list[int]:
    """Offsets just behind the colon of every BSN key."""
    lower = data.lower()
    found = [end for name in BSN_KEYS for end in _plain_keys(lower, b'"%b"' % name.encode())]
    for text in _unusual_texts(data):
        colon = _COLON.match(data, text.end())
        if colon and _names_bsn(text[0]):
            found.append(colon.end())
    return sorted(set(found))


def _unusual_texts(data: bytes) -> Iterator[re.Match[bytes]]:
    """Texts whose spelling may hide a name: with an escape, or with the letter that folds to s."""
    yield from texts_with(data, b"\\")
    yield from texts_with(data, _LONG_S)


def _plain_keys(lower: bytes, name: bytes) -> Iterator[int]:
    at = lower.find(name)
    while at >= 0:
        colon = _COLON.match(lower, at + len(name))
        if colon and lower[at - 1 : at] != b"\\":
            yield colon.end()
        at = lower.find(name, at + len(name))


def _names_bsn(token: bytes) -> bool:
    try:
        return str(json.loads(token)).casefold() in BSN_KEYS
    except ValueError:
        return False


def _mask_value(data: bytes, at: int, out: bytearray) -> tuple[int, int]:
    """Masks one value, all scalars in it if it is an object or a list; gives its end and how many were masked."""
    depth, count = 0, 0
    while match := VALUE.search(data, at):
        at = match.end()
        if match[3]:
            depth += 1
        elif match[4]:
            depth -= 1
        elif match[1] and KEY.match(data, match.start()):
            continue
        else:
            count += _star(match, out)
        if depth <= 0:
            break
    return at, count


def _star(match: re.Match[bytes], out: bytearray) -> int:
    """Replaces one scalar by as many bytes; 1 if there was anything to mask."""
    begin, end = match.span()
    if match[0] in _SCALAR_THAT_STAYS:
        return 0
    if match[2] and end - begin == 1:
        out[begin:end] = b"0"
        return 1
    out[begin:end] = b'"' + b"*" * (end - begin - 2) + b'"'
    return int(end - begin > 2)


def _plain_suspects(data: bytes) -> Iterator[int]:
    """Runs of nine digits are few, so they are looked for first (as nine noughts: one fast search) and judged after."""
    shapes = data.translate(_DIGITS_AS_ZERO)
    at = shapes.find(_DIGITS)
    while at >= 0:
        nine = NINE.match(data, at)
        if nine and passes_elfproef(nine[0].decode("ascii")):
            yield at
        run = _RUN.match(data, at)
        at = shapes.find(_DIGITS, run.end() if run else at + 1)


def _escaped_suspects(data: bytes) -> Iterator[int]:
    """The same for digits that are written as escapes: only texts that have such an escape are unescaped."""
    for text in texts_with(data, b"\\u003"):
        plain = _DIGIT_ESCAPE.sub(lambda one: one[0][-1:], text[0])
        if any(passes_elfproef(nine[0].decode("ascii")) for nine in NINE.finditer(plain)):
            yield text.start()
