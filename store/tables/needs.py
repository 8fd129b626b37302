"""The open questions of dossiers, by which the list filters."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlmodel import Field

import store.tables.dossiers  # its foreign keys name them
import store.tables.offices  # noqa: F401  # its foreign keys name them
from store.tables.base import CODE, Moment, Row, moment


class DossierNeed(Row, table=True):
    """An open question of a dossier: one row each, so that a filter is one range of an index."""

    __tablename__ = "dossier_need"
    __table_args__ = (
        Index("ix_dossier_need_page", "office_id", "need", "last_activity", "dossier_id"),
        Index("ix_dossier_need_due", "office_id", "need", "due_on", "dossier_id"),
    )

    dossier_id: int = Field(foreign_key="dossier.id", primary_key=True)
    need: str = Field(max_length=CODE, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    last_activity: datetime = Field(sa_type=Moment)
    due_on: date | None = None
    """The first Amsterdam day on which it is a question; None: at once."""
    until: datetime | None = moment()
    """The moment from which it is none any more; None: until something happens."""
    person: str = Field(default="", max_length=CODE)
    """The only role it concerns, where it is only one."""
