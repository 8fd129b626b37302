"""When the worker comes back to an export. Pure."""

import secrets
from datetime import datetime, timedelta

QUICK_TRIES = 3
"""After so many calls in a row that brought nothing an export counts as failed; trying goes on, more slowly."""
MOST_TRIES = 12
"""After so many the program stops trying by itself."""
_LONGEST = timedelta(minutes=15)


def jitter() -> float:
    """A number from 0 to 1 by which those who failed together do not come back together."""
    return secrets.randbelow(1001) / 1000


def pause_after(tries: int, spread: float) -> timedelta:
    """The wait after so many calls in a row that brought nothing: doubling, a half of it by chance."""
    doubled = timedelta(seconds=2 << min(max(tries, 1) - 1, 20))
    return min(doubled, _LONGEST) * (0.5 + spread / 2)


def next_look(accepted_at: datetime, now: datetime) -> datetime:
    """When to ask again how far the package is: soon at first, then a tenth of the time that it has taken."""
    taken = max(now - accepted_at, timedelta(0))
    return now + min(max(taken / 10, timedelta(seconds=1)), _LONGEST)


def lease(service_seconds: float) -> timedelta:
    """How long a sending may take before another worker takes it over: generously more than its calls together."""
    return timedelta(seconds=6 * service_seconds + 30)
