"""The six partners, and what each has of its own: one table, read by connections, checks and messages alike.

A partner more is an entry here (and, for an advice package, a profile of its message).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

SOURCE_OCKTO = "ockto"
"""Client data as the service for source data delivered it."""
SOURCE_DOSSIER = "dossier"
"""The dossier's own client data."""
SOURCES = (SOURCE_OCKTO, SOURCE_DOSSIER)
ENVIRONMENTS = ("staging", "production", "sandbox")


@dataclass(frozen=True, slots=True)
class Package:
    """An advice package's own ways."""

    new_clients_only: bool = False
    """Refuses Ockto data of a person that it was sent before."""
    opens_tab: bool = False
    """Answers with a link that is opened in a new browser tab; the dossier number travels along."""
    asks_removal: bool = False
    """A dossier that it read earlier must first be removed there."""
    takes_file: bool = False
    """Also takes the ODM file itself."""
    returns_by_number: bool = False
    """Advice comes back by dossier number, not by name, sex and birth date."""
    sources: tuple[str, ...] = SOURCES


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner: which credentials its connection needs, and for an advice package its ways."""

    code: str
    name: str
    """As it calls itself: the same in every language."""
    credentials: tuple[str, ...]
    needs_guid: bool = False
    package: Package | None = None


_OAUTH = ("client_id", "client_secret")
_ALL = (
    Partner("ockto", "Ockto", ("user", "password", "provider_code")),
    Partner("figlo", "Figlo", _OAUTH, package=Package(new_clients_only=True)),
    Partner("adviesbox", "Adviesbox", _OAUTH, needs_guid=True, package=Package(new_clients_only=True)),
    Partner("dias", "Dias", _OAUTH, package=Package()),
    Partner("findesk", "Findesk", _OAUTH, package=Package(opens_tab=True, asks_removal=True, returns_by_number=True)),
    Partner("finrust", "FinRust", _OAUTH, package=Package(takes_file=True)),
)
PARTNERS: Mapping[str, Partner] = MappingProxyType({partner.code: partner for partner in _ALL})
"""By code, in the order in which they are shown."""
