"""What is said to the service for source data and what it answers."""

from datetime import datetime
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from store.tables.base import CODE

LONGEST_QR = 2000


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, alias_generator=to_camel, populate_by_name=True)


class StartSession(_Message):
    """The request for a session: what is asked of the client, and no more than is needed.

    Partners make a journey of their own, so the partner is left out here.
    """

    session_id: str
    consent_code: str = "001"
    ockto_type: str = "P"
    odm_version: str = "v4_3"
    request_documents: tuple[str, ...] = ("UPO", "UWV", "PDF")
    disable_partner: bool = True
    psd2_info_included: bool = False
    psd2_amount_of_months: int = 0


class StartedSession(_Message):
    """The answer: the text of the QR code, which only the app understands, and until when it can be scanned."""

    session_id: str
    qr_code: Annotated[str, Field(min_length=1, max_length=LONGEST_QR)]
    expires_at: AwareDatetime | None = None

    def until(self, otherwise: datetime) -> datetime:
        """The moment told, or another one where none was."""
        return self.expires_at or otherwise


class SessionStatus(_Message):
    """How far the client is, in the service's own word."""

    status: Annotated[str, Field(min_length=1, max_length=CODE)]


class ConnectionTest(_Message):
    """The answer to a test of the connection."""

    ok: bool
