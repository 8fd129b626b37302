"""Cursors of the list: where a page ended, as an opaque text."""

import base64
import json
from collections.abc import Collection
from dataclasses import dataclass

from store.errors import Usage


@dataclass(frozen=True, slots=True)
class Cursor:
    """The sort key of a row: which order it belongs to, the value in it, and the dossier."""

    order: str
    value: str
    dossier: int


def cursor_text(cursor: Cursor) -> str:
    """The cursor as a text for a command line."""
    plain = json.dumps([cursor.order, cursor.value, cursor.dossier], separators=(",", ":"))
    return base64.urlsafe_b64encode(plain.encode()).decode().rstrip("=")


def cursor_from_text(text: str, *, orders: Collection[str]) -> Cursor:
    """What `cursor_text` wrote. Raises Usage for any other text, or a cursor of none of these orders."""
    try:
        plain = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        order, value, dossier = plain
        if order in orders and isinstance(value, str) and isinstance(dossier, int) and _storable(value, dossier):
            return Cursor(order, value, dossier)
    except (ValueError, TypeError):
        pass
    raise Usage("cursor_invalid", remedy="cursor_from_list")


def _storable(value: str, dossier: int) -> bool:
    """Whether every database takes them as values: no NUL, no number of more than 63 bits."""
    return "\0" not in value and 0 <= dossier < 2**63
