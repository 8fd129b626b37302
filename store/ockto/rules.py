"""The rules of sessions: values in, values out."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from store.tables.states import SESSION_OPEN, SESSION_STEPS, SessionState

STATUS_WORDS: Mapping[str, SessionState] = {
    "created": SessionState.WAITING,
    "scanned": SessionState.SCANNED,
    "gathering": SessionState.GATHERING,
    "shared": SessionState.SHARED,
    "refused": SessionState.REFUSED,
    "expired": SessionState.EXPIRED,
    "cancelled": SessionState.CANCELLED,
    "failed": SessionState.FAILED,
}
"""The service's words, in lower case, and ours: the one place that knows both."""

SCAN_LIMIT = timedelta(minutes=15)
"""How long a QR code can be scanned."""
SEEN = timedelta(seconds=40)
"""How long a page or screen counts as open after its last sign of life."""
ASKING = timedelta(seconds=60)
"""A session whose request is older than this and has no answer was interrupted."""
OVERDUE = timedelta(seconds=5)
"""So late that nobody seems to be at work in the background: who looks then asks the service itself."""

_LOOKED_AT = timedelta(seconds=2)
_BUSY = timedelta(seconds=4)
_UNSEEN = timedelta(seconds=15)
_LONG_AGO = timedelta(hours=1)
_SLOW = timedelta(seconds=30)
_LONGEST_WAIT = timedelta(seconds=60)


def state_of_word(word: str) -> SessionState | None:
    """Our state for a word of the service; None for one that is not known."""
    return STATUS_WORDS.get(word.strip().lower())


def may_become(state: SessionState, told: SessionState) -> bool:
    """Whether the step is one of the table; a late or repeated notice is none."""
    return told in SESSION_STEPS[state]


def is_open(state: SessionState) -> bool:
    """Whether the client may still come to share."""
    return state in SESSION_OPEN


def has_lapsed(state: SessionState, expires_at: datetime | None, now: datetime) -> bool:
    """Whether the time for scanning is over; once scanned there is no such limit."""
    return state is SessionState.WAITING and expires_at is not None and now >= expires_at


def was_interrupted(state: SessionState, created_at: datetime, now: datetime) -> bool:
    """Whether the request for a QR code was cut off before its answer was kept."""
    return state is SessionState.NEW and now >= created_at + ASKING


def scan_until(told: datetime, now: datetime) -> datetime:
    """Until when the code can be scanned, by our clock: as told, as far as that can be."""
    return told if now < told <= now + SCAN_LIMIT else now + SCAN_LIMIT


def poll_pause(state: SessionState, *, seen: bool, scanned_at: datetime | None, now: datetime) -> timedelta:
    """How long to wait before the service is asked again.

    Never longer than leaves time for the documents, which live ten minutes after sharing.
    """
    if seen:
        return _LOOKED_AT
    if state is SessionState.WAITING:
        return _UNSEEN
    if scanned_at is not None and now - scanned_at > _LONG_AGO:
        return _SLOW
    return _BUSY


def failed_pause(failures: int) -> timedelta:
    """The same after so many failures in a row: twice as long each time, up to a minute."""
    return min(_LONGEST_WAIT, _LOOKED_AT * (1 << min(failures, 6)))
