"""What was typed and not yet kept."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

import store.tables.offices  # noqa: F401  # its foreign keys name them
from store.tables.base import CODE, OfficeRow


class Draft(OfficeRow, table=True):
    """What a user had typed into a form when the line dropped or the desk went idle; offered at the next login."""

    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("user_id", "office_id", "form", "place"),)

    user_id: int = Field(foreign_key="user_account.id")
    form: str = Field(max_length=CODE)
    """Which form, by its code."""
    place: str = Field(default="", max_length=CODE)
    """What the form is about, by kind and id (`dossier:7`); empty for something new."""
    reference: str = Field(max_length=CODE)
    """A random name for the sealed content's place."""
    content: bytes
    saved_at: datetime
