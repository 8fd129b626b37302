"""The ways of offices to their partners."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

import store.tables.offices  # noqa: F401  # its foreign keys name them
from store.tables.base import CODE, SHORT, OfficeRow, moment


class Connection(OfficeRow, table=True):
    """An office's way to one partner: the service for source data or an advice package."""

    __tablename__ = "connection"
    __table_args__ = (UniqueConstraint("office_id", "partner"),)

    partner: str = Field(max_length=CODE)
    environment: str = Field(max_length=CODE)
    base_url: str = Field(max_length=SHORT)
    reference: str = Field(max_length=CODE)
    """A random name for the sealed credentials' place."""
    credentials: bytes
    guid: str = Field(default="", max_length=CODE)
    changed_at: datetime
    tested_at: datetime | None = moment()
    test_result: str = Field(default="", max_length=CODE)
    failures: int = 0
    paused_until: datetime | None = moment()
    version: int = 1
