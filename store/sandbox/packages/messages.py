"""The message that a package takes, and the answers it gives."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator
from pydantic.alias_generators import to_camel

from store.sandbox.problems import FieldNote


class Package(StrEnum):
    """The packages that are stood in for."""

    FIGLO = "figlo"
    ADVIESBOX = "adviesbox"
    DIAS = "dias"
    FINDESK = "findesk"
    FINRUST = "finrust"


class Source(StrEnum):
    """Where the client data comes from."""

    OCKTO = "ockto"
    DOSSIER = "dossier"


class State(StrEnum):
    """How far the package is with a message."""

    ACCEPTED = "accepted"
    IN_TREATMENT = "in_treatment"
    ADVICE_READY = "advice_ready"
    REFUSED = "refused"


class Incoming(BaseModel):
    """Strict: no unknown keys, no text where a number belongs."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid", strict=True, frozen=True)


class Outgoing(BaseModel):
    """What is said back, in camelCase."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, frozen=True)


Line = Annotated[str, Field(max_length=500)]


class Fact(Incoming):
    """One value, and where it comes from."""

    field: str = Field(pattern=r"^[a-z][a-z0-9_]{0,63}$")
    value: str = Field(max_length=4000)
    unit: str = Field(max_length=40)
    source: str = Field(max_length=100)
    retrieved_at: AwareDatetime | None = None
    path: str | None = Field(default=None, max_length=4000)


class Person(Incoming):
    """One of at most two people."""

    role: Literal["aanvrager", "partner"]
    surname: str = Field(min_length=1, max_length=500)
    prefix: Line | None = None
    partner_surname: Line | None = None
    initials: Line | None = None
    first_names: Line | None = None
    sex: Literal["v", "m", "o"]
    birth_date: str | None = Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")
    retrieved_at: AwareDatetime | None = None
    file_id: Line | None = None
    postcode: Line | None = None
    house_number: Line | int | None = None
    facts: list[Fact] = Field(max_length=500)


class Payload(Incoming):
    """The client data of one export."""

    package: Package
    dossier: str = Field(min_length=1, max_length=100)
    version: int = Field(ge=1, le=1_000_000)
    source: Source
    adviesbox_guid: str | None = Field(default=None, max_length=200)
    removed_earlier: bool = False
    persons: list[Person] = Field(min_length=1, max_length=2)

    @model_validator(mode="after")
    def roles_differ(self) -> "Payload":
        """Nobody twice, and a file's data has a day on which it was fetched."""
        if len({person.role for person in self.persons}) != len(self.persons):
            raise ValueError("each role at most once")
        if self.source is Source.OCKTO and any(person.retrieved_at is None for person in self.persons):
            raise ValueError("retrievedAt is required for source ockto")
        return self


class Accepted(Outgoing):
    """The answer to a message that was taken."""

    reference: str
    state: State
    trace_id: str
    link: str | None = None


class Standing(Outgoing):
    """The answer to "how far is it?"."""

    reference: str
    state: State
    messages: list[FieldNote]
    trace_id: str
    code: str | None = None
    link: str | None = None


class AdvisedPerson(Outgoing):
    """One person of an advice, with the values that the adviser settled on."""

    role: str
    surname: str
    sex: str
    birth_date: str
    fields: dict[str, str]


class Advice(Outgoing):
    """What comes back."""

    advice_id: str
    dossier: str
    version: int
    persons: list[AdvisedPerson]


class ReceivedItem(Outgoing):
    """One line of what a package counted."""

    key: str
    version: int
    dossier: str
    state: State


class ReceivedList(Outgoing):
    """All that a package counted."""

    items: list[ReceivedItem]
