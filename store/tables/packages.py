"""Exports to advice packages and the advice that comes back."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint, column
from sqlmodel import Field

import store.tables.deliveries  # its foreign keys name them
import store.tables.dossiers  # its foreign keys name them
import store.tables.offices  # its foreign keys name them
import store.tables.persons  # noqa: F401  # its foreign keys name them
from store.tables.base import CODE, FOREIGN_ID, HASH, SHORT, OfficeRow, Row, folded_text, moment

# What was cancelled was never sent: its version number is free again, or the package would miss one.
_SENT_OR_TO_BE = column("state") != "cancelled"


class Export(OfficeRow, table=True):
    """One version of a dossier's data for one package. The row is the truth; the worker makes it happen."""

    __tablename__ = "export"
    __table_args__ = (
        Index(
            "uq_export_version",
            "dossier_id",
            "package",
            "version",
            unique=True,
            sqlite_where=_SENT_OR_TO_BE,
            postgresql_where=_SENT_OR_TO_BE,
        ),
        Index("ix_export_due", "next_attempt_at", "id"),
        Index("ix_export_trace", "office_id", "trace_id"),
    )

    dossier_id: int = Field(foreign_key="dossier.id", index=True)
    package: str = Field(max_length=CODE)
    source: str = Field(max_length=CODE)
    version: int
    state: str = Field(max_length=CODE)
    key: str = Field(max_length=CODE, unique=True)
    """The idempotency key: the same for every attempt of this version."""
    attempt: int = 0
    """How often sending began."""
    tries: int = 0
    """Calls in a row that brought nothing: by it the next one waits longer."""
    next_attempt_at: datetime | None = moment()
    """When the worker is to do something for it; None: nothing any more."""
    sent_at: datetime | None = moment()
    """When the message first left for the package; from then on it may be there, so asking comes before sending."""
    payload_blob: str = Field(foreign_key="blob.id", max_length=CODE)
    """The message, byte for byte as it is sent."""
    payload_sha256: str = Field(max_length=HASH)
    facts_sent: int = 0
    reason: str = Field(default="", max_length=CODE)
    """A code of ours; the package's own words stand sealed in `messages`."""
    reference: str = Field(max_length=CODE)
    messages: bytes | None = None
    package_reference: str = Field(default="", max_length=FOREIGN_ID)
    trace_id: str = Field(default="", max_length=FOREIGN_ID, sa_type=folded_text(FOREIGN_ID))
    link_sealed: bytes | None = None
    removal_confirmed: bool = False
    created_at: datetime
    created_by: str = Field(max_length=CODE)
    since: datetime
    """Since when it is in this state."""
    lock_version: int = 1


class ExportPerson(Row, table=True):
    """A person in an export, with the file or client record that was sent, and how to know that person again."""

    __tablename__ = "export_person"
    __table_args__ = (Index("ix_export_person_identity", "office_id", "package", "identity"),)

    export_id: int = Field(foreign_key="export.id", primary_key=True)
    person_id: int = Field(foreign_key="person.id", primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    package: str = Field(max_length=CODE)
    delivery_id: int | None = Field(default=None, foreign_key="delivery.id", index=True)
    inside_id: str = Field(default="", max_length=FOREIGN_ID)
    record_id: int | None = Field(default=None, foreign_key="client_record.id")
    identity: str = Field(default="", max_length=300, sa_type=folded_text(300))
    """Folded birth name, sex and full birth date; empty when the birth date is incomplete."""


class ReturnedAdvice(OfficeRow, table=True):
    """What a package sent back for one person, and what was decided about it."""

    __tablename__ = "returned_advice"
    __table_args__ = (UniqueConstraint("export_id", "advice_ref", "person_role"),)

    dossier_id: int | None = Field(default=None, foreign_key="dossier.id", index=True)
    export_id: int | None = Field(default=None, foreign_key="export.id")
    package: str = Field(max_length=CODE)
    advice_ref: str = Field(max_length=FOREIGN_ID)
    person_role: str = Field(default="", max_length=CODE)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    state: str = Field(max_length=CODE)
    """open, decided, or unplaced (with `reason`)."""
    reason: str = Field(default="", max_length=SHORT)
    reference: str = Field(max_length=CODE)
    fields: bytes
    """Sealed JSON: per field what was exported and what came back."""
    decisions: bytes | None = None
    """Sealed JSON: per field accept or keep."""
    received_at: datetime
    confirmed_at: datetime | None = moment()
    """When the package was told that it is stored."""
    decided_at: datetime | None = moment()
    decided_by: str = Field(default="", max_length=CODE)
    version: int = 1
