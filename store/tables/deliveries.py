"""Received files, the persons and sources inside, and documents."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

import store.tables.dossiers  # its foreign keys name them
import store.tables.ockto  # its foreign keys name them
import store.tables.offices  # its foreign keys name them
import store.tables.persons  # noqa: F401  # its foreign keys name them
from store.tables.base import CODE, FOREIGN_ID, HASH, NAME, SHORT, OfficeRow, Row, key, moment


class Blob(Row, table=True):
    """Sealed bytes, apart from the rows that lists read."""

    __tablename__ = "blob"

    id: str = Field(primary_key=True, max_length=CODE)
    """A random UUID; with `kind` the place that the seal is bound to."""
    office_id: int = Field(foreign_key="office.id")
    kind: str = Field(max_length=CODE)
    size: int
    """Bytes before compression and sealing."""
    sealed: bytes


class Delivery(OfficeRow, table=True):
    """An ODM file as received (the BSN masked). Immutable but for its date, its place and `odm mask`."""

    __tablename__ = "delivery"
    __table_args__ = (
        UniqueConstraint("office_id", "received_hmac"),
        Index("ix_delivery_dossier", "dossier_id", "received_at"),
    )

    dossier_id: int | None = Field(default=None, foreign_key="dossier.id")
    session_id: int | None = Field(default=None, foreign_key="ockto_session.id", index=True)
    origin: str = Field(max_length=CODE)
    blob_id: str = Field(foreign_key="blob.id", max_length=CODE)
    sha256: str = Field(max_length=HASH)
    """Of the stored, masked bytes."""
    received_hmac: str = Field(max_length=HASH)
    """Keyed fingerprint of the received bytes: the same file again is known by it."""
    size: int
    bsn_masked: int = 0
    odm_version: str = Field(default="", max_length=CODE)
    file_id: str = Field(default="", max_length=FOREIGN_ID)
    consent_code: str = Field(default="", max_length=CODE)
    consent_at: datetime | None = moment()
    consent_expires_at: datetime | None = moment()
    consent_withdrawn_at: datetime | None = moment()
    retrieved_at: datetime | None = moment()
    retrieved_by: str = Field(default="", max_length=CODE)
    """Who gave the date by hand, where the file has none."""
    received_at: datetime
    received_by: str = Field(max_length=CODE)
    unknown_keys: int = 0
    findings: bytes | None = None
    """Sealed JSON: the findings of reading, which carry foreign text."""
    facts: bytes | None = None
    """Sealed JSON: a few facts of the file, for the Startpagina, so that opening a dossier reads no whole file."""


class DeliverySource(Row, table=True):
    """What one source said in a file."""

    __tablename__ = "delivery_source"

    id: int = key()
    delivery_id: int = Field(foreign_key="delivery.id", index=True)
    position: int
    source: str = Field(max_length=FOREIGN_ID)
    inside_id: str = Field(default="", max_length=FOREIGN_ID)
    status: str = Field(max_length=CODE)
    retrieved_at: datetime | None = moment()
    errors: bytes | None = None
    """Sealed JSON list: the source's own words."""


class DeliveryPerson(Row, table=True):
    """A person inside a file, and the dossier's person it was matched with."""

    __tablename__ = "delivery_person"
    __table_args__ = (
        UniqueConstraint("delivery_id", "inside_id"),
        # Two persons inside one file are never the same person of the dossier.
        UniqueConstraint("delivery_id", "person_id"),
    )

    id: int = key()
    delivery_id: int = Field(foreign_key="delivery.id")
    inside_id: str = Field(max_length=FOREIGN_ID)
    role: str = Field(default="", max_length=CODE)
    surname: str = Field(default="", max_length=NAME)
    prefix: str = Field(default="", max_length=CODE)
    partner_surname: str = Field(default="", max_length=NAME)
    initials: str = Field(default="", max_length=CODE)
    first_names: str = Field(default="", max_length=NAME)
    sex: str = Field(default="o", max_length=1)
    birth_date: str = Field(default="", max_length=10)
    postcode: str = Field(default="", max_length=CODE)
    house_number: str = Field(default="", max_length=CODE)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    score: int | None = None
    conflict: bool = False
    """Matched although a compared part differs: blocks export until undone."""
    conflicts: str = Field(default="", max_length=SHORT)
    """The codes of those parts, separated by spaces."""
    matched_by: str = Field(default="", max_length=CODE)
    matched_at: datetime | None = moment()


class Document(OfficeRow, table=True):
    """A document that came along: expected until fetched, here, or lost."""

    __tablename__ = "document"
    __table_args__ = (
        UniqueConstraint("delivery_id", "document_ref"),
        Index("ix_document_due", "next_attempt_at", "id"),
    )

    dossier_id: int | None = Field(default=None, foreign_key="dossier.id", index=True)
    delivery_id: int = Field(foreign_key="delivery.id")
    document_ref: str = Field(max_length=FOREIGN_ID)
    inside_id: str = Field(default="", max_length=FOREIGN_ID)
    type: str = Field(default="", max_length=CODE)
    received_name: str = Field(default="", max_length=NAME)
    description: str = Field(default="", max_length=SHORT)
    state: str = Field(max_length=CODE)
    reason: str = Field(default="", max_length=CODE)
    """Why it is lost, or what is odd about the bytes that are here."""
    reference: str = Field(max_length=CODE)
    url_sealed: bytes | None = None
    expires_at: datetime | None = moment()
    next_attempt_at: datetime | None = moment()
    attempt: int = 0
    blob_id: str | None = Field(default=None, foreign_key="blob.id", max_length=CODE)
    sha256: str = Field(default="", max_length=HASH)
    size: int = 0
    pages: int | None = None
    received_at: datetime | None = moment()
    changed_at: datetime
    version: int = 1
