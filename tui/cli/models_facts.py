"""The JSON documents of what stands in a file: facts, and places where a text was found."""

from datetime import datetime

from pydantic import BaseModel

from store.odm.hidden import hide_suspects
from store.odm.views import Fact
from store.words.sentences import Language, sentence


class FactModel(BaseModel):
    """A fact; `value` is empty where the source does not know it, `parts` are the paths that a total adds up."""

    area: str
    label: str
    text: str
    field: str | None
    value: str
    unit: str
    detail: str | None
    as_of: str | None
    until: str | None
    complete: bool
    source: str | None
    person: str | None
    retrieved_at: datetime | None
    path: str
    parts: list[str]


class FoundModel(BaseModel):
    """A line of the laid out file on which the text stands; `value` is empty where that is an object or a list."""

    path: str
    line: int
    value: str


class SearchModel(BaseModel):
    """Where a text stands: `count` lines in all, of which the first are listed."""

    count: int
    items: list[FoundModel]


def fact_model(fact: Fact, language: Language) -> FactModel:
    """The model of a fact."""
    return FactModel(
        area=fact.area.value,
        label=fact.label,
        text=sentence(fact.label, language),
        field=fact.field,
        value=hide_suspects(fact.value),
        unit=fact.unit,
        detail=hide_suspects(fact.detail) or None,
        as_of=fact.as_of or None,
        until=fact.until or None,
        complete=fact.complete,
        source=fact.source or None,
        person=fact.inside_id or None,
        retrieved_at=fact.retrieved_at,
        path=fact.path,
        parts=list(fact.parts),
    )
