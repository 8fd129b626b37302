"""Sessions at the service for source data."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field

import store.tables.digimap  # its foreign keys name them
import store.tables.dossiers  # its foreign keys name them
import store.tables.offices  # its foreign keys name them
import store.tables.persons  # noqa: F401  # its foreign keys name them
from store.tables.base import CODE, FOREIGN_ID, OfficeRow, moment


class OcktoSession(OfficeRow, table=True):
    """One try of one person to share: from the request for a QR code to the file."""

    __tablename__ = "ockto_session"
    __table_args__ = (Index("ix_ockto_session_due", "next_poll_at", "id"),)

    dossier_id: int = Field(foreign_key="dossier.id", index=True)
    person_id: int = Field(foreign_key="person.id")
    invitation_id: int = Field(foreign_key="invitation.id", index=True)
    reference: str = Field(max_length=FOREIGN_ID, unique=True)
    """The session's id at the service, chosen by us at random."""
    state: str = Field(max_length=CODE)
    reason: str = Field(default="", max_length=CODE)
    qr_sealed: bytes | None = None
    created_at: datetime
    changed_at: datetime
    expires_at: datetime | None = moment()
    """Until when the QR code may be scanned."""
    seen_until: datetime | None = moment()
    """Until when a page or QR screen counts as open: while it is, a lapsed code is renewed."""
    scanned_at: datetime | None = moment()
    shared_at: datetime | None = moment()
    next_poll_at: datetime | None = moment()
    polls_failed: int = 0
    taken_in: int = 0
    """How often taking in was tried: part of the work's name."""
    version: int = 1
