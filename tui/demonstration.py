"""The demonstration behind a desk: seeded by the desk's first request, brought to life behind it, ended after it."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from store.errors import Cancelled
from store.progress import Progress

if TYPE_CHECKING:
    from store.context import Context
    from store.demo.demo import Demo

_PATIENCE = 5.0


class Demonstration:
    """One for a run of the desk. `open` is called in the desk's threads, `close` after the desk."""

    def __init__(self, directory: str | None, dossiers: int) -> None:
        self.tell: Callable[[Exception], None] = lambda error: None
        """Says in the desk that something of it did not get going."""
        self._directory = None if directory is None else Path(directory)
        self._dossiers = dossiers
        self._ends = ExitStack()
        self._progress = Progress()
        self._behind: Thread | None = None
        self._lock = Lock()

    def open(self) -> "Context":
        """The store of a seeded office; stand-ins, page and worker start behind it."""
        from store.demo.demo import start_demo  # the database: behind the first frame
        from tui.cli.opening import opened_as

        with self._lock:
            self._progress.at(0, 1)  # the desk may have been left already
            demo = self._ends.enter_context(start_demo(directory=self._directory, dossiers=self._dossiers))
            context = opened_as(demo.environment)
            self._ends.callback(context.database.close)
            self._behind = Thread(target=self._raise_up, args=(demo,), name="demo", daemon=True)
            self._behind.start()
            return context

    def close(self) -> None:
        """Everything ends; a temporary folder is removed."""
        self._progress.cancel()
        with self._lock:
            self._ends.close()
            if self._behind is not None:
                self._behind.join(_PATIENCE)

    def _raise_up(self, demo: "Demo") -> None:
        try:
            demo.raise_up(self._progress)
        except Cancelled:
            return
        except Exception as error:  # a thread has nobody above it: the desk says it
            if not self._progress.cancelled:
                self.tell(error)
