"""What is read from an ODM file, as frozen values."""

from dataclasses import dataclass
from datetime import datetime

from store.findings import Finding
from store.odm.fields import Area


@dataclass(frozen=True, slots=True)
class InsidePerson:
    """A person as the file names them. `surname` is the birth name without prefix, `sex` is v, m or o (unknown).

    `birth_date` is `YYYY-MM-DD` with 00 for unknown parts, or empty.
    """

    inside_id: str
    role: str | None
    surname: str
    prefix: str
    partner_surname: str
    initials: str
    first_names: str
    sex: str
    birth_date: str
    postcode: str
    house_number: str


@dataclass(frozen=True, slots=True)
class SourceStatus:
    """How one source did for one person: `status` is ok, partial, failed or skipped (or what the file says).

    `missing` names the pension providers that did not answer; with any of them a source is partial.
    """

    source: str
    inside_id: str
    status: str
    retrieved_at: datetime | None
    errors: tuple[str, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentReference:
    """A document that the file points at; the link lives ten minutes and works once."""

    document_id: str
    type: str
    inside_id: str
    url: str
    expires_at: datetime | None
    media_type: str


@dataclass(frozen=True, slots=True)
class OdmFile:
    """The envelope of a file. Without an envelope everything is empty and `retrieved_at` is None."""

    odm_version: str | None
    file_id: str
    session_id: str
    provider_code: str
    consent_code: str
    consent_given_at: datetime | None
    consent_expires_at: datetime | None
    consent_withdrawn_at: datetime | None
    ockto_type: str
    retrieved_at: datetime | None
    persons: tuple[InsidePerson, ...]
    sources: tuple[SourceStatus, ...]
    documents: tuple[DocumentReference, ...]
    unknown_keys: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. `label` is a code of the words, `value` plain text: empty means that the source does not know.

    `field` is set where the value fills a client-data field: at most one fact of a person has it, and different sources
    are never added up. A total has the paths of its `parts`. `detail` names what it belongs to (employer, provider,
    account), `as_of` and `until` the day or year it is of. `complete` is False where the source gave not everything.
    """

    area: Area
    label: str
    field: str | None
    value: str
    unit: str
    source: str
    inside_id: str
    retrieved_at: datetime | None
    path: str
    detail: str = ""
    as_of: str = ""
    until: str = ""
    parts: tuple[str, ...] = ()
    complete: bool = True
