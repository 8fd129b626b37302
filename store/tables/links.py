"""Ways to fetch a file once."""

from datetime import datetime

from sqlmodel import Field

import store.tables.offices  # noqa: F401  # its foreign keys name them
from store.tables.base import CODE, HASH, OfficeRow, moment


class DownloadLink(OfficeRow, table=True):
    """A way to fetch one file once, by a browser at home: a token of which only the hash is kept."""

    __tablename__ = "download_link"

    user_id: int = Field(foreign_key="user_account.id")
    token_hash: str = Field(max_length=HASH, unique=True)
    kind: str = Field(max_length=CODE)
    """delivery or document."""
    object_id: int
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = moment()
