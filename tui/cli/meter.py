"""Shows on a terminal that long work goes on, and how far it is. Nothing where stderr is no terminal."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic

from store.progress import Progress
from tui.cli.output import in_letters

_PATIENCE = 1.0  # seconds before anything shows: most commands are done by then
_EVERY = 0.5
_WIDTH = 24


@contextmanager
def meter(*, quiet: bool) -> Iterator[Progress]:
    """The progress to hand to long work; what was shown is gone again at the end."""
    if quiet or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield Progress()
        return
    shown = _Meter()
    thread = Thread(target=shown.run, name="meter", daemon=True)
    thread.start()
    try:
        yield Progress(shown.at)
    finally:
        shown.done.set()
        thread.join()


class _Meter:
    """A line that counts the seconds, with a share of the work where that is known."""

    def __init__(self) -> None:
        self.done = Event()
        self._begun = monotonic()
        self._share = ""

    def at(self, done: int, total: int) -> None:
        """How far the work is."""
        self._share = f"{100 * done // total} % " if total > 0 else ""

    def run(self) -> None:
        """Shows the line until the work is done, then takes it away."""
        if self.done.wait(_PATIENCE):
            return
        while True:
            self._write(f"… {self._share}{monotonic() - self._begun:.0f} s")
            if self.done.wait(_EVERY):
                self._write("")
                self._write("", end="\r")
                return

    @staticmethod
    def _write(text: str, end: str = "") -> None:
        try:
            print(f"\r{in_letters(text, sys.stderr):{_WIDTH}}{end}", end="", file=sys.stderr, flush=True)
        except (OSError, ValueError):
            return  # the terminal has gone; the work goes on
