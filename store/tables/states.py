"""The states that rows go through, and the steps allowed between them: one table for each kind."""

from collections.abc import Mapping
from enum import StrEnum


class SessionState(StrEnum):
    """Where a session at the service for source data stands."""

    NEW = "new"
    WAITING = "waiting"
    SCANNED = "scanned"
    GATHERING = "gathering"
    SHARED = "shared"
    REFUSED = "refused"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    FAILED = "failed"


class ExportState(StrEnum):
    """Where an export stands."""

    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    IN_TREATMENT = "in_treatment"
    ADVICE_READY = "advice_ready"
    REFUSED = "refused"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


class DocumentState(StrEnum):
    """Where a document stands."""

    EXPECTED = "expected"
    HERE = "here"
    LOST = "lost"


class AdviceState(StrEnum):
    """Where returned advice stands."""

    OPEN = "open"
    DECIDED = "decided"
    UNPLACED = "unplaced"


_S = SessionState
_ENDS = frozenset({_S.REFUSED, _S.EXPIRED, _S.CANCELLED, _S.FAILED})
SESSION_STEPS: Mapping[SessionState, frozenset[SessionState]] = {
    _S.NEW: _ENDS | {_S.WAITING},
    _S.WAITING: _ENDS | {_S.SCANNED, _S.GATHERING, _S.SHARED},
    _S.SCANNED: _ENDS | {_S.GATHERING, _S.SHARED},
    _S.GATHERING: _ENDS | {_S.SHARED},
    _S.SHARED: frozenset({_S.FAILED}),
    _S.REFUSED: frozenset(),
    _S.EXPIRED: frozenset(),
    _S.CANCELLED: frozenset(),
    _S.FAILED: frozenset(),
}
SESSION_OPEN = frozenset({_S.NEW, _S.WAITING, _S.SCANNED, _S.GATHERING})
"""The client may still come to share."""

_E = ExportState
EXPORT_STEPS: Mapping[ExportState, frozenset[ExportState]] = {
    _E.QUEUED: frozenset({_E.SENDING, _E.CANCELLED, _E.REFUSED, _E.FAILED}),
    _E.SENDING: frozenset(
        {_E.QUEUED, _E.ACCEPTED, _E.IN_TREATMENT, _E.ADVICE_READY, _E.REFUSED, _E.FAILED, _E.UNKNOWN}
    ),
    _E.ACCEPTED: frozenset({_E.IN_TREATMENT, _E.ADVICE_READY, _E.REFUSED}),
    _E.IN_TREATMENT: frozenset({_E.ADVICE_READY, _E.REFUSED}),
    _E.ADVICE_READY: frozenset(),
    _E.REFUSED: frozenset(),
    _E.FAILED: frozenset({_E.QUEUED, _E.CANCELLED}),
    _E.UNKNOWN: frozenset({_E.QUEUED, _E.ACCEPTED, _E.IN_TREATMENT, _E.ADVICE_READY, _E.REFUSED, _E.FAILED}),
    _E.CANCELLED: frozenset(),
}
EXPORT_UNDER_WAY = frozenset({_E.QUEUED, _E.SENDING})
EXPORT_ARRIVED = frozenset({_E.ACCEPTED, _E.IN_TREATMENT, _E.ADVICE_READY})
"""The package has it."""
EXPORT_RESTS = frozenset(ExportState) - EXPORT_UNDER_WAY
"""The states in which waiting for it ends."""
EXPORT_MAKES_KNOWN = EXPORT_ARRIVED | {_E.UNKNOWN}
"""The states after which a person counts as exported to that package before."""
