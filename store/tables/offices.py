"""Offices, users and connections."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from store.tables.base import CODE, HASH, NAME, PUBLIC_KEY, SHORT, OfficeRow, Row, key, moment


class Installation(Row, table=True):
    """One row: when this database began, and a sealed text by which the right keyring is known."""

    __tablename__ = "installation"

    id: int = key()
    created_at: datetime
    key_check: bytes


class Office(Row, table=True):
    """An adviser's office; the hard boundary of every query."""

    __tablename__ = "office"

    id: int = key()
    name: str = Field(max_length=NAME, unique=True)
    created_at: datetime
    number_year: int = 0
    number_last: int = 0


class User(Row, table=True):
    """Somebody who comes in."""

    __tablename__ = "user_account"

    id: int = key()
    login: str = Field(max_length=CODE, unique=True)
    name: str = Field(max_length=NAME)
    role: str = Field(max_length=CODE)
    created_at: datetime
    disabled_at: datetime | None = moment()


class UserOffice(Row, table=True):
    """An office that a user serves."""

    __tablename__ = "user_office"

    user_id: int = Field(foreign_key="user_account.id", primary_key=True)
    office_id: int = Field(foreign_key="office.id", primary_key=True)


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
