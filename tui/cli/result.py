"""What a command hands back: one JSON document, lines for people, an exit code."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel

    from store.errors import BrondeskError


@dataclass(frozen=True, slots=True)
class Result:
    """`document` is what --json prints; `lines` what people read; `data` goes to stdout as it is, in place of both.

    `failure`: what was asked for did not come about, though there is something to show. Its code ends the program, and
    the JSON document gets its `error` beside the rest.
    """

    document: "BaseModel | None"
    lines: tuple[str, ...] = ()
    exit_code: int = 0
    data: bytes | None = None
    failure: "BrondeskError | None" = None
    is_code: bool = False
    """Whether the data are lines of a QR code, which a terminal shows black on white whatever its own colours are."""

    @property
    def code(self) -> int:
        """The exit code."""
        return self.exit_code if self.failure is None else self.failure.exit_code
