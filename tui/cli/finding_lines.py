"""Findings as lines for a person."""

from store.findings import Finding
from store.words.sentences import finding_sentence
from tui.cli.failing import language

_SIGNS = {"blocking": "✗", "warning": "!", "info": "·"}


def finding_lines(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """A line each, with the sign of its level."""
    return tuple(f"{_SIGNS[one.level.value]} {finding_sentence(one, language())}" for one in findings)
