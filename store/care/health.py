"""What a look at the whole installation found: for a person, and for monitoring."""

from dataclasses import dataclass
from enum import StrEnum


class Area(StrEnum):
    """What was looked at."""

    TERMINAL = "terminal"
    SETTINGS = "settings"
    FILES = "files"
    DATABASE = "database"
    KEY = "key"
    WORKER = "worker"
    PAGE = "page"
    SERVICES = "services"
    CLOCK = "clock"


class Health(StrEnum):
    """How it is."""

    FINE = "fine"
    WARNING = "warning"
    DOWN = "down"
    """A service or the worker does not do its part."""
    DAMAGED = "damaged"
    """Stored data does not open or verify."""


@dataclass(frozen=True, slots=True)
class HealthFinding:
    """One thing: `code` and `remedy` are codes of `store.words`, `facts` fill them; no secret is ever among them."""

    area: Area
    health: Health
    code: str
    facts: tuple[tuple[str, str], ...] = ()
    where: str | None = None
    remedy: str | None = None


def fine(area: Area, code: str, **facts: str) -> HealthFinding:
    """In order."""
    return HealthFinding(area, Health.FINE, code, tuple(facts.items()))


def warning(area: Area, code: str, remedy: str | None = None, where: str | None = None, **facts: str) -> HealthFinding:
    """Works, but needs looking after."""
    return HealthFinding(area, Health.WARNING, code, tuple(facts.items()), where, remedy)


def down(area: Area, code: str, remedy: str | None = None, where: str | None = None, **facts: str) -> HealthFinding:
    """Does not do its part."""
    return HealthFinding(area, Health.DOWN, code, tuple(facts.items()), where, remedy)


def damaged(area: Area, code: str, remedy: str | None = None, where: str | None = None, **facts: str) -> HealthFinding:
    """Does not open or verify."""
    return HealthFinding(area, Health.DAMAGED, code, tuple(facts.items()), where, remedy)
