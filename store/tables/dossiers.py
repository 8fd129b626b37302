"""Dossiers."""

from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

import store.tables.offices  # noqa: F401  # its foreign keys name them
from store.tables.base import NAME, NUMBERED, Moment, OfficeRow, folded_text


class Dossier(OfficeRow, table=True):
    """A client's dossier.

    `needs`, `display_name` and `brondata_at` repeat what other rows say, so that a page is one query.
    """

    __tablename__ = "dossier"
    __table_args__ = (
        UniqueConstraint("office_id", "number"),
        Index("ix_dossier_office_activity", "office_id", "last_activity", "id"),
        Index("ix_dossier_office_name", "office_id", "sort_name", "id"),
    )

    number: str = Field(max_length=NUMBERED, sa_type=folded_text(NUMBERED))
    adviser_id: int = Field(foreign_key="user_account.id")
    created_at: datetime
    last_activity: datetime = Field(sa_type=Moment)
    closed_on: date | None = None
    sort_name: str = Field(default="", max_length=NAME, sa_type=folded_text(NAME))
    display_name: str = Field(default="", max_length=2 * NAME + 100)
    needs: str = Field(default="[]", max_length=2000)
    """JSON: the rows of dossier_need of this dossier, as [need, due_on, until, person]."""
    brondata_at: datetime | None = Field(default=None, sa_type=Moment)
    version: int = 1
