"""Profiles: where each fact of the seven areas stands, one data file per version of the format.

The real specification is a new profile, not new code.
"""

from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from store.odm.fields import FIELDS, Area

PERSON = "person"
Take = Literal["amount", "text", "count", "date", "name", "address", "marital", "share", "investigated", "wages"]


class Rule(BaseModel):
    """Where one kind of fact stands, and how its values are read.

    `records` finds the records in a source's data (or in a person), those that have one of `having`; `value` the values
    in each, the first pattern that finds any; `detail` names what the value belongs to, `as_of` the day or year it is
    of. `once` is an identification that counts once. `total` adds per record or over the whole source. `when` gives the
    field only to persons who live together or alone. Among several the newest has the field, on a `tie` the first or
    the one at the person's address. `unknown` shows a record without a value as not known.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    label: str
    area: Area
    source: str
    take: Take = "text"
    unit: str = "text"
    field: str | None = None
    records: str = ""
    having: tuple[str, ...] = ()
    value: tuple[str, ...] = ("",)
    detail: str = ""
    as_of: str = ""
    until: str = ""
    once: str = ""
    currency: str = ""
    total: Literal["record", "source"] | None = None
    when: Literal["together", "alone"] | None = None
    tie: Literal["first", "home"] = "first"
    unknown: bool = False
    words: dict[str, str] = {}

    @model_validator(mode="after")
    def _field_exists(self) -> "Rule":
        if self.field is not None and self.field not in FIELDS:
            raise ValueError(self.field)
        return self


class Profile(BaseModel):
    """All rules for one version; the order is the order in which facts are shown and in which they win a field."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    rules: tuple[Rule, ...]


@cache
def profiles() -> tuple[Profile, ...]:
    """Every profile that came with the program, oldest first."""
    folder = files("store.odm") / "profiles"
    found = (Profile.model_validate_json(one.read_bytes()) for one in folder.iterdir() if one.name.endswith(".json"))
    return tuple(sorted(found, key=lambda profile: profile.version.casefold()))


def profile_for(version: str | None) -> Profile:
    """The profile of that version; of one that is not known, the newest."""
    wanted = (version or "").casefold()
    return next((one for one in profiles() if one.version.casefold() == wanted), profiles()[-1])
