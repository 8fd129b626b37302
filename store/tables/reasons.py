"""Why supporters opened what clients shared."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field

import store.tables.dossiers  # its foreign keys name them
import store.tables.offices  # noqa: F401  # its foreign keys name them
from store.tables.base import CODE, OfficeRow


class OpeningReason(OfficeRow, table=True):
    """Why a supporter opened the content of a dossier: asked once per dossier and day, named by the lines after it."""

    __tablename__ = "opening_reason"
    __table_args__ = (Index("ix_opening_reason_place", "dossier_id", "user_id", "given_at"),)

    user_id: int = Field(foreign_key="user_account.id")
    dossier_id: int = Field(foreign_key="dossier.id")
    reference: str = Field(max_length=CODE)
    """A random name for the sealed reason's place."""
    reason: bytes
    """A reason or a ticket in the user's own words, sealed."""
    given_at: datetime
