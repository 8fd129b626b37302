"""What a check found: a stable code, how bad it is, whom it concerns and what removes it."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a finding weighs: only `BLOCKING` stops the action."""

    BLOCKING = "blocking"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of a check.

    `code` and `remedy` are codes of `store.words`; `facts` fill the sentence; `person` is a role ("aanvrager",
    "partner") or None; `where` a path or place; `key` the desk's key that starts the remedy.
    """

    code: str
    level: Level
    person: str | None = None
    facts: tuple[tuple[str, str], ...] = ()
    where: str | None = None
    remedy: str | None = None
    key: str | None = None

    def fact(self, name: str) -> str:
        """The fact of that name, empty where there is none."""
        return dict(self.facts).get(name, "")


def blocking(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those of the findings that stop the action."""
    return tuple(finding for finding in findings if finding.level is Level.BLOCKING)
