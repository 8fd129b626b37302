"""Moves a session's row to another state; the table of allowed steps is asked before."""

from datetime import datetime

from store.database.unit import Unit
from store.ockto.rules import is_open
from store.tables.ockto import OcktoSession
from store.tables.states import SessionState

_AFTER_SCAN = (SessionState.SCANNED, SessionState.GATHERING, SessionState.SHARED)


def move(unit: Unit, row: OcktoSession, state: SessionState, *, now: datetime, reason: str = "") -> None:
    """The session stands in that state from now on; `reason` is the code of why."""
    row.state, row.reason, row.changed_at = state.value, reason, now
    row.polls_failed = 0
    row.version += 1
    if state in _AFTER_SCAN:
        row.scanned_at = row.scanned_at or now
    if state is SessionState.SHARED:
        row.shared_at = now
    if state is not SessionState.WAITING:
        row.qr_sealed = None  # the code is void or used: nothing to show again
    if state is SessionState.SHARED:
        row.next_poll_at = now  # the file waits to be taken in
    elif not is_open(state):
        row.next_poll_at = None
    unit.add(row)
