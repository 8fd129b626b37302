"""How much of a foreign file we are willing to read."""

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Beyond either of these a file is refused; both are settings."""

    bytes: int = 64 * MEBIBYTE
    depth: int = 512


STANDARD = Limits()
