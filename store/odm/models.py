"""The edge: pydantic models of the envelope that take any JSON.

Nothing is required and nothing raises: a value of the wrong kind becomes the empty one and is remarked. Unknown keys
are allowed and counted.
"""

from collections.abc import Callable
from typing import Annotated, TypeAlias, TypeVar

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo
from pydantic.alias_generators import to_camel

Model = TypeVar("Model", bound="Edge")


class Remarks:
    """What was of the wrong kind, and how many keys nobody knows: handed through validation as its context."""

    def __init__(self) -> None:
        self.wrong: list[str] = []
        self.unknown = 0


def _remark(info: ValidationInfo) -> None:
    if isinstance(info.context, Remarks):
        info.context.wrong.append(to_camel(info.field_name or ""))


def _text(value: object, info: ValidationInfo) -> str:
    if isinstance(value, str):
        # A nought byte is no text to a database or a terminal.
        return str(value).replace("\0", "\ufffd").strip()
    if value is not None:
        _remark(info)
    return ""


def _items(value: object, info: ValidationInfo) -> list[object]:
    if isinstance(value, list):
        return value
    if value is not None:
        _remark(info)
    return []


def _object(value: object, info: ValidationInfo) -> object:
    if isinstance(value, dict):
        return value
    if value is not None:
        _remark(info)
    return {}


def _code(value: object, info: ValidationInfo) -> object:
    return {"code": value} if isinstance(value, str) else _object(value, info)


Text: TypeAlias = Annotated[str, BeforeValidator(_text)]
Items: TypeAlias = Annotated[list[object], BeforeValidator(_items)]
AsObject: BeforeValidator = BeforeValidator(_object)
AsCode: BeforeValidator = BeforeValidator(_code)


class Edge(BaseModel):
    """A model that takes what comes."""

    model_config = ConfigDict(extra="allow", populate_by_name=False)


def read_as(model: type[Model], value: object, remarks: Remarks, *, where: str) -> Model | None:
    """The value as that model; None, and remarked, where it is no object at all."""
    if not isinstance(value, dict):
        remarks.wrong.append(where)
        return None
    return model.model_validate(value, context=remarks)


def read_each(model: type[Model], values: list[object], remarks: Remarks, *, where: str) -> list[Model]:
    """Each of the values that is an object at all."""
    read: Callable[[object], Model | None] = lambda value: read_as(model, value, remarks, where=where)  # noqa: E731
    return [found for found in map(read, values) if found is not None]


class Coded(Edge):
    """A code with its description."""

    code: Text = ""
    omschrijving: Text = ""


class Name(Edge):
    """`naam` of the register of persons."""

    voornamen: Text = ""
    voorletters: Text = ""
    voorvoegsel: Text = ""
    geslachtsnaam: Text = ""
    volledige_naam: Text = Field(default="", alias="volledigeNaam")


class Birth(Edge):
    """`geboorte`; the date has many forms."""

    datum: object = None


class Address(Edge):
    """An address, in the register's own form or in that of its interface."""

    officiele_straatnaam: Text = Field(default="", alias="officieleStraatnaam")
    straat: Text = ""
    woonplaats: Text = ""
    postcode: Text = ""
    huisnummer: Text = ""
    huisletter: Text = ""
    huisnummertoevoeging: Text = ""


class Residence(Address):
    """`verblijfplaats`, with the address in it or below it."""

    verblijfadres: Annotated[Address, AsObject] = Address()


class Partner(Edge):
    """One of `partners`; an ended marriage has its end."""

    naam: Annotated[Name, AsObject] = Name()
    ended: object = Field(default=None, alias="ontbindingHuwelijkPartnerschap")


class Person(Edge):
    """One of `persons`: the register's person with the envelope's id and role."""

    person_id: Text = Field(default="", alias="personId")
    role: Text = ""
    naam: Annotated[Name, AsObject] = Name()
    geboorte: Annotated[Birth, AsObject] = Birth()
    geslacht: Annotated[Coded, AsCode] = Coded()
    verblijfplaats: Annotated[Residence, AsObject] = Residence()
    partners: Items = []


class Source(Edge):
    """One of `sources`."""

    source: Text = ""
    person_id: Text = Field(default="", alias="personId")
    retrieved_at: Text = Field(default="", alias="retrievedAt")
    status: Text = ""
    errors: Items = []
    data: object = None


class Reference(Edge):
    """One of `documents`."""

    document_id: Text = Field(default="", alias="documentId")
    type: Text = ""
    person_id: Text = Field(default="", alias="personId")
    url: Text = ""
    expires_at: Text = Field(default="", alias="expiresAt")
    media_type: Text = Field(default="", alias="mediaType")


class Consent(Edge):
    """What comes along of the consent that was given in Ockto."""

    code: Text = ""
    given_at: Text = Field(default="", validation_alias=AliasChoices("givenAt", "at", "moment"))
    expires_at: Text = Field(default="", validation_alias=AliasChoices("expiresAt", "expiry"))
    withdrawn_at: Text = Field(default="", alias="withdrawnAt")


class Envelope(Edge):
    """The file itself."""

    odm_version: Text = Field(default="", alias="odmVersion")
    file_id: Text = Field(default="", alias="fileId")
    session_id: Text = Field(default="", alias="sessionId")
    provider_code: Text = Field(default="", alias="providerCode")
    consent_code: Text = Field(default="", alias="consentCode")
    consent_given_at: Text = Field(
        default="", validation_alias=AliasChoices("consentGivenAt", "consentAt", "consentMoment")
    )
    consent_expires_at: Text = Field(default="", validation_alias=AliasChoices("consentExpiresAt", "consentExpiry"))
    consent_withdrawn_at: Text = Field(default="", alias="consentWithdrawnAt")
    consent: Annotated[Consent, AsObject] = Consent()
    ockto_type: Text = Field(default="", alias="ocktoType")
    retrieved_at: Text = Field(default="", alias="retrievedAt")
    persons: Items = []
    sources: Items = []
    documents: Items = []


def keys_unknown(found: Edge) -> int:
    """How many keys of it nobody here knows."""
    return len(found.model_extra or {})
