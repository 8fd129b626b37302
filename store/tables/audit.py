"""The audit trail."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

import store.tables.offices  # noqa: F401  # its foreign keys name them
from store.tables.base import CODE, HASH, SHORT, Row, key


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
