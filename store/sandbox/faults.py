"""Faults on request: the next answers of a partner go wrong in a chosen way, and every request is counted."""

import threading
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """How an answer can go wrong."""

    SERVER_ERROR = "server_error"  # 500 with problem details; nothing was done
    BUSY = "busy"  # 503 with Retry-After; nothing was done
    REDIRECT = "redirect"  # 302 to another address; nothing was done
    NONSENSE = "nonsense"  # 200, called JSON, and a web page inside; nothing was done
    WRONG_SHAPE = "wrong_shape"  # 200 and valid JSON that means nothing here; nothing was done
    RESET = "reset"  # the line is reset before anything was done
    HANG = "hang"  # no answer at all until the caller leaves; nothing was done
    HALF = "half"  # done, but the answer breaks off half-way
    DRIBBLE = "dribble"  # done, but the answer comes a byte at a time
    HOLD = "hold"  # done, but no answer comes until the caller leaves
    STRANGER = "stranger"  # done, but the advice speaks of somebody else
    LOST = "lost"  # done, but the line is reset before the answer


@dataclass(slots=True)
class _Plan:
    fault: Fault
    times: int
    method: str | None
    path: str | None

    def fits(self, method: str, path: str) -> bool:
        return (self.method in (None, method)) and (self.path is None or path.startswith(self.path))


class Faults:
    """What goes wrong next, per partner ("ockto", "figlo", …), and how often each partner was asked.

    Set from a test's thread while the stand-ins serve in theirs, hence the lock.
    """

    def __init__(self, *, dribble_seconds: float = 0.05) -> None:
        self.dribble_seconds = dribble_seconds
        self._plans: dict[str, list[_Plan]] = {}
        self._counts: Counter[tuple[str, str, str]] = Counter()
        self._lock = threading.Lock()

    def plan(
        self, partner: str, fault: Fault, *, times: int = 1, method: str | None = None, path: str | None = None
    ) -> None:
        """The next `times` requests of that partner (of that method, below that path) go wrong so."""
        with self._lock:
            self._plans.setdefault(partner, []).append(_Plan(fault, times, method, path))

    def clear(self, partner: str | None = None) -> None:
        """Nothing goes wrong any more."""
        with self._lock:
            for name in [partner] if partner else list(self._plans):
                self._plans.pop(name, None)

    def take(self, partner: str, method: str, path: str) -> Fault | None:
        """Counts the request and says what becomes of it."""
        with self._lock:
            self._counts[partner, method, path] += 1
            for plan in self._plans.get(partner, []):
                if plan.times > 0 and plan.fits(method, path):
                    plan.times -= 1
                    return plan.fault
        return None

    def counted(self) -> dict[tuple[str, str, str], int]:
        """All counts: partner, method and path with the number of requests."""
        with self._lock:
            return dict(self._counts)

    def count(self, partner: str, method: str | None = None, path: str | None = None) -> int:
        """How many requests that partner got (of that method, with exactly that path), faulty ones included."""
        return sum(
            number
            for (who, verb, where), number in self.counted().items()
            if who == partner and method in (None, verb) and path in (None, where)
        )
