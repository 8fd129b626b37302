"""A worker's signs of life, and how the others know that one is gone: generously late, or for certain."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from time import monotonic
from uuid import uuid4

from sqlmodel import col, delete, select

from store.context import Context, read, write
from store.tables.workers import Worker

BEAT = timedelta(seconds=10)
SILENT_SECONDS = 60.0
"""A worker without a sign of life for so long is gone. Should it only be slow, a step is done twice: no harm."""
_KEPT = timedelta(days=7)


def new_executor() -> str:
    """A name of its own for each run of a worker, by which this machine knows whether its process lives."""
    return f"{machine()}-{os.getpid()}-{uuid4().hex[:8]}"


def machine() -> str:
    """Names the set of processes in which a process number means something: this boot, this container."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii")
        numbers = os.readlink("/proc/self/ns/pid")
    except OSError:
        return "elsewhere"  # no way to be certain: silence decides
    return sha256(f"{boot}{numbers}".encode()).hexdigest()[:12]


def process_gone(executor: str) -> bool:
    """Whether that worker's process ended for certain; False where it cannot be known from here."""
    where, _, rest = executor.partition("-")
    number = rest.partition("-")[0]
    if where != machine() or where == "elsewhere" or not number.isdigit():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


@dataclass(slots=True)
class Heartbeat:
    """This worker's row."""

    context: Context
    executor: str
    _beaten: datetime | None = None

    def begin(self) -> None:
        """Says that a worker lives, and drops the rows of workers that ended long ago."""
        now = self.context.clock.now()
        with write(self.context) as unit:
            unit.exec(delete(Worker).where(col(Worker.stopped_at) < now - _KEPT))
            unit.add(Worker(executor=self.executor, process=os.getpid(), started_at=now, heartbeat_at=now))
        self._beaten = now

    def beat(self) -> None:
        """Says so again when it is time, or when the clock was moved."""
        now = self.context.clock.now()
        if self._beaten is not None and timedelta(0) <= now - self._beaten < BEAT:
            return
        self._keep(now, None)
        self._beaten = now

    def end(self) -> None:
        """Says that this worker ended."""
        now = self.context.clock.now()
        self._keep(now, now)

    def _keep(self, beat: datetime, stopped: datetime | None) -> None:
        with write(self.context) as unit:
            row = unit.exec(select(Worker).where(Worker.executor == self.executor)).one_or_none()
            row = row or Worker(executor=self.executor, process=os.getpid(), started_at=beat, heartbeat_at=beat)
            row.heartbeat_at, row.stopped_at = beat, stopped
            unit.add(row)


@dataclass(slots=True)
class Watch:
    """Finds workers that are gone. Silence is counted by this process's own watch: a moved clock silences nobody."""

    context: Context
    executor: str
    ticks: Callable[[], float] = monotonic
    _seen: dict[str, tuple[datetime, float]] = field(default_factory=dict)

    def gone(self) -> tuple[str, ...]:
        """The workers that ended without saying so."""
        with read(self.context) as unit:
            rows = unit.exec(
                select(Worker.executor, Worker.heartbeat_at)
                .where(col(Worker.stopped_at).is_(None), Worker.executor != self.executor)
                .order_by(col(Worker.id))
            ).all()
        self._seen = {executor: self._sight(executor, beat) for executor, beat in rows}
        return tuple(executor for executor, _ in rows if process_gone(executor) or self._silent(executor))

    def bury(self, executor: str) -> None:
        """Marks one whose work was taken over. Should it live after all, its next sign of life says so."""
        with write(self.context) as unit:
            row = unit.exec(select(Worker).where(Worker.executor == executor)).one_or_none()
            if row is not None:
                row.stopped_at = self.context.clock.now()
                unit.add(row)

    def _sight(self, executor: str, beat: datetime) -> tuple[datetime, float]:
        known = self._seen.get(executor)
        return known if known is not None and known[0] == beat else (beat, self.ticks())

    def _silent(self, executor: str) -> bool:
        return self.ticks() - self._seen[executor][1] >= SILENT_SECONDS
