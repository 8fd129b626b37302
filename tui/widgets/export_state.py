"""How the state of an export is drawn: sign + word + colour, one table."""

from typing import Final

from store.words.sentences import Language, sentence
from tui.widgets.pieces import Piece

SIGNS: Final[dict[str, tuple[str, str]]] = {
    "queued": ("◌", "plain"),
    "sending": ("◌", "plain"),
    "accepted": ("→", "good"),
    "in_treatment": ("→", "good"),
    "advice_ready": ("←", "accent"),
    "refused": ("✗", "bad"),
    "failed": ("✗", "bad"),
    "unknown": ("?", "warn"),
    "cancelled": ("–", "muted"),
}


def export_state_piece(state: str, language: Language) -> Piece:
    """✗ mislukt."""
    sign, tone = SIGNS[state]
    return Piece(f"{sign} {sentence(f'export_state_{state}', language)}", tone)


_ADVICE: Final = {"open": ("←", "accent"), "complete": ("←", "accent"), "decided": ("✓", "good")}


def advice_state_piece(state: str, language: Language) -> Piece:
    """← te beslissen."""
    sign, tone = _ADVICE.get(state, ("?", "warn"))
    return Piece(f"{sign} {sentence(f'advice_state_{state}', language)}", tone)
