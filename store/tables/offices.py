"""The installation, offices, users: who comes in."""

from datetime import datetime

from sqlmodel import Field

from store.tables.base import CODE, NAME, Row, key, moment


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
