"""The lamp of the bottom line: whether background work lives."""

from datetime import timedelta

from sqlmodel import col, select

from store.audit.presence import check_still_in
from store.context import Context, read
from store.desk.views import WorkerLamp
from store.tables.workers import Worker

ALIVE = timedelta(seconds=30)
"""A worker says every ten seconds that it lives."""


def show_worker(context: Context) -> WorkerLamp:
    """Whether a worker lives, and when the last one gave a sign of life. Raises NoLongerIn for a user who is out."""
    with read(context) as unit:
        check_still_in(unit, context)
        row = unit.exec(
            select(Worker.heartbeat_at, Worker.stopped_at)
            .order_by(col(Worker.stopped_at).is_not(None), col(Worker.heartbeat_at).desc())
            .limit(1)
        ).one_or_none()
    if row is None:
        return WorkerLamp(alive=False, last_seen=None)
    heartbeat, stopped = row
    # A moved clock lies between the two until the worker's next sign of life: either way round.
    fresh = abs(context.clock.now() - heartbeat) < ALIVE
    return WorkerLamp(alive=stopped is None and fresh, last_seen=heartbeat)
