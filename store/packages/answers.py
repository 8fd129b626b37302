"""What a package answers, as it comes over the wire, and what we make of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from store.tables.base import FOREIGN_ID, NAME, SHORT
from store.wire.answers import LONGEST, Foreign

_LONGEST_VALUE = 4000
_MOST_MESSAGES = 200
_MOST_FIELDS = 500


class _In(BaseModel):
    """Unknown keys are passed over: a counterpart may say more than we know."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, frozen=True)


Reference = Annotated[str, Field(min_length=1, max_length=FOREIGN_ID)]


class Token(BaseModel):
    """The answer to a request for a token."""

    access_token: str = Field(min_length=1, max_length=10_000)


class FieldWords(_In):
    """The package's words about one field."""

    field: Foreign = ""
    text: Foreign = ""


class Standing(_In):
    """How far the package is with a message; also its first answer."""

    reference: Reference
    state: Literal["accepted", "in_treatment", "advice_ready", "refused"]
    messages: tuple[FieldWords, ...] = Field(default=(), max_length=_MOST_MESSAGES)
    trace_id: Annotated[str, Field(max_length=FOREIGN_ID)] = ""
    code: Foreign = ""
    link: Annotated[str, Field(max_length=SHORT)] | None = None


class AdvisedPerson(_In):
    """One person of an advice."""

    role: Annotated[str, Field(max_length=20)] = ""
    surname: Annotated[str, Field(max_length=NAME)]
    sex: Annotated[str, Field(max_length=1)]
    birth_date: Annotated[str, Field(max_length=10)]
    fields: Mapping[
        Annotated[str, Field(min_length=1, max_length=64)], Annotated[str, Field(max_length=_LONGEST_VALUE)]
    ] = Field(max_length=_MOST_FIELDS)


class Advice(_In):
    """The advice that comes back."""

    advice_id: Reference
    dossier: Annotated[str, Field(max_length=100)] = ""
    version: int = 0
    persons: tuple[AdvisedPerson, ...] = Field(min_length=1, max_length=10)


@dataclass(frozen=True, slots=True)
class Words:
    """The package's own words: foreign text of bounded length."""

    title: str = ""
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a message: `state` is accepted, in_treatment, advice_ready, refused, failed or unknown.

    `reason` is a code of ours. `again` says whether the worker may try again by itself.
    """

    state: str
    reason: str = ""
    reference: str = ""
    trace_id: str = ""
    link: str = ""
    words: Words = Words()
    again: bool = False


def outcome_of(standing: Standing) -> Outcome:
    """What a standing amounts to."""
    refused = standing.state == "refused"
    return Outcome(
        state=standing.state,
        reason=reason_code(standing.code) if refused else "",
        reference=standing.reference,
        trace_id=standing.trace_id,
        link=safe_link(standing.link or ""),
        words=words_of("", standing.messages),
    )


def words_of(title: str, fields: tuple[FieldWords, ...]) -> Words:
    """The package's words, as they are kept."""
    return Words(title[:LONGEST], tuple((one.field, one.text) for one in fields if one.field or one.text))


def reason_code(code: str) -> str:
    """Our code for the package's: one that we have words for, else that it refused for a reason of its own."""
    return f"refused_{code}" if code in _KNOWN_REFUSALS else "refused_other"


def safe_link(link: str) -> str:
    """The link, empty where it is not one that may be opened in a browser."""
    return link if link.startswith(("https://", "http://")) and link.isprintable() and " " not in link else ""


_KNOWN_REFUSALS = frozenset(
    {
        "odm_too_old",
        "existing_client",
        "removal_needed",
        "guid_missing",
        "version_order",
        "bsn_present",
        "invalid",
    }
)
