"""What each package's message holds: one profile a package, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from store.odm.fields import FIELDS

_ONLY_RETURNED = frozenset({"mortgage_advised", "monthly_cost_advised"})
_CLIENT_DATA = tuple(code for code in FIELDS if code not in _ONLY_RETURNED)


@dataclass(frozen=True, slots=True)
class Profile:
    """The fields that a package takes, and what it wants beside them."""

    fields: tuple[str, ...] = _CLIENT_DATA
    guid: bool = False
    """The office's GUID at the package."""
    removal: bool = False
    """Whether the earlier dossier was removed there."""

    def takes(self, field: str) -> bool:
        """Whether that field is part of the message."""
        return field in self.fields


PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        "figlo": Profile(),
        "adviesbox": Profile(guid=True),
        "dias": Profile(),
        "findesk": Profile(removal=True),
        "finrust": Profile(),
    }
)


def profile_of(package: str) -> Profile:
    """The profile of that package."""
    return PROFILES[package]
