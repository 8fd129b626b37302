"""The message to a package: its model, and its bytes, the same every time it is made of the same data."""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from store.packages.profiles import Profile, profile_of
from store.packages.subjects import Part, SentFact, SentPerson

LONGEST_VALUE = 4000


class _Out(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, frozen=True, extra="forbid")


class MessageFact(_Out):
    """One value, and where it comes from."""

    field: str
    value: str
    unit: str
    source: str
    retrieved_at: datetime | None = None
    path: str | None = None


class MessagePerson(_Out):
    """One person. Nothing in it, at any depth, is a BSN."""

    role: str
    surname: str
    prefix: str
    partner_surname: str
    initials: str
    first_names: str
    sex: str
    birth_date: str
    retrieved_at: datetime | None = None
    file_id: str | None = None
    postcode: str
    house_number: str
    facts: tuple[MessageFact, ...]


class Message(_Out):
    """The client data of one export."""

    package: str
    dossier: str
    version: int
    source: str
    adviesbox_guid: str | None = None
    removed_earlier: bool | None = None
    persons: tuple[MessagePerson, ...]

    @property
    def facts(self) -> int:
        """How many values are in it."""
        return sum(len(person.facts) for person in self.persons)

    def to_bytes(self) -> bytes:
        """The bytes that are shown, hashed, kept and sent."""
        value = self.model_dump(mode="json", by_alias=True, exclude_none=True)
        return json.dumps(value, ensure_ascii=False, indent=1).encode()


def make_message(
    *, package: str, number: str, version: int, source: str, guid: str, removed: bool, parts: Iterable[Part]
) -> Message:
    """The message of these parts, as the package's profile has it."""
    profile = profile_of(package)
    return Message(
        package=package,
        dossier=number,
        version=version,
        source=source,
        adviesbox_guid=guid if profile.guid else None,
        removed_earlier=removed if profile.removal else None,
        persons=tuple(_person(part, profile) for part in parts),
    )


def sha256_of(data: bytes) -> str:
    """The hash by which a message is named."""
    return hashlib.sha256(data).hexdigest()


def read_kept(data: bytes) -> Message:
    """A message that was kept."""
    return Message.model_validate_json(data)


def _person(part: Part, profile: Profile) -> MessagePerson:
    sent: SentPerson = part.sent
    return MessagePerson(
        role=part.role,
        surname=sent.surname,
        prefix=sent.prefix,
        partner_surname=sent.partner_surname,
        initials=sent.initials,
        first_names=sent.first_names,
        sex=sent.sex,
        birth_date=sent.birth_date,
        retrieved_at=part.file.retrieved_at if part.file else None,
        file_id=(part.file.file_id or None) if part.file else None,
        postcode=sent.postcode,
        house_number=sent.house_number,
        facts=tuple(_fact(fact) for fact in part.facts if profile.takes(fact.field) and _fits(fact)),
    )


def _fits(fact: SentFact) -> bool:
    """A value that is empty says nothing, one without end is no value."""
    return 0 < len(fact.value) <= LONGEST_VALUE and len(fact.path) <= LONGEST_VALUE


def _fact(fact: SentFact) -> MessageFact:
    return MessageFact(
        field=fact.field,
        value=fact.value,
        unit=fact.unit,
        source=fact.source,
        retrieved_at=fact.retrieved_at,
        path=fact.path or None,
    )
