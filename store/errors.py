"""Typed errors: what happened, where, and what to do now, as codes and facts.

The sentence is made by `store.words`; the face (screen or command line) prints it. Foreign text stands in `facts` only.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from store.findings import Finding


class BrondeskError(Exception):
    """An error that a person can act on.

    `code` and `remedy` are codes of `store.words`; `facts` fill their sentences; `where` names the file, row or place;
    `reasons` are the findings behind a refusal.
    """

    exit_code: ClassVar[int] = 1

    def __init__(
        self,
        code: str,
        *,
        facts: Mapping[str, str] | None = None,
        where: str | None = None,
        remedy: str | None = None,
        reasons: "tuple[Finding, ...]" = (),
    ) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, str] = dict(facts or {})
        self.where = where
        self.remedy = remedy
        self.reasons = reasons


class Unusable(BrondeskError):
    """The machine stands in the way: a read-only folder, a full disk. Exit code 1."""


class Usage(BrondeskError):
    """The words of the command do not fit. Exit code 2."""

    exit_code = 2


class NotFound(BrondeskError):
    """There is no such thing for this user; another office's row is not found either. Exit code 3."""

    exit_code = 3


class Refused(BrondeskError):
    """A rule of the domain forbids it; `reasons` say which. Exit code 4."""

    exit_code = 4


class InvalidInput(BrondeskError):
    """Something handed in cannot be read; `where` names file, line and column. Exit code 5."""

    exit_code = 5


class ServiceFailed(BrondeskError):
    """An outside service did not do its part; `repeat_safe` tells whether asking again can do harm. Exit code 6."""

    exit_code = 6

    def __init__(
        self,
        code: str,
        *,
        repeat_safe: bool,
        facts: Mapping[str, str] | None = None,
        where: str | None = None,
        remedy: str | None = None,
    ) -> None:
        super().__init__(code, facts=facts, where=where, remedy=remedy)
        self.repeat_safe = repeat_safe


class Conflict(BrondeskError):
    """Somebody else changed it meanwhile; nothing of either is lost. Exit code 7."""

    exit_code = 7


class NotAllowed(BrondeskError):
    """This role may not do that. Exit code 8."""

    exit_code = 8


class NoLongerIn(NotAllowed):
    """Who came in before is not let in any more: disabled, of another role, or of another office."""


class Damaged(BrondeskError):
    """Stored data does not verify. Exit code 9."""

    exit_code = 9


class Cancelled(BrondeskError):
    """The user stopped it; nothing half is stored. Exit code 130."""

    exit_code = 130

    def __init__(self) -> None:
        super().__init__("cancelled")
