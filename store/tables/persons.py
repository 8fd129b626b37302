"""Persons, the words of their names, and their own client data."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

import store.tables.dossiers  # its foreign keys name them
import store.tables.offices  # noqa: F401  # its foreign keys name them
from store.tables.base import CODE, NAME, SHORT, OfficeRow, Row, folded_text


class NameWord(Row, table=True):
    """A folded word of the name of a person in a dossier, for search as one types."""

    __tablename__ = "name_word"
    __table_args__ = (
        Index("ix_name_word_dossier", "dossier_id", "word"),
        {"sqlite_with_rowid": False},
    )

    office_id: int = Field(foreign_key="office.id", primary_key=True)
    word: str = Field(max_length=NAME, primary_key=True, sa_type=folded_text(NAME))
    dossier_id: int = Field(foreign_key="dossier.id", primary_key=True)


class Person(OfficeRow, table=True):
    """A client: applicant or partner of one dossier. Surname is the birth name."""

    __tablename__ = "person"
    __table_args__ = (
        UniqueConstraint("dossier_id", "role"),
        Index("ix_person_birth", "office_id", "birth_date"),
        Index("ix_person_address", "office_id", "postcode", "house_number"),
        Index("ix_person_email", "office_id", "email_folded"),
    )

    dossier_id: int = Field(foreign_key="dossier.id")
    role: str = Field(max_length=CODE)
    surname: str = Field(max_length=NAME)
    prefix: str = Field(default="", max_length=CODE)
    partner_surname: str = Field(default="", max_length=NAME)
    initials: str = Field(default="", max_length=CODE)
    first_names: str = Field(default="", max_length=NAME)
    sex: str = Field(default="o", max_length=1)
    birth_date: str = Field(default="", max_length=10)
    """YYYY-MM-DD with 00 for a part that is not known; empty when nothing is known."""
    email: str = Field(default="", max_length=NAME)
    email_folded: str = Field(default="", max_length=NAME, sa_type=folded_text(NAME))
    phone: str = Field(default="", max_length=CODE)
    postcode: str = Field(default="", max_length=CODE)
    house_number: str = Field(default="", max_length=CODE)
    version: int = 1


class ClientRecord(OfficeRow, table=True):
    """One version of a person's own client data in the dossier; older ones stay."""

    __tablename__ = "client_record"
    __table_args__ = (UniqueConstraint("person_id", "version"),)

    dossier_id: int = Field(foreign_key="dossier.id", index=True)
    person_id: int = Field(foreign_key="person.id")
    version: int
    origin: str = Field(max_length=CODE)
    origin_id: int | None = None
    reference: str = Field(max_length=CODE)
    """A random name for the sealed values' place."""
    values: bytes
    created_at: datetime
    created_by: str = Field(max_length=CODE)
    note: str = Field(default="", max_length=SHORT)
