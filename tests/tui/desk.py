"""The desk as a test drives it: keys in, text out; every key waits until the desk is at rest. No selectors, no sleeps.

async with Desk.open(opener) as desk:
    await desk.press("/", "v", "r", "i", "e", "s", "enter")
    desk.sees("Vries, de, A.B.")
    desk.check_lines()
"""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from time import monotonic
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.pilot import Pilot
from textual.strip import Strip

from tests.tui.idle import prompt_pilots, rested
from tui.app import DeskApp
from tui.environment import Environment, read_environment
from tui.screen import DeskScreen
from tui.settings import DeskSettings

if TYPE_CHECKING:
    from store.context import Context

_CALM_ROUNDS = 2
"""Rounds of handled messages in which no screen came or went and nothing was asked of the store."""
ENVIRONMENT = read_environment({"TERM": "xterm-256color", "LANG": "nl_NL.UTF-8"})


def _no_store() -> "Context":
    raise AssertionError("this test opens no store")


def _raise(error: BaseException) -> str:
    """In tests a fault is never just a number on a screen."""
    raise error


class Desk:
    """A running desk."""

    def __init__(self, app: DeskApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @staticmethod
    @asynccontextmanager
    async def open(
        context: "Context | None" = None,
        *,
        size: tuple[int, int] = (80, 24),
        first: str | None = None,
        given: dict[str, object] | None = None,
        settings: DeskSettings | None = None,
        environment: Environment = ENVIRONMENT,
        report: Callable[[BaseException], str] = _raise,
        demo: bool = False,
        opener: "Callable[[], Context] | None" = None,
        begin: Callable[[str, str], object] | None = None,
        login: str = "",
        pulse: Callable[[], float] = monotonic,
    ) -> "AsyncIterator[Desk]":
        """Opens the desk on that store, on the first screen or on `first`."""
        app = DeskApp(
            opener or ((lambda: context) if context is not None else _no_store),
            environment=environment,
            settings=settings or DeskSettings(),
            report=report,
            first=first or "dossiers",
            given=given,
            demo=demo,
            begin=begin,
            login=login,
            calm=0.0,
            pulse=pulse,
        )
        with prompt_pilots():
            async with app.run_test(size=size) as pilot:
                desk = Desk(app, pilot)
                await desk.settle()
                yield desk

    # Doing.

    async def press(self, *keys: str) -> None:
        """Presses keys; after each one the desk comes to rest."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        """Types a text into the focused field."""
        await self.press(*("space" if letter == " " else letter for letter in text))

    async def resize(self, width: int, height: int) -> None:
        """Another window."""
        await self.pilot.resize_terminal(width, height)
        self.app._check_resize()  # a hundredth of a second later by itself
        await self.settle()

    async def settle(self) -> None:
        """Waits until nothing is under way and every message has been handled."""
        calm = 0
        while calm < _CALM_ROUNDS:
            await self.app.desk.room.rest()
            before = self.app.screen
            await rested(self.app.screen)
            calm = calm + 1 if self.app.screen is before and not self.app.desk.room.busy else 0

    # Seeing.

    @property
    def screen(self) -> DeskScreen:
        """The screen on top."""
        screen = self.app.screen
        assert isinstance(screen, DeskScreen)
        return screen

    def strips(self) -> list[Strip]:
        """The lines of the screen as they are drawn, with their styles."""
        return self.app.screen._compositor.render_strips()

    @property
    def lines(self) -> list[str]:
        """The lines of the screen as text."""
        return [strip.text.rstrip() for strip in self.strips()]

    @property
    def text(self) -> str:
        """The whole screen as text."""
        return "\n".join(self.lines)

    @property
    def keys(self) -> str:
        """The row of keys."""
        return self.lines[-1]

    def sees(self, *texts: str) -> None:
        """Each text stands on the screen."""
        for text in texts:
            assert text in self.text, f"not on the screen: {text!r}\n{self.text}"

    def sees_not(self, *texts: str) -> None:
        """None of the texts stands on the screen."""
        for text in texts:
            assert text not in self.text, f"on the screen: {text!r}\n{self.text}"

    @property
    def row(self) -> str:
        """The line with the cursor's sign."""
        return next((line for line in self.lines if line.startswith("▌")), "")

    def check_lines(self) -> None:
        """Every line fills the width exactly; no control reaches the terminal; a full line is not cut without `…`."""
        assert_no_cut(self.app)


def assert_no_cut(app: DeskApp, *, labels: bool = True) -> None:
    """No line is wider than the window, none holds a control; `labels`: no label has an unfilled place."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    assert len(strips) <= height
    for strip in strips:
        text = strip.text
        assert cell_len(text) == width, f"{cell_len(text)} cells instead of {width}: {text!r}"
        assert text.isprintable(), f"a control on the screen: {text!r}"
    joined = "\n".join(strip.text for strip in strips) if labels else ""
    assert not re.search(r"\{\w+\}", joined), f"an unfilled place in a label:\n{joined}"
