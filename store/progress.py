"""How far long work is, and the wish to stop it: cooperative, between two steps of the work."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock

from store.errors import Cancelled


def _ignore(done: int, total: int) -> None:
    """Nobody watches."""


class Progress:
    """Handed to long work: it tells how far it is, and learns there that it is to stop."""

    def __init__(self, watch: Callable[[int, int], None] = _ignore) -> None:
        self._watch = watch
        self._stop = Event()
        self._breaking = Lock()
        self._breaks: list[Callable[[], None]] = []

    def at(self, done: int, total: int) -> None:
        """Tells the watcher; raises Cancelled when the user has asked to stop."""
        self._look()
        self._watch(done, total)

    def cancel(self) -> None:
        """Asks the work to stop at its next step, and breaks off the step that can be."""
        self._stop.set()
        with self._breaking:
            for break_off in self._breaks:
                break_off()

    @contextmanager
    def broken_off_by(self, break_off: Callable[[], None]) -> Iterator[None]:
        """A step that the wish to stop breaks off at once; after the block `break_off` is called no more."""
        with self._breaking:
            self._look()
            self._breaks.append(break_off)
        try:
            yield
        finally:
            with self._breaking:
                self._breaks.remove(break_off)

    @property
    def cancelled(self) -> bool:
        """Whether the wish to stop was made."""
        return self._stop.is_set()

    def _look(self) -> None:
        if self._stop.is_set():
            raise Cancelled
