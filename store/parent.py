"""A process that ends with the one that started it: its stdin is a pipe whose other end only the parent holds."""

import os
import threading
from collections.abc import Callable


def when_parent_ends(act: Callable[[], None]) -> None:
    """From now on: acts, in a thread, as soon as stdin ends. Where there is none it has ended already."""
    threading.Thread(target=_wait, args=(act,), name="parent", daemon=True).start()


def _wait(act: Callable[[], None]) -> None:
    try:
        while os.read(0, 4096):
            pass
    except OSError:
        pass  # no stdin at all
    act()
