"""Who acts, and what a role may do: one table."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.ids import OfficeId, UserId


class Role(StrEnum):
    """What somebody is at the desk."""

    SUPPORT = "support"
    ADVISER = "adviser"
    ADMIN = "admin"
    AUDITOR = "auditor"
    SYSTEM = "system"
    """The program itself: worker and Digimap page. Never given to a person."""


class Capability(StrEnum):
    """A kind of action, as the table below grants it."""

    FIND = "find"
    OPEN_CONTENT = "open_content"
    EDIT_DOSSIER = "edit_dossier"
    INVITE = "invite"
    RECEIVE = "receive"
    MATCH = "match"
    EXPORT = "export"
    RETRY_EXPORT = "retry_export"
    ACCEPT_ADVICE = "accept_advice"
    SEE_CONNECTIONS = "see_connections"
    TEST_CONNECTION = "test_connection"
    SET_CONNECTION = "set_connection"
    ADD_USER = "add_user"
    READ_AUDIT = "read_audit"
    SEE_WHO_SAW = "see_who_saw"


_SUPPORT = frozenset(
    {
        Capability.FIND,
        Capability.OPEN_CONTENT,
        Capability.INVITE,
        Capability.RETRY_EXPORT,
        Capability.SEE_CONNECTIONS,
        Capability.TEST_CONNECTION,
    }
)
_ADVISER = _SUPPORT | {
    Capability.EDIT_DOSSIER,
    Capability.RECEIVE,
    Capability.MATCH,
    Capability.EXPORT,
    Capability.ACCEPT_ADVICE,
    Capability.SEE_WHO_SAW,
}
ALLOWED: dict[Role, frozenset[Capability]] = {
    Role.SUPPORT: _SUPPORT,
    Role.ADVISER: _ADVISER,
    Role.ADMIN: _ADVISER | {Capability.SET_CONNECTION, Capability.ADD_USER, Capability.READ_AUDIT},
    Role.AUDITOR: frozenset(
        {Capability.FIND, Capability.SEE_CONNECTIONS, Capability.READ_AUDIT, Capability.SEE_WHO_SAW}
    ),
    Role.SYSTEM: frozenset({Capability.FIND, Capability.INVITE, Capability.RECEIVE, Capability.EXPORT}),
}
ASKS_REASON: dict[Role, frozenset[Capability]] = {Role.SUPPORT: frozenset({Capability.OPEN_CONTENT})}
"""What a role may do in a dossier only after it said why: a reason or ticket, once per dossier and day."""
PERSONAL_ROLES = (Role.SUPPORT, Role.ADVISER, Role.ADMIN, Role.AUDITOR)


@dataclass(frozen=True, slots=True)
class Actor:
    """The user for whom the program acts now, in one of the offices that the user serves."""

    user_id: "UserId"
    login: str
    role: Role
    office: "OfficeId"
    offices: "frozenset[OfficeId]"

    def may(self, capability: Capability) -> bool:
        """Whether the role grants it."""
        return capability in ALLOWED[self.role]

    def must_say_why(self, capability: Capability) -> bool:
        """Whether the role may do it only after a reason was given for the dossier."""
        return capability in ASKS_REASON.get(self.role, frozenset())
