"""A question to a service, and its answer as it came."""

from collections.abc import Mapping
from dataclasses import dataclass, field

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Request:
    """One question. `partner` names the service in errors; `headers` may carry credentials and are never shown.

    `repeat_safe` says whether asking again can do no harm, also when the first question arrived after all.
    """

    partner: str
    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)
    seconds: float = 20.0
    limit: int = MEGABYTE
    repeat_safe: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whatever its status. Header names are in lower case."""

    partner: str
    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    repeat_safe: bool

    @property
    def good(self) -> bool:
        """The service says that it did its part."""
        return 200 <= self.status < 300
