"""The SSH keys with which users come in."""

from datetime import datetime

from sqlmodel import Field

import store.tables.offices  # noqa: F401  # its foreign keys name them
from store.tables.base import CODE, HASH, NAME, PUBLIC_KEY, Row, key, moment


class UserKey(Row, table=True):
    """A public SSH key with which a user comes in."""

    __tablename__ = "user_key"

    id: int = key()
    user_id: int = Field(foreign_key="user_account.id", index=True)
    fingerprint: str = Field(max_length=HASH, unique=True)
    """SHA256:… as ssh-keygen shows it."""
    kind: str = Field(max_length=CODE)
    """The key's type as OpenSSH names it: ssh-ed25519, ssh-rsa, …"""
    public_key: str = Field(max_length=PUBLIC_KEY)
    """Base64, without type and comment."""
    comment: str = Field(default="", max_length=NAME)
    added_at: datetime
    added_by: str = Field(max_length=CODE)
    disabled_at: datetime | None = moment()
