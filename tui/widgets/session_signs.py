"""The sign and the tone of a session's state: one table."""

from collections.abc import Mapping
from typing import Final

_SIGNS: Final[Mapping[str, tuple[str, str]]] = {
    "new": ("◌", "plain"),
    "waiting": ("◌", "plain"),
    "scanned": ("●", "accent"),
    "gathering": ("●", "accent"),
    "shared": ("✓", "good"),
    "refused": ("✗", "warn"),
    "expired": ("✗", "warn"),
    "cancelled": ("✗", "muted"),
    "failed": ("✗", "bad"),
}


def session_sign(state: str) -> tuple[str, str]:
    """Sign and tone."""
    return _SIGNS[state]
