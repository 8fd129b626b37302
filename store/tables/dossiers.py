"""Dossiers, persons, their own client data, and the open questions that the list shows."""

from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from store.tables.base import CODE, NAME, NUMBERED, SHORT, OfficeRow, Row, folded_text, moment


class Dossier(OfficeRow, table=True):
    """A client's dossier.

    `needs`, `display_name` and `brondata_at` repeat what other rows say, so that a page is one query.
    """

    __tablename__ = "dossier"
    __table_args__ = (
        UniqueConstraint("office_id", "number"),
        Index("ix_dossier_office_activity", "office_id", "last_activity", "id"),
        Index("ix_dossier_office_name", "office_id", "sort_name", "id"),
    )

    number: str = Field(max_length=NUMBERED, sa_type=folded_text(NUMBERED))
    adviser_id: int = Field(foreign_key="user_account.id")
    created_at: datetime
    last_activity: datetime
    closed_on: date | None = None
    sort_name: str = Field(default="", max_length=NAME, sa_type=folded_text(NAME))
    display_name: str = Field(default="", max_length=2 * NAME + 100)
    needs: str = Field(default="[]", max_length=2000)
    """JSON: the rows of dossier_need of this dossier, as [need, due_on, until, person]."""
    brondata_at: datetime | None = moment()
    version: int = 1


class DossierNeed(Row, table=True):
    """An open question of a dossier: one row each, so that a filter is one range of an index."""

    __tablename__ = "dossier_need"
    __table_args__ = (
        Index("ix_dossier_need_page", "office_id", "need", "last_activity", "dossier_id"),
        Index("ix_dossier_need_due", "office_id", "need", "due_on", "dossier_id"),
    )

    dossier_id: int = Field(foreign_key="dossier.id", primary_key=True)
    need: str = Field(max_length=CODE, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    last_activity: datetime
    due_on: date | None = None
    """The first Amsterdam day on which it is a question; None: at once."""
    until: datetime | None = moment()
    """The moment from which it is none any more; None: until something happens."""
    person: str = Field(default="", max_length=CODE)
    """The only role it concerns, where it is only one."""


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
