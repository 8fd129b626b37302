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
    from store.demo.views import DemoView


class Rising:
    """Brings a demonstration to life in a thread of its own: a signal or a key never stops it half-way through."""

    def __init__(self, demo: "Demo", progress: Progress, then: "Callable[[DemoView | Exception], None]") -> None:
        self._demo = demo
        self._progress = progress
        self._then = then
        self._thread = Thread(target=self._run, name="demo", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Stops it, where it still goes on; after that nothing of it uses the folder any more."""
        self._progress.cancel()
        self._demo.stop()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._then(self._demo.raise_up(self._progress))
        except Cancelled:
            return
        except Exception as error:  # a thread has nobody above it: whoever waits is told
            if not self._progress.cancelled:
                self._then(error)


class Demonstration:
    """One for a run of the desk. `open` is called in the desk's threads, `close` after the desk."""

    def __init__(self, directory: str | None, dossiers: int, tell: Callable[[Exception], None]) -> None:
        self._directory = None if directory is None else Path(directory)
        self._dossiers = dossiers
        self._tell = tell
        self._ends = ExitStack()
        self._left = False
        self._lock = Lock()

    def open(self) -> "Context":
        """The store of a seeded office; stand-ins, page and worker start behind it."""
        from store.demo.demo import start_demo  # the database: behind the first frame
        from tui.cli.opening import opened_as

        with self._lock:
            if self._left:
                raise Cancelled
            demo = self._ends.enter_context(start_demo(directory=self._directory, dossiers=self._dossiers))
            context = opened_as(demo.environment)
            self._ends.callback(context.database.close)
            self._ends.callback(Rising(demo, Progress(), self._risen).end)
            return context

    def close(self) -> None:
        """Everything ends; a temporary folder is removed."""
        with self._lock:
            self._left = True
            self._ends.close()

    def _risen(self, outcome: "DemoView | Exception") -> None:
        if isinstance(outcome, Exception):
            self._tell(outcome)
