"""The background workers."""

from datetime import datetime

from sqlmodel import Field

from store.tables.base import CODE, Row, key, moment


class Worker(Row, table=True):
    """A background worker and its last sign of life."""

    __tablename__ = "worker"

    id: int = key()
    executor: str = Field(max_length=CODE, unique=True)
    process: int
    started_at: datetime
    heartbeat_at: datetime
    stopped_at: datetime | None = moment()
