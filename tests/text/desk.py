"""The desk with its terminal's end in our hands: every letter that it would send is kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from textual.drivers.headless_driver import HeadlessDriver

from store.context import Context
from tests.looks.office import Office
from tests.looks.scenes import Scene
from tests.text.taint import Taint
from tests.tui.desk import assert_no_cut


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


async def screen_with(taint: Taint, scene: Scene, context: Context, office: Office) -> str:
    """Opens a screen whose every answer is hostile, goes through it, and gives what was sent."""
    with listening() as sent, taint.on_the_desk():
        async with scene.opened(context, office.things) as desk:
            assert_no_cut(desk.app, labels=False)
            await desk.press("end", "home")
            assert_no_cut(desk.app, labels=False)
    return sent.text
