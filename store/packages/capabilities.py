"""The five advice packages and their ways, as the one table of partners has them."""

from collections.abc import Mapping
from types import MappingProxyType

from store.errors import Usage
from store.offices.partners import PARTNERS, SOURCES, Package

PACKAGES: Mapping[str, Package] = MappingProxyType(
    {code: partner.package for code, partner in PARTNERS.items() if partner.package is not None}
)
"""By code, in the order in which they are shown."""


def find_package(code: str) -> Package:
    """The ways of that package. Raises Usage for a package that does not exist."""
    if code not in PACKAGES:
        raise Usage("package_unknown", facts={"package": code, "known": ", ".join(PACKAGES)}, remedy="partner_form")
    return PACKAGES[code]


def checked_source(source: str) -> str:
    """The source. Raises Usage for one that does not exist."""
    if source not in SOURCES:
        raise Usage("source_unknown", facts={"source": source, "known": ", ".join(SOURCES)}, remedy="partner_form")
    return source
