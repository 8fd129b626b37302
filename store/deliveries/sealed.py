"""What a delivery's row keeps sealed as JSON: findings, brief facts and the words of sources carry foreign text."""

import json
from dataclasses import astuple

from store.deliveries.views import BriefFact
from store.findings import Finding, Level
from store.vault.vault import Vault


def seal_findings(vault: Vault, blob_id: str, findings: tuple[Finding, ...]) -> bytes | None:
    """Sealed for the row of the delivery with that blob; None for none."""
    rows = [
        [one.code, one.level.value, one.person, [list(fact) for fact in one.facts], one.where, one.remedy, one.key]
        for one in findings
    ]
    return _seal(vault, rows, _place(blob_id, "findings"))


def open_findings(vault: Vault, blob_id: str, sealed: bytes | None) -> tuple[Finding, ...]:
    """The findings again."""
    if sealed is None:
        return ()
    rows = json.loads(vault.open_text(sealed, place=_place(blob_id, "findings")))
    return tuple(
        Finding(code, Level(level), person, tuple((name, text) for name, text in facts), where, remedy, key)
        for code, level, person, facts, where, remedy, key in rows
    )


def seal_facts(vault: Vault, blob_id: str, facts: tuple[BriefFact, ...]) -> bytes | None:
    """Sealed as the findings are."""
    return _seal(vault, [list(astuple(fact)) for fact in facts], _place(blob_id, "facts"))


def open_facts(vault: Vault, blob_id: str, sealed: bytes | None) -> tuple[BriefFact, ...]:
    """The facts again."""
    if sealed is None:
        return ()
    return tuple(BriefFact(*row) for row in json.loads(vault.open_text(sealed, place=_place(blob_id, "facts"))))


def seal_errors(vault: Vault, blob_id: str, position: int, errors: tuple[str, ...]) -> bytes | None:
    """A source's own words, sealed for its row."""
    return _seal(vault, list(errors), _place(blob_id, f"source:{position}"))


def open_errors(vault: Vault, blob_id: str, position: int, sealed: bytes | None) -> tuple[str, ...]:
    """The words again."""
    if sealed is None:
        return ()
    return tuple(json.loads(vault.open_text(sealed, place=_place(blob_id, f"source:{position}"))))


def link_place(reference: str) -> str:
    """Where a document's link is sealed."""
    return f"document:{reference}:url"


def _seal(vault: Vault, rows: object, place: str) -> bytes | None:
    return vault.seal_text(json.dumps(rows), place=place) if rows else None


def _place(blob_id: str, column: str) -> str:
    return f"delivery:{blob_id}:{column}"
