"""Strict reading of JSON: what RFC 8259 allows and nothing else, numbers as spelled, never a crash.

The usual file goes through the C parser with hooks that watch for oddities. As soon as anything is odd the document is
read again, slowly, by `store.odm.located`, which knows where everything stands. `treatment.py` has the table.
"""

import json
import re
from dataclasses import dataclass

from store.errors import InvalidInput
from store.findings import Finding, Level
from store.odm.limits import STANDARD, Limits
from store.odm.located import LocatedReader
from store.odm.places import refusal
from store.odm.tokens import BOM
from store.odm.values import Number, Value

# The C parser recurses; deeper documents are read without recursion.
_SAFE_DEPTH = 200
_USUAL_NUMBER = 15
_NOT_STRUCTURE = bytes(set(range(256)) - set(b'[]{}"'))
_SURROGATES = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F])|.)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read strictly: its value and what is odd about its spelling."""

    value: Value
    findings: tuple[Finding, ...]


class _Odd(Exception):
    """The fast reader met something for which the place must be known."""


def read_json(data: bytes, *, name: str = "", limits: Limits = STANDARD) -> Document:
    """The document in these bytes, or InvalidInput with file, line and column."""
    if len(data) > limits.bytes:
        raise refusal("json_too_large", name, "", 0, size=str(len(data)), limit=str(limits.bytes))
    text = _decode(data, name)
    marked: tuple[Finding, ...] = ()
    if data.startswith(BOM):
        text, marked = text[1:], (Finding("json_byte_order_mark", Level.INFO),)
    if _is_shallow(data, min(_SAFE_DEPTH, limits.depth)) and not _has_lone_surrogate(data, text):
        try:
            return Document(_read_fast(text), marked)
        except (_Odd, ValueError, RecursionError):
            pass  # The reader that knows places says what it is.
    reader = LocatedReader(text, name=name, depth=limits.depth)
    return Document(reader.read(), (*marked, *reader.findings))


def _decode(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8")
        fault: InvalidInput = refusal("json_not_utf8", name, good, len(good), byte=f"0x{data[error.start]:02x}")
        raise fault from error


def _read_fast(text: str) -> Value:
    value: Value = json.loads(
        text, parse_float=_number, parse_int=_number, parse_constant=_refuse, object_pairs_hook=_object
    )
    return value


def _number(text: str) -> Number:
    if len(text) > _USUAL_NUMBER or "e" in text or "E" in text:
        number = Number(text)
        if not number.is_exact:
            raise _Odd
        return number
    return Number(text)


def _refuse(_text: str) -> Value:
    raise _Odd


def _object(pairs: list[tuple[str, Value]]) -> dict[str, Value]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Odd
    return found


def _has_lone_surrogate(data: bytes, text: str) -> bool:
    if b"\\ud" not in data and b"\\uD" not in data:
        return False
    return any(found[1] for found in _SURROGATES.finditer(text))


def _is_shallow(data: bytes, depth: int) -> bool:
    """Whether nothing is nested deeper, for certain: one round takes away at most two levels from the inside.

    No is no verdict: the reader that needs no recursion has the last word.
    """
    if b"\\" in data:
        data = re.sub(rb"\\.", b"", data, flags=re.DOTALL)
    brackets = data.translate(None, _NOT_STRUCTURE).replace(b'""', b"")
    if b'"' in brackets:
        brackets = re.sub(rb'"[^"]*+"?', b"", brackets)
    for _ in range(depth // 2):
        if not brackets:
            return True
        before, brackets = len(brackets), brackets.replace(b"[]", b"").replace(b"{}", b"")
        if len(brackets) == before:
            return False
    return not brackets
