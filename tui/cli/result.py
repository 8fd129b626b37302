"""What a command hands back: one JSON document, lines for people, an exit code."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel


@dataclass(frozen=True, slots=True)
class Result:
    """`document` is what --json prints; `lines` what people read; `data` goes to stdout as it is, in place of both."""

    document: "BaseModel | None"
    lines: tuple[str, ...] = ()
    exit_code: int = 0
    data: bytes | None = None
