"""The JSON documents of users' keys."""

from datetime import datetime

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
