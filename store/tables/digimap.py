"""Invitations to the Digimap."""

from datetime import datetime

from sqlmodel import Field

import store.tables.dossiers  # its foreign keys name them
import store.tables.offices  # its foreign keys name them
import store.tables.persons  # noqa: F401  # its foreign keys name them
from store.tables.base import CODE, HASH, OfficeRow, moment


class Invitation(OfficeRow, table=True):
    """A person's private link and typed code: as hash to be found, sealed to be shown again, in clear nowhere."""

    __tablename__ = "invitation"

    dossier_id: int = Field(foreign_key="dossier.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    reference: str = Field(max_length=CODE)
    token_hash: str = Field(max_length=HASH, unique=True)
    token_sealed: bytes
    code_hash: str = Field(max_length=HASH, unique=True)
    code_finder: str = Field(max_length=HASH, index=True)
    """Fingerprint of the code's first half: a wrong second half is counted against the right invitation."""
    code_sealed: bytes
    created_at: datetime
    created_by: str = Field(max_length=CODE)
    expires_at: datetime
    opened_at: datetime | None = moment()
    code_used_at: datetime | None = moment()
    code_failures: int = 0
    withdrawn_at: datetime | None = moment()
    renewal_requested_at: datetime | None = moment()
    """When the client asked for a new one, after this one was over."""
