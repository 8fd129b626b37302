"""The JSON documents of users' keys."""

from datetime import date, datetime

from pydantic import BaseModel

from store.offices.views import KeyView


class KeyModel(BaseModel):
    """A public key of a user."""

    fingerprint: str
    kind: str
    comment: str
    added_at: datetime
    added_by: str
    disabled: bool


class AnswerModel(BaseModel):
    """What sshd is answered: no line lets nobody in."""

    lines: list[str]


def key_model(view: KeyView) -> KeyModel:
    """The model of a key."""
    return KeyModel(**{name: getattr(view, name) for name in KeyModel.model_fields})


class SeenDayModel(BaseModel):
    """What one user did with a person's data on one day."""

    day: date
    user: str
    name: str | None
    role: str
    kinds: dict[str, int]
    times: int
    first: datetime
    last: datetime
    reasons: list[str]
    via: list[str]


class SeenModel(BaseModel):
    """Who saw a person's data in a period."""

    person: int
    name: str
    number: str
    first: date | None
    last: date | None
    items: list[SeenDayModel]
