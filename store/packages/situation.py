"""All that the checks before an export look at, as values."""

from dataclasses import dataclass
from datetime import datetime

from store.deliveries.views import MatchedFile
from store.offices.partners import PARTNERS, SOURCE_OCKTO, Package
from store.offices.views import ConnectionView


@dataclass(frozen=True, slots=True)
class Subject:
    """A person that is asked for."""

    role: str
    name: str
    present: bool = True
    """The dossier has a person of this role."""
    file: MatchedFile | None = None
    newer: bool = False
    """There is a newer file of this person that could be sent."""
    matched_files: int = 0
    unmatched_at: datetime | None = None
    """When the newest file with an unmatched person came in; None where there is none."""
    record: int | None = None
    records: int = 0
    identity: str = ""
    known_since: datetime | None = None
    """Since when this very person counts as known at the package."""
    perhaps_known_since: datetime | None = None
    """The same for somebody who may be this person: only a human can tell."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The dossier's last export to this package that was not cancelled."""

    version: int
    state: str


@dataclass(frozen=True, slots=True)
class Situation:
    """An export as it would be."""

    now: datetime
    package: str
    ways: Package
    source: str
    connection: ConnectionView
    subjects: tuple[Subject, ...]
    left_out: tuple[str, ...] = ()
    earlier: Earlier | None = None
    arrived_before: datetime | None = None
    """When an export of this dossier arrived at (or may have reached) the package; None: never."""
    removal_confirmed: bool = False
    facts: int = 0

    @property
    def name(self) -> str:
        """The package's own name."""
        return PARTNERS[self.package].name

    @property
    def from_ockto(self) -> bool:
        """Whether files are sent, not the dossier's own data."""
        return self.source == SOURCE_OCKTO
