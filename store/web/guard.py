"""Limits guessing: who misses too often from one address has to wait."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address
from threading import Lock

MISSES = 30
WITHIN = 600.0
_ADDRESSES = 10_000
"""Addresses remembered at most; the one that missed longest ago is forgotten first."""


class Guard:
    """Counts misses per address within a sliding time. One for each running page; shared by its threads."""

    def __init__(self, misses: int = MISSES, within: float = WITHIN, now: Callable[[], float] = time.monotonic) -> None:
        self._misses = misses
        self._within = within
        self._now = now
        self._seen: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def is_closed(self, address: str) -> bool:
        """Whether that address has to wait, right or wrong."""
        with self._lock:
            misses = self._recent(neighbourhood(address))
            return misses is not None and len(misses) >= self._misses

    def missed(self, address: str) -> None:
        """That address asked for something that does not exist."""
        place = neighbourhood(address)
        with self._lock:
            misses = self._recent(place) or deque(maxlen=self._misses)
            misses.append(self._now())
            self._seen[place] = misses
            self._seen.move_to_end(place)
            while len(self._seen) > _ADDRESSES:
                self._seen.popitem(last=False)

    def _recent(self, place: str) -> deque[float] | None:
        misses = self._seen.get(place)
        while misses and misses[0] <= self._now() - self._within:
            misses.popleft()
        return misses


def neighbourhood(address: str) -> str:
    """What counts as one address: of IPv6 the network of 64 bits, which one subscriber has to himself."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped is not None:
            return str(parsed.ipv4_mapped)
        return parsed.exploded[:19]
    return str(parsed)
