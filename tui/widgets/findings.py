"""What checks found, as lines: sign, sentence, and the key that starts the remedy."""

from typing import Final

from store.findings import Finding, Level
from store.words.sentences import finding_sentence, remedy_sentence
from tui.commands import Keymap
from tui.text.words import Words
from tui.widgets.pieces import Line, Piece, Row

SIGNS: Final[dict[Level, tuple[str, str]]] = {
    Level.BLOCKING: ("✗", "bad"),
    Level.WARNING: ("!", "warn"),
    Level.INFO: ("✓", "good"),
}


def finding_key(finding: Finding) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """By what a finding is the same one after the checks ran again."""
    return finding.code, finding.person or "", finding.facts


def finding_row(finding: Finding, words: Words, keymap: Keymap) -> Row:
    """✗ partner: bestand van 24-11-2026 is niet gematcht.  m"""
    sign, tone = SIGNS[finding.level]
    key = (Piece("  "), Piece(keymap.sign_for(finding.key), "key")) if finding.key else ()
    return Row(finding_key(finding), (Piece(f"{sign} ", tone), Piece(finding_sentence(finding, words.language)), *key))


def remedy_line(finding: Finding, words: Words) -> Line:
    """What to do about it; nothing where nothing is to be done."""
    text = remedy_sentence(finding.remedy, words.language, dict(finding.facts))
    return (Piece(text),) if text else ()


def whole_text(finding: Finding, words: Words) -> str:
    """Sentence and remedy, for where a line is too short for them."""
    remedy = remedy_sentence(finding.remedy, words.language, dict(finding.facts))
    return "\n".join(text for text in (finding_sentence(finding, words.language), remedy) if text)
