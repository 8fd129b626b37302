"""The audit trail and the workers that live."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from store.tables.base import CODE, HASH, SHORT, OfficeRow, Row, folded_text, key, moment


class AuditEvent(Row, table=True):
    """Who did what to whom. Append-only, chained per office; codes and ids, never a client's values."""

    __tablename__ = "audit_event"
    __table_args__ = (
        UniqueConstraint("office_id", "sequence"),
        Index("ix_audit_event_dossier", "dossier_id", "id"),
        Index("ix_audit_event_person", "person_id", "id"),
    )

    id: int = key()
    office_id: int = Field(foreign_key="office.id")
    sequence: int
    at: datetime
    actor: str = Field(max_length=CODE)
    role: str = Field(max_length=CODE)
    action: str = Field(max_length=CODE)
    result: str = Field(max_length=CODE)
    dossier_id: int | None = None
    person_id: int | None = None
    object: str = Field(default="", max_length=CODE)
    facts: str = Field(default="{}", max_length=SHORT)
    previous: str = Field(max_length=HASH)
    hash: str = Field(max_length=HASH)


class AuditHead(Row, table=True):
    """The end of an office's chain; locked last before a commit."""

    __tablename__ = "audit_head"

    office_id: int = Field(foreign_key="office.id", primary_key=True)
    sequence: int = 0
    hash: str = Field(default="", max_length=HASH)


class OpeningReason(OfficeRow, table=True):
    """Why a supporter opened the content of a dossier: asked once per dossier and day, named by the lines after it."""

    __tablename__ = "opening_reason"
    __table_args__ = (Index("ix_opening_reason_place", "dossier_id", "user_id", "given_at"),)

    user_id: int = Field(foreign_key="user_account.id")
    dossier_id: int = Field(foreign_key="dossier.id")
    reference: str = Field(max_length=CODE)
    """A random name for the sealed reason's place."""
    reason: bytes
    """A reason or a ticket in the user's own words, sealed."""
    given_at: datetime


class Problem(OfficeRow, table=True):
    """An unexpected fault by the number that the screen showed, so that support finds where it happened."""

    __tablename__ = "problem"
    __table_args__ = (UniqueConstraint("office_id", "number"),)

    number: str = Field(max_length=CODE, sa_type=folded_text(CODE))
    user_id: int = Field(foreign_key="user_account.id")
    dossier_id: int | None = Field(default=None, foreign_key="dossier.id", index=True)
    code: str = Field(max_length=SHORT)
    """Kind of the fault and place in the program; never its text."""
    at: datetime


class Worker(Row, table=True):
    """A background worker and its last sign of life."""

    __tablename__ = "worker"

    id: int = key()
    executor: str = Field(max_length=CODE, unique=True)
    process: int
    started_at: datetime
    heartbeat_at: datetime
    stopped_at: datetime | None = moment()
