"""A child process that ends with its parent, however that one ended: its stdin is a pipe that then closes."""

import os
import signal
import threading
from threading import Event, Thread
from types import FrameType

LINGER = 4.0
"""Seconds that a child may take to end by itself."""


def end_when_told(stop: Event) -> None:
    """Sets `stop` at SIGTERM, at SIGINT, and when the parent is gone; then the process lives on a few seconds at most.

    Called from the main thread, with stdin a pipe whose other end only the parent holds.
    """

    def told(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, told)
    signal.signal(signal.SIGINT, told)
    Thread(target=_until_parent_ends, args=(stop,), name="parent", daemon=True).start()


def _until_parent_ends(stop: Event) -> None:
    try:
        while os.read(0, 4096):
            pass
    except OSError:
        pass  # no stdin at all: it has ended
    stop.set()
    # Whatever still hangs is done again by the next worker: nothing is worth outliving the parent for.
    threading.Timer(LINGER, os._exit, (1,)).start()
