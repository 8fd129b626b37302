"""How much is under way at once: so many things in all, and never all of them for one office."""

from dataclasses import dataclass, field
from threading import Condition

from store.ids import OfficeId

SLOTS = 8
SHARE = 6
"""The most for one office: a partner that hangs there does not stop the others."""

Key = tuple[str, int]


@dataclass(slots=True)
class Slots:
    """Shared by the sweep and the threads that work."""

    total: int = SLOTS
    share: int = SHARE
    _taken: dict[Key, OfficeId] = field(default_factory=dict)
    _changed: Condition = field(default_factory=Condition)

    def take(self, key: Key, office: OfficeId) -> bool:
        """Takes a slot for a row; False when the row is under way, or nothing is free for it."""
        with self._changed:
            offices = list(self._taken.values())
            if key in self._taken or len(offices) >= self.total or offices.count(office) >= self.share:
                return False
            self._taken[key] = office
            return True

    def free(self, key: Key) -> None:
        """Gives the slot back."""
        with self._changed:
            self._taken.pop(key, None)
            self._changed.notify_all()

    @property
    def count(self) -> int:
        """How much is under way."""
        with self._changed:
            return len(self._taken)

    def wait_idle(self, seconds: float) -> int:
        """Waits until nothing is under way, not longer than that; gives how much still is."""
        with self._changed:
            self._changed.wait_for(lambda: not self._taken, seconds)
            return len(self._taken)
