"""Ends the desk: the line has gone, somebody asks it to end, nobody was there for long. What is half typed is kept.

A line can go without a word: SIGHUP may be ignored (`nohup`), or never come. So a thread waits on the terminal itself;
it costs nothing until the other side is closed. From that moment on the desk has seconds: what hangs on a dead line is
ended by the system.
"""

import asyncio
import select
import signal
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

from tui.work import WorkRoom

if TYPE_CHECKING:
    from tui.drafting import LastWord

Pulse = Callable[[], float]

LAST_RESORT = 3
"""Seconds after which a desk that was told to end, but hangs on a dead line, is ended by the system."""
_KEEPING = 1.5
"""Seconds that the store has for the last words; a database that answers later keeps nobody alive."""
_GONE = select.POLLHUP | select.POLLERR | select.POLLNVAL


class Ending:
    """One for the application. `words` gives what is still to be kept, `leave` ends the application by a code."""

    def __init__(self, room: WorkRoom, words: "Callable[[], list[LastWord]]", leave: Callable[[int], None]) -> None:
        self._room, self._words, self._leave = room, words, leave
        self._begun = False
        self._line: int | None = None
        self._task: asyncio.Task[None] | None = None

    def listen(self, *, line: int | None) -> None:
        """In the loop: from now on a signal or the end of that line (a file descriptor, where there is one) ends it."""
        loop = asyncio.get_running_loop()
        try:
            for number in (signal.SIGHUP, signal.SIGTERM):
                loop.add_signal_handler(number, self.begin, 128 + number)
        except (ValueError, RuntimeError):
            return  # not in the main thread: a test, which gets no signals
        if line is not None:
            self._line = line
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            Thread(target=self._wait_for_the_end_of, args=(line, loop), name="line", daemon=True).start()

    def begin(self, code: int) -> None:
        """In the loop: keeps the last words, then ends; once, whatever comes after."""
        if not self._begun:
            self._begun = True
            if self._line is not None:
                signal.alarm(LAST_RESORT)
            self._task = asyncio.ensure_future(self._end(code))

    async def ended(self) -> None:
        """Waits until what `begin` began is done."""
        if self._task is not None:
            await self._task

    async def keep(self) -> None:
        """Everything half typed is in the store, or the store had its time."""
        words = self._words()
        if words and self._room.opened is not None:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._kept(words), None if self._line is None else _KEEPING)

    async def _end(self, code: int) -> None:
        try:
            await self.keep()
        finally:
            self._leave(code)

    async def _kept(self, words: "list[LastWord]") -> None:
        with suppress(TimeoutError):  # what is being saved goes before, so that it does not come after
            await asyncio.wait_for(self._room.rest(), _KEEPING / 3)
        loop, done = asyncio.get_running_loop(), asyncio.Event()
        Thread(target=self._keep_all, args=(words, loop, done), name="last-words", daemon=True).start()
        await done.wait()

    def _keep_all(self, words: "list[LastWord]", loop: asyncio.AbstractEventLoop, done: asyncio.Event) -> None:
        """In a thread: one after the other; what cannot be kept is lost with the line, and nobody is there to tell."""
        for keep in words:
            with suppress(Exception):
                keep(self._room.context())
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(done.set)

    def _wait_for_the_end_of(self, line: int, loop: asyncio.AbstractEventLoop) -> None:
        """In a thread: sleeps until the other side of the terminal is closed."""
        poll = select.poll()
        poll.register(line, 0)  # no event is asked for: the end is told all the same
        while not any(event & _GONE for _, event in poll.poll()):
            pass
        signal.alarm(LAST_RESORT)  # here, since the loop may hang on what it was writing
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(self.begin, 128 + signal.SIGHUP)


class Phase(Enum):
    """Whether somebody is there."""

    HERE = "here"
    AWAY = "away"
    OVER = "over"


class Idle:
    """How long nobody has pressed a key. A time of 0 minutes means never."""

    def __init__(self, cover_minutes: float, end_minutes: float, pulse: Pulse = monotonic) -> None:
        self._pulse = pulse
        self._cover, self._end = cover_minutes * 60, end_minutes * 60
        self._last = pulse()

    def touch(self) -> None:
        """Somebody pressed a key."""
        self._last = self._pulse()

    @property
    def phase(self) -> Phase:
        """What holds now."""
        passed = self._pulse() - self._last
        if self._end and passed >= self._end:
            return Phase.OVER
        return Phase.AWAY if self._cover and passed >= self._cover else Phase.HERE

    @property
    def next_look(self) -> float | None:
        """Seconds until another phase can begin; None where none will."""
        passed = self._pulse() - self._last
        later = [moment - passed for moment in (self._cover, self._end) if moment and moment > passed]
        return min(later, default=None)
