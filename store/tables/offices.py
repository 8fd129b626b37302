"""Offices, users and connections."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from store.tables.base import CODE, NAME, SHORT, OfficeRow, Row, key, moment


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
