"""Unexpected faults by their numbers."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

import store.tables.dossiers  # its foreign keys name them
import store.tables.offices  # noqa: F401  # its foreign keys name them
from store.tables.base import CODE, SHORT, OfficeRow, folded_text


class Problem(OfficeRow, table=True):
    """An unexpected fault by the number that the screen showed, so that support finds where it happened."""

    __tablename__ = "problem"
    __table_args__ = (UniqueConstraint("office_id", "number"),)

    number: str = Field(max_length=CODE, sa_type=folded_text(CODE))
    user_id: int = Field(foreign_key="user_account.id")
    dossier_id: int | None = Field(default=None, foreign_key="dossier.id", index=True)
    code: str = Field(max_length=SHORT)
    """Kind of the fault and place in the program; never its text."""
    at: datetime
