"""Runs a worker: a plain loop, a look a second."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event
from time import monotonic

from store.context import NOBODY, Context
from store.errors import BrondeskError
from store.work.engine import Engine
from store.work.heartbeat import Heartbeat, Watch, new_executor
from store.work.jobs import all_jobs
from store.work.slots import SLOTS
from store.work.steps import LOG, log_fault
from store.work.sweep import Sweep
from store.work.tasks import Jobs

TICK = 1.0
"""Seconds between two looks when nothing is under way."""
BUSY_TICK = 0.1
GRACE = 5.0
"""Seconds that what is under way may take to end, once the worker is to stop."""
_WATCH_SECONDS = 5.0
_TIDY_SECONDS = 3600.0
_KEPT = timedelta(days=1)


def run_worker(
    context: Context,
    *,
    stop: Event,
    jobs: Jobs | None = None,
    ready: Callable[[], None] | None = None,
    tick: float = TICK,
) -> int:
    """Does background work until `stop` is set; calls `ready` once it does. It looks every `tick` seconds.

    Gives how many pieces of work were cut off because they did not end in time: they are done again by the next
    worker. Raises what opening the engine's database raises; a failure while it runs is logged and survived.
    """
    context = context.acting(NOBODY).through("worker")
    pool = ThreadPoolExecutor(SLOTS, thread_name_prefix="poll")
    worker = _Worker(context, jobs or all_jobs(), pool, tick)
    try:
        worker.begin()
        try:
            if ready is not None:
                ready()
            worker.loop(stop)
        finally:
            cut_off = worker.end()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return cut_off


class _Worker:
    """The parts of one run."""

    def __init__(self, context: Context, jobs: Jobs, pool: ThreadPoolExecutor, tick: float) -> None:
        executor = new_executor()
        self._tick = tick
        self._engine = Engine(context, jobs.works, executor=executor)
        self._sweep = Sweep(context, self._engine, jobs, pool)
        self._heartbeat = Heartbeat(context, executor)
        self._watch = Watch(context, executor)
        self._watched = self._tidied = float("-inf")
        self._failing = ""

    def begin(self) -> None:
        """Says that a worker lives, then opens the engine: what it takes up there has an owner whom others watch."""
        self._heartbeat.begin()
        try:
            self._engine.launch(self._sweep.ended)
        except BaseException:
            self._heartbeat.end()
            raise

    def loop(self, stop: Event) -> None:
        """Looks, and looks again sooner while something is under way."""
        while not stop.wait(self._round()):
            pass

    def end(self) -> int:
        """Lets what is under way end, as far as it does in time."""
        cut_off = self._sweep.slots.wait_idle(GRACE)
        self._engine.close()
        try:
            self._heartbeat.end()
        except BrondeskError as error:
            LOG.warning("worker end: %s", error.code)
        return cut_off

    def _round(self) -> float:
        try:
            self._heartbeat.beat()
            self._look_around()
            self._sweep.once()
        except BrondeskError as error:
            return self._survive(error.code)
        except Exception as fault:  # the edge of a process that is to go on: nobody above could do more than start it
            log_fault("worker", "round", fault)
            return self._survive("fault")
        self._failing = ""
        return min(BUSY_TICK, self._tick) if self._sweep.slots.count else self._tick

    def _look_around(self) -> None:
        if monotonic() - self._watched >= _WATCH_SECONDS:
            self._watched = monotonic()
            for executor in self._watch.gone():
                self._engine.take_over(executor)
                self._watch.bury(executor)
        if monotonic() - self._tidied >= _TIDY_SECONDS:
            more = self._engine.forget_ended(_KEPT)
            self._tidied = float("-inf") if more else monotonic()

    def _survive(self, code: str) -> float:
        if code != self._failing:
            LOG.warning("worker: %s", code)
        self._failing = code
        return 5 * self._tick
