"""A kind of work with nothing behind it: rows are dossiers, and a note is kept of every step."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Lock, Thread

from store.context import Context
from store.ids import OfficeId
from store.work.tasks import Jobs, Poll, Source, Steps, Task, Work
from store.work.worker import run_worker


@dataclass
class Toy:
    """Rows that are due until they are done, in memory: what a database keeps, without one."""

    office: OfficeId
    rows: set[int] = field(default_factory=set)
    attempts: Counter[int] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)
    polled: Counter[int] = field(default_factory=Counter)
    in_step: Callable[[str, int], None] = lambda _step, _row: None
    _lock: Lock = field(default_factory=Lock)

    def jobs(self) -> Jobs:
        return Jobs(
            sources=(Source("toys", self.due),),
            polls=(Poll("poll", self._poll),),
            works=(Work("toy", self._plan),),
        )

    def due(self, _context: Context, limit: int) -> tuple[Task, ...]:
        with self._lock:
            return tuple(
                Task("toy", self.office, row, str(self.attempts[row] + 1)) for row in sorted(self.rows)[:limit]
            )

    def _begin(self, row: int) -> str:
        with self._lock:
            self.rows.discard(row)
            self.attempts[row] += 1
            return "begun"

    def _plan(self, steps: Steps, task: Task) -> str:
        steps.do("begin", lambda context: self._begin(task.row))
        first = steps.do("first", lambda context: self._step("first", task.row))
        steps.do("second", lambda context: self._step("second", task.row))
        return f"done after {first}"

    def _step(self, name: str, row: int) -> str:
        self.in_step(name, row)
        with self._lock:
            self.done[f"{name}:{row}"] += 1
        return name

    def _poll(self, _context: Context, row: int) -> None:
        with self._lock:
            self.polled[row] += 1


class Running:
    """A worker in a thread of this process, until the block ends."""

    def __init__(self, context: Context, jobs: Jobs | None = None) -> None:
        self._stop, self._ready = Event(), Event()
        self._context, self._jobs = context, jobs
        self._thread = Thread(target=self._run, daemon=True)
        self.cut_off: int | None = None
        self.fault: BaseException | None = None

    def __enter__(self) -> "Running":
        self._thread.start()
        self._ready.wait(30)
        if self.fault is not None:
            raise self.fault
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join(30)

    def _run(self) -> None:
        try:
            self.cut_off = run_worker(self._context, stop=self._stop, jobs=self._jobs, ready=self._ready.set, tick=0.05)
        except BaseException as fault:  # told to the test by __enter__
            self.fault = fault
        finally:
            self._ready.set()
