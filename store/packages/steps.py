"""Moves an export from state to state, along the table of steps only."""

from datetime import datetime

from store.errors import Refused
from store.tables.packages import Export
from store.tables.states import EXPORT_STEPS, ExportState


def move(row: Export, to: ExportState, now: datetime, *, reason: str) -> None:
    """Puts the export in that state. Raises Refused for a step that does not exist: it has moved on meanwhile."""
    state = ExportState(row.state)
    if to is state:
        row.reason = reason
    elif to not in EXPORT_STEPS[state]:
        raise Refused("export_moved_on", facts={"state": state.value, "to": to.value}, remedy="look_again")
    else:
        row.state, row.since, row.reason = to.value, now, reason
    row.lock_version += 1
