"""Masks a reported value for good: nine digits that are a BSN after all, wherever in the file the same ones stand."""

import json

from store.errors import NotFound
from store.odm.bsn import NINE, Masked, find_suspects, mask_line
from store.odm.hidden import STARS, SUSPECT, passes_elfproef
from store.odm.lines import LINE, LineIndex


def mask_reported(data: bytes, path: str) -> Masked:
    """The bytes with that value masked in place, and every other that holds the same digits; lengths stay.

    Raises NotFound where no possible BSN is reported at that path.
    """
    index = LineIndex(data).read_all()
    lines = [(one.line - 1, one.path) for one in find_suspects(data)]
    digits = {nine for line, at in lines if at == path for nine in _suspects(index, line)}
    if not digits:
        raise NotFound("path_not_reported", facts={"path": path}, remedy="look_at_delivery")
    same = [line for line, _ in lines if digits.intersection(_suspects(index, line))]
    out = bytearray(data)
    for line in same:
        _mask(index, line, out)
    masked = bytes(out)
    return Masked(masked, len(same), find_suspects(masked))


def _mask(index: LineIndex, line: int, out: bytearray) -> None:
    """What stands on the line: its key, its value, or both; lengths stay."""
    key, value = _tokens(index, line)
    if _in(key):
        at = index.start[line]
        out[at : at + len(key)] = _starred(key)
    if _in(value):
        mask_line(index, line, out)


def _starred(key: bytes) -> bytes:
    """The digits of a key as stars; of one that is spelled with escapes every letter."""
    return b'"' + b"*" * (len(key) - 2) + b'"' if b"\\" in key else NINE.sub(STARS.encode(), key)


def _suspects(index: LineIndex, line: int) -> set[str]:
    key, value = _tokens(index, line)
    return _in(key) | _in(value)


def _in(token: bytes) -> set[str]:
    """The possible BSNs in a token, whatever its spelling."""
    text = str(json.loads(token)) if token[:1] == b'"' and b"\\" in token else token.decode("utf-8", "replace")
    return {nine[0] for nine in SUSPECT.finditer(text) if passes_elfproef(nine[0])}


def _tokens(index: LineIndex, line: int) -> tuple[bytes, bytes]:
    match = LINE.match(index.data, index.start[line])
    if match is None:
        return b"", b""
    return match[1] or b"", match[match.lastindex or 0]
