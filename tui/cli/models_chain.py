"""The JSON documents of invitations, sessions and connections."""

from datetime import datetime

from pydantic import BaseModel


class InvitedModel(BaseModel):
    """An invitation, and its session where one was begun."""

    invitation: int
    person: int
    role: str
    state: str
    link: str | None
    code: str | None
    code_page: str | None
    expires_at: datetime
    session: int | None
    qr: str | None


class SessionModel(BaseModel):
    """An Ockto session."""

    session: int
    invitation: int
    dossier: int
    person: int
    role: str
    state: str
    reason: str | None
    qr: str | None
    created_at: datetime
    expires_at: datetime | None
    scanned_at: datetime | None
    shared_at: datetime | None


class PersonaModel(BaseModel):
    """Somebody whom the stand-in client can be."""

    persona: str
    description: str


class ConnectionModel(BaseModel):
    """A connection; no credential is ever part of it."""

    partner: str
    state: str
    environment: str | None
    base_url: str | None
    guid: str | None
    missing: list[str]
    last_test: datetime | None
    test_result: str | None
    paused_until: datetime | None


class MailModel(BaseModel):
    """A prepared mail; a person sends it."""

    to: str
    subject: str
    body: str
