"""What is shown of offices, users and connections."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from store.actor import Role
from store.ids import OfficeId, UserId


@dataclass(frozen=True, slots=True)
class OfficeView:
    """An office."""

    office: OfficeId
    name: str


@dataclass(frozen=True, slots=True)
class UserView:
    """A user, the role and the offices served."""

    user: UserId
    login: str
    name: str
    role: Role
    offices: tuple[OfficeView, ...]
    disabled: bool


@dataclass(frozen=True, slots=True)
class KeyView:
    """A public key with which a user comes in; `fingerprint` as `ssh-keygen -l` shows it."""

    fingerprint: str
    kind: str
    comment: str
    added_at: datetime
    added_by: str
    disabled: bool


class ConnectionState(StrEnum):
    """Whether a partner can be spoken to."""

    SET_UP = "set_up"
    INCOMPLETE = "incomplete"
    NOT_SET_UP = "not_set_up"


@dataclass(frozen=True, slots=True)
class ConnectionView:
    """An office's way to one partner; no credential is ever part of it.

    `missing` are codes: base_url, guid, or the name of a credential. `version` is 0 where nothing is set up.
    """

    partner: str
    state: ConnectionState
    missing: tuple[str, ...]
    environment: str
    base_url: str
    guid: str
    last_test: datetime | None
    test_result: str
    paused_until: datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class ConnectionRequest:
    """What is set for a partner.

    Credentials that are absent or empty stay as they were. With `version` it is refused when somebody else changed
    the connection since.
    """

    partner: str
    environment: str
    base_url: str
    credentials: Mapping[str, str] = field(default_factory=dict, repr=False)
    guid: str = ""
    version: int | None = None


@dataclass(frozen=True, slots=True)
class MailView:
    """A mail that is prepared; a person sends it."""

    to: str
    subject: str
    body: str
