"""Keys one at a time: each is done, wherever it led, before the next goes out.

The frame hands a key to the widget that has the focus when it arrives. Keys that come in one burst, as on a slow line,
would all reach the widget that had it before the first of them was done: what was typed for a field became commands.

Where the screen waits for other rows (`awaits_rows`), keys for its rows wait too: they are meant for what is coming,
and an Enter behind a search must not open a row of the search before. The key that interrupts waits for nothing, and
drops those that wait.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

_LONGEST = 0.5
"""Seconds after which the next key goes out anyway: who had the one before may have gone with it."""


class OneByOne:
    """Holds keys back while one is being done."""

    def __init__(self, app: App[None], do: Callable[[events.Event], Awaitable[None]], interrupt: Sequence[str]) -> None:
        self._app = app
        self._do = do
        self._interrupt = interrupt
        self._waiting: deque[events.Key] = deque()
        self._number = 0
        self._busy = False
        self._last_resort: asyncio.TimerHandle | None = None

    async def take(self, event: events.Event) -> None:
        """Does a key now, or when its turn comes; all else, and what comes back from a widget, at once."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await self._do(event)
            return
        if event.key in self._interrupt and not self._busy:
            self._waiting.clear()
        self._waiting.append(event)
        await self.go_on()

    async def go_on(self) -> None:
        """Does the next key, unless one is being done, or the rows that it is meant for are still to come."""
        if self._busy or not self._waiting or self._must_wait(self._waiting[0]):
            return
        event = self._waiting.popleft()
        self._busy = True
        self._number += 1
        number = self._number
        path = list((self._app.focused or self._app.screen).ancestors_with_self)[:-1]
        await self._do(event)
        self._last_resort = asyncio.get_running_loop().call_later(_LONGEST, self._app.call_later, self._next, number)
        self._follow([*path, *path], number)  # again: a widget may have told something by a message of its own

    def _follow(self, path: Sequence[MessagePump], number: int) -> None:
        """Goes the way of the key, behind it; at the end the next may go."""
        for place, node in enumerate(path):
            if node.call_later(self._follow, path[place + 1 :], number):
                return
        self._app.call_later(self._next, number)

    async def _next(self, number: int) -> None:
        if number != self._number or not self._busy:
            return
        self._busy = False
        if self._last_resort is not None:
            self._last_resort.cancel()
        await self.go_on()

    def _must_wait(self, event: events.Key) -> bool:
        screen = self._app.screen
        return bool(getattr(screen, "awaits_rows", False)) and event.key not in self._interrupt
