"""The chain: each line's hash covers the line and the hash before it, so no line can change, vanish or move unseen."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC

from store.tables.audit import AuditEvent

BEGINNING = "0" * 64
"""What stands before the first line of an office."""

_COVERED = ("office_id", "sequence", "actor", "role", "action", "result", "dossier_id", "person_id", "object", "facts")


def line_hash(event: AuditEvent) -> str:
    """SHA-256 in hex over the fields of the line, its moment, and the hash before it."""
    covered: dict[str, object] = {name: getattr(event, name) for name in _COVERED}
    covered |= {"at": event.at.astimezone(UTC).isoformat(timespec="microseconds"), "previous": event.previous}
    text = json.dumps(covered, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def facts_text(facts: Mapping[str, str | int]) -> str:
    """The facts of a line as it stores them: sorted, codes and ids only."""
    return json.dumps(dict(facts), sort_keys=True, ensure_ascii=True, separators=(",", ":"))
