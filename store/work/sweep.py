"""The sweep: asks each source once which rows are due, and starts what is to be done for them."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from store.context import Context
from store.errors import BrondeskError
from store.work.engine import Engine
from store.work.slots import SLOTS, Key, Slots
from store.work.steps import LOG, log_fault
from store.work.tasks import Jobs, Poll, Source, Task, Work

BATCH = 8 * SLOTS
"""Rows asked for at once: more than can be under way, since a row stays due while it is."""


@dataclass(slots=True)
class Sweep:
    """Looks once a second. What it starts runs in other threads."""

    context: Context
    engine: Engine
    jobs: Jobs
    pool: ThreadPoolExecutor
    slots: Slots = field(default_factory=Slots)
    _names: dict[str, Key] = field(default_factory=dict)

    def once(self) -> int:
        """One look at every source; gives how much it started. A source that fails does not stop the others."""
        started = 0
        for source in self.jobs.sources:
            started += sum(self._begin(task) for task in self._due(source))
        return started

    def ended(self, name: str) -> None:
        """A piece of work ended in the engine."""
        key = self._names.pop(name, None)
        if key is not None:
            self.slots.free(key)

    def _due(self, source: Source) -> Iterator[Task]:
        try:
            yield from source.due(self.context, BATCH)
        except BrondeskError as error:
            LOG.warning("sweep %s: %s", source.name, error.code)

    def _begin(self, task: Task) -> bool:
        key = (task.job, task.row)
        if not self.slots.take(key, task.office):
            return False
        context = self.context.as_system(task.office)
        begun = False
        try:
            begun = self._start(context, task, key)
        except BrondeskError as error:
            LOG.info("%s:%s: %s", task.job, task.row, error.code)
        finally:
            if not begun:
                self.slots.free(key)
        return begun

    def _start(self, context: Context, task: Task, key: Key) -> bool:
        match _job(self.jobs, task.job):
            case Poll(ask=ask):
                self.pool.submit(self._poll, context, task, key, ask)
                return True
            case Work():
                return self._hand_over(task, key)

    def _hand_over(self, task: Task, key: Key) -> bool:
        # Noted first: the work may have ended before the engine has told us that it began.
        name = self.engine.name(task)
        self._names[name] = key
        if self.engine.start(task, name):
            return True
        self._names.pop(name, None)
        return False

    def _poll(self, context: Context, task: Task, key: Key, ask: Callable[[Context, int], object]) -> None:
        try:
            ask(context, task.row)
        except BrondeskError as error:
            LOG.info("%s:%s: %s", task.job, task.row, error.code)
        except Exception as fault:  # the edge of a thread: nobody above would hear of it
            log_fault(f"{task.job}:{task.row}", "poll", fault)
        finally:
            self.slots.free(key)


def _job(jobs: Jobs, name: str) -> Poll | Work:
    """The job of that name. A source that names another one is a mistake in the program."""
    known: tuple[Poll | Work, ...] = (*jobs.polls, *jobs.works)
    return next(job for job in known if job.name == name)
