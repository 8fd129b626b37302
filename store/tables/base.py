"""What all tables share: the naming convention, set before the first table, and the shapes of a column."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.engine import Dialect
from sqlmodel import Field, SQLModel
from sqlmodel.sql.sqltypes import UTCDateTime

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

NAME = 200
"""Longest name of a person, in characters."""
CODE = 40
"""Longest code, state or identifier that we choose."""
FOREIGN_ID = 200
"""Longest identifier that a service chooses (200 is what the public ones reach)."""
SHORT = 500
"""Longest short text: a reason, a description."""
NUMBERED = 18
"""Longest dossier number."""
PUBLIC_KEY = 4000
"""Longest public SSH key, in characters of its text (RSA of 16,384 bits takes 2,732)."""
HASH = 64
"""A SHA-256 or an HMAC in hex."""


class Row(SQLModel):
    """The base of every table."""


class OfficeRow(Row):
    """The base of every table whose rows belong to an office and are known by a number."""

    id: int = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")


def folded_text(length: int) -> Any:  # a SQLAlchemy type, which has no common public name across its variants
    """A folded text that is searched by range: compared by code point on every database."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")


class Moment(UTCDateTime):
    """An aware UTC moment of a row that is listed: read from SQLite in one step, where sqlmodel's own takes three."""

    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[object], datetime | None] | None:
        """What turns a driver's value into a moment."""
        return _moment_of_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _moment_of_text(text: object) -> datetime | None:
    return None if text is None else datetime.fromisoformat(f"{text}+00:00")


def key() -> Any:  # sqlmodel's Field is typed Any as well
    """The integer key of a row, given by the database."""
    return Field(default=None, primary_key=True)


def moment(index: bool = False) -> Any:  # as above
    """An aware UTC moment that may be absent."""
    return Field(default=None, index=index)
