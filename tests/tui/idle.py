"""When a desk is at rest: its event loop tells it, where a pilot by itself sleeps until the machine is idle.

The pilot sleeps at least 20 ms a time, four times a key, and up to a second while another thread works. The loop knows
it at once: nothing is left to be run. What a timer brings later is not awaited, as the pilot did not await it either.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from unittest.mock import patch

from textual.screen import Screen

PATIENCE = 60.0


async def drained(_least: float = 0, _most: float = 1) -> None:
    """Returns when every message and callback has been handled, and those that they brought."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]  # nothing public tells it
    end = monotonic() + PATIENCE
    await asyncio.sleep(0)
    while ready:
        assert monotonic() < end, "the desk never comes to rest"
        await asyncio.sleep(0)


async def rested(screen: Screen[object]) -> None:
    """What the screen keeps for its next sixtieth of a second is done now, and what that brings."""
    await drained()
    screen._on_timer_update()
    await drained()


@contextmanager
def prompt_pilots() -> Iterator[None]:
    """Pilots wait for the loop, not for the machine."""
    with patch("textual.app.wait_for_idle", drained), patch("textual.pilot.wait_for_idle", drained):
        yield
