"""The desk with its terminal's end in our hands: every letter that it would send is kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from textual.drivers.headless_driver import HeadlessDriver


class Sent:
    """What was sent so far."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    @property
    def text(self) -> str:
        return "".join(self.parts)


@contextmanager
def listening() -> Iterator[Sent]:
    """While it lasts, a desk in this process draws as to a terminal, and what it draws is kept."""
    sent = Sent()

    def write(driver: HeadlessDriver, data: str) -> None:
        sent.parts.append(data)

    with patch.object(HeadlessDriver, "write", write), patch.object(HeadlessDriver, "is_headless", False):
        yield sent
