"""What is asked of Ockto, and the file that it gives (domain.md, the ODM file as profile v4_3)."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator
from pydantic.alias_generators import to_camel

LATEST_VERSION = "v4_3"

DocumentType = Literal["UPO", "UWV", "PSD2", "PDF"]
DOCUMENT_TYPES: tuple[DocumentType, ...] = ("UPO", "UWV", "PSD2", "PDF")
Role = Literal["aanvrager", "partner"]
JsonObject = dict[str, object]


class Incoming(BaseModel):
    """Strict: no unknown keys, no text where a number belongs."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid", strict=True, frozen=True)


class Outgoing(BaseModel):
    """What is said back, in camelCase."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, frozen=True)


class StartSession(Incoming):
    """The request for a session."""

    session_id: str = Field(pattern=r"^[A-Za-z0-9._:-]{1,200}$")
    consent_code: str = Field(pattern=r"^[0-9A-Za-z]{1,10}$")
    ockto_type: str = Field(pattern=r"^[0-9A-Za-z]{1,10}$")
    odm_version: str | None = None
    request_documents: list[DocumentType] = Field(default_factory=list, max_length=4)
    disable_partner: bool = False
    psd2_info_included: bool = False
    psd2_amount_of_months: int = Field(default=0, ge=0, le=12)
    test_case_id: str | None = Field(default=None, max_length=100)

    @field_validator("odm_version")
    @classmethod
    def known_version(cls, version: str | None) -> str | None:
        """Empty asks for the latest; versions are compared without case."""
        if version and version.lower() != LATEST_VERSION:
            raise ValueError(f"only {LATEST_VERSION}")
        return version


class State(StrEnum):
    """Ockto's own words for the state of a session."""

    CREATED = "Created"
    SCANNED = "Scanned"
    GATHERING = "Gathering"
    SHARED = "Shared"
    REFUSED = "Refused"
    EXPIRED = "Expired"
    CANCELLED = "Cancelled"
    FAILED = "Failed"


class StartedSession(Outgoing):
    """The answer to the request."""

    session_id: str
    qr_code: str
    expires_at: datetime


class Status(Outgoing):
    """How far the client is."""

    status: State


class InvitedPerson(Incoming):
    """Who holds the phone: the person that persona `self` tells the data of."""

    surname: str = Field(min_length=1, max_length=500)
    prefix: str | None = Field(default=None, max_length=100)
    partner_surname: str | None = Field(default=None, max_length=500)
    initials: str | None = Field(default=None, max_length=100)
    first_names: str | None = Field(default=None, max_length=500)
    sex: Literal["v", "m", "o"] = "o"
    birth_date: str | None = Field(default=None, pattern=r"^(\d{4}-\d{2}-\d{2})?$")
    postcode: str | None = Field(default=None, max_length=20)
    house_number: str | int | None = None
    role: Role = "aanvrager"


class ClientStep(Incoming):
    """What the client does next; the persona travels with the scan, and may be chosen anew at a later step."""

    persona: str | None = Field(default=None, max_length=100)
    person: InvitedPerson | None = None


class ClientState(Outgoing):
    """The state after a step of the client."""

    state: State


class PersonaItem(Outgoing):
    """One persona that the client can be."""

    persona: str
    description: str


class PersonaList(Outgoing):
    """All personas."""

    items: list[PersonaItem]


class OdmSource(Outgoing):
    """What one source gave for one person."""

    source: Literal["MijnOverheid", "Belastingdienst", "UWV", "MijnPensioenoverzicht", "DUO", "PSD2"]
    person_id: str
    retrieved_at: datetime
    status: Literal["ok", "partial", "failed", "skipped"]
    errors: list[str]
    data: JsonObject


class OdmDocument(Outgoing):
    """A document that can be fetched once, for ten minutes."""

    document_id: str
    type: DocumentType
    person_id: str
    url: str
    expires_at: datetime
    media_type: str = "application/pdf"


class OdmFile(Outgoing):
    """The whole file; a person is a BRP person with `personId` and `role` on top."""

    odm_version: str
    file_id: str
    session_id: str
    provider_code: str
    consent_code: str
    ockto_type: str
    retrieved_at: datetime
    persons: list[JsonObject]
    sources: list[OdmSource]
    documents: list[OdmDocument]
