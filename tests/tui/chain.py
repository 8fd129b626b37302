"""The chain as an adviser goes it, with all that works behind the desk: stand-ins, a worker, the client's phone."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic

import zxingcpp

from store.clock import FixedClock
from store.context import Context
from store.demo.connecting import connect_standins
from store.sandbox.serve import Running as Standins
from tests.standins import standins
from tests.store.work.toys import Running
from tests.tui.desk import Desk
from tests.tui.idle import rested
from tests.tui.test_qr_code import painted

PATIENCE = 60.0
_LOOK_AGAIN = 0.1
"""Not more often: a look draws the whole screen, on the processor that the worker and the stand-ins wait for."""
_STEP = timedelta(seconds=1)


@contextmanager
def office_at_work(context: Context, clock: FixedClock) -> Iterator[Standins]:
    """The office is connected with every stand-in, and a worker looks after its rows."""
    with standins(clock) as serving:
        connect_standins(context, serving.ockto, serving.packages)
        with Running(context):
            yield serving


@dataclass
class Way:
    """A desk, and the time that goes on while one waits at it."""

    desk: Desk
    clock: FixedClock
    standins: Standins

    @staticmethod
    @asynccontextmanager
    async def open(context: Context, clock: FixedClock, size: tuple[int, int] = (80, 24)) -> "AsyncIterator[Way]":
        """The desk of a demonstration: the client can be played."""
        with office_at_work(context, clock) as serving:
            async with Desk.open(context, demo=True, size=size) as desk:
                yield Way(desk, clock, serving)

    async def press(self, *keys: str) -> None:
        """Presses keys; no line is cut or too wide on the screen to which each of them leads."""
        for key in keys:
            await self.desk.press(key)
            self.desk.check_lines()

    async def comes(self, *texts: str) -> None:
        """Waits, without a key, until all of it stands on the screen."""
        end = monotonic() + PATIENCE
        while not all(text in self.desk.text for text in texts):
            assert monotonic() < end, f"did not come by itself: {texts}\n{self.desk.text}"
            self.clock.advance(_STEP)
            await asyncio.sleep(_LOOK_AGAIN)
            await rested(self.desk.app.screen)
        await self.desk.settle()
        self.desk.check_lines()

    async def go_to(self, text: str) -> None:
        """Moves down until the cursor is on that row."""
        await self.press("home")
        for _ in range(30):
            if text in self.desk.row:
                return
            await self.press("down")
        raise AssertionError(f"no row to stop at: {text!r}\n{self.desk.text}")

    def scan(self) -> str:
        """What a phone reads off the screen."""
        (found,) = zxingcpp.read_barcodes(painted(self.desk), try_invert=False)
        return found.text

    async def share(self) -> None:
        """On the QR screen: the client scans, gathers and shares, a key for each; the file comes by itself."""
        assert self.scan().startswith("OCKTO:")
        for said in ("gescand", "haalt gegevens op", "gedeeld"):
            await self.press("T")
            self.desk.sees(said)
        await self.comes("Het bestand staat in het dossier")

    async def new_export(self, package: str) -> None:
        """`e`, and that package chosen; sources, persons and files stay as they are proposed."""
        await self.press("e", *["up"] * 5)
        for _ in range(5):
            if any(f"▌{sign} {package}" in self.desk.text for sign in "●○"):
                await self.press("enter")
                return
            await self.press("down")
        raise AssertionError(f"no package {package}\n{self.desk.text}")

    async def send(self) -> None:
        """From the packages to the line that sends, and yes."""
        await self.press("tab", "tab", "tab", "tab", "end", "enter")
        self.desk.sees("j/n")
        await self.press("j")
