"""How far long work is, and the wish to stop it: cooperative, between two steps of the work."""

from collections.abc import Callable
from threading import Event

from store.errors import Cancelled


def _ignore(done: int, total: int) -> None:
    """Nobody watches."""


class Progress:
    """Handed to long work: it tells how far it is, and learns there that it is to stop."""

    def __init__(self, watch: Callable[[int, int], None] = _ignore) -> None:
        self._watch = watch
        self._stop = Event()

    def at(self, done: int, total: int) -> None:
        """Tells the watcher; raises Cancelled when the user has asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        self._watch(done, total)

    def cancel(self) -> None:
        """Asks the work to stop at its next step."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the wish to stop was made."""
        return self._stop.is_set()
