"""The only place that starts threads: a use case goes in, `Loaded` or `Failed` comes back to the screen that asked.

    self.work.run("page", lambda context, progress: list_dossiers(context, search=text), self.show_page)

`run` is for reading: of one name only the newest request counts; an older one is told to stop and its answer dropped.
`act` is for doing: nothing is dropped, answers come in the order of the requests. Both give the request's number.
Nothing of a screen is touched from a thread: answers are messages, handled in the loop. The store is opened at the
first request, inside a thread, so that the first frame waits for nothing.
"""

import asyncio
import contextvars
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from threading import Event, Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from textual.message import Message
from textual.message_pump import MessagePump

from store.errors import Cancelled
from store.progress import Progress

if TYPE_CHECKING:
    from store.context import Context

    UseCase = Callable[[Context, Progress], "T"]

T = TypeVar("T")
Do = Callable[[], object]
Job = Callable[[Progress], Message]
Fail = Callable[[Exception], None] | None
_TELL_EVERY = 0.1
_LOOK_EVERY = 1.0


class Loaded(Message):
    """A request ended well; `deliver` hands its value to the one who asked."""

    def __init__(self, number: int, name: str, deliver: Callable[[], None]) -> None:
        super().__init__()
        self.number = number
        self.name = name
        self.deliver = deliver


class Failed(Message):
    """A request ended in an error; `deliver` hands it to the one who asked, if it wants it; `again` asks once more."""

    def __init__(self, number: int, name: str, error: Exception, deliver: Do | None, again: Do = bool) -> None:
        super().__init__()
        self.number = number
        self.name = name
        self.error = error
        self.deliver = deliver
        self.again = again


class Progressed(Message):
    """How far a request is; told ten times a second at most."""

    def __init__(self, number: int, name: str, done: int, total: int) -> None:
        super().__init__()
        self.number = number
        self.name = name
        self.done = done
        self.total = total


class WorkRoom:
    """One for the application: holds the opened store, counts what is under way."""

    def __init__(self, opener: "Callable[[], Context]") -> None:
        self._opener = opener
        self._context: Context | None = None
        self._opening = Lock()
        self._under_way = 0
        self._rest = asyncio.Event()
        self._rest.set()

    def context(self) -> "Context":
        """The store, opened at the first call; called in threads only."""
        with self._opening:
            if self._context is None:
                self._context = self._opener()
            return self._context

    @property
    def opened(self) -> "Context | None":
        """The store if it has been opened."""
        return self._context

    def stamp(self) -> str:
        """In a thread: another text after anybody changed the database; "" while it is not open."""
        return self._context.database.change_stamp() if self._context is not None else ""

    def replace(self, context: "Context") -> None:
        """Goes on for another actor or office."""
        self._context = context

    @property
    def busy(self) -> bool:
        """Whether a request is under way."""
        return self._under_way > 0

    async def rest(self) -> None:
        """Returns as soon as no request is under way."""
        await self._rest.wait()

    def count(self, change: int) -> None:
        """In the loop: one more, or one less, under way."""
        self._under_way += change
        (self._rest.clear if self._under_way else self._rest.set)()


@dataclass(slots=True)
class _Request:
    """What was asked for, until it is answered."""

    number: int
    name: str
    job: Job
    droppable: bool
    progress: Progress = field(default_factory=Progress)
    began: float = 0.0


class Work:
    """The requests of one screen."""

    def __init__(self, target: MessagePump, room: WorkRoom, began: Callable[[], None] | None = None) -> None:
        self._target = target
        self._room = room
        self._began = began
        self._number = 0
        self._newest: dict[str, int] = {}
        self._running: dict[str, _Request] = {}
        self._waiting: dict[str, list[_Request]] = {}
        self._stopped = False

    def run(self, name: str, use_case: "UseCase[T]", then: Callable[[T], None], fail: Fail = None) -> int:
        """Reads: the newest request of a name wins, older ones stop and are dropped."""
        running = self._running.get(name)
        if running is not None and running.droppable:
            running.progress.cancel()
        self._drop_waiting(name)
        return self._ask(name, lambda progress: use_case(self._room.context(), progress), then, fail, droppable=True)

    def act(self, name: str, use_case: "UseCase[T]", then: Callable[[T], None], fail: Fail = None) -> int:
        """Does: nothing is dropped, and of one name the next begins when the one before has ended."""
        return self._ask(name, lambda progress: use_case(self._room.context(), progress), then, fail, droppable=False)

    def outside(self, name: str, job: Callable[[], T], then: Callable[[T], None], fail: Fail = None) -> int:
        """Does what needs no opened store."""
        return self._ask(name, lambda _: job(), then, fail, droppable=False)

    def cancel(self, name: str) -> bool:
        """Asks the running request of that name to stop; False where there is none."""
        request = self._running.get(name)
        if request is not None:
            request.progress.cancel()
        return request is not None

    def under_way(self, name: str) -> bool:
        """Whether a request of that name is running or waiting."""
        return name in self._running or bool(self._waiting.get(name))

    @property
    def longest(self) -> tuple[str, int] | None:
        """What has been under way longest, and for how many whole seconds; None: nothing is."""
        oldest = min(self._running.values(), key=lambda request: request.began, default=None)
        return None if oldest is None else (oldest.name, int(monotonic() - oldest.began))

    def cancel_all(self) -> bool:
        """Asks every running request to stop; False where there is none."""
        return any([self.cancel(name) for name in self._running])

    def stop(self) -> None:
        """The screen goes: readings stop, what is being done ends by itself, and no answer is handed out."""
        self._stopped = True
        for request in self._running.values():
            if request.droppable:
                request.progress.cancel()
        for name in list(self._waiting):
            self._drop_waiting(name)

    def _ask(
        self, name: str, job: Callable[[Progress], T], then: Callable[[T], None], fail: Fail, *, droppable: bool
    ) -> int:
        self._number = number = self._number + 1

        def answer(progress: Progress) -> Message:
            return Loaded(number, name, partial(then, job(progress)))

        again = partial(self._ask, name, job, then, fail, droppable=droppable)
        request = _Request(number, name, _caught(answer, number, name, fail, again), droppable)
        self._newest[name] = number
        self._room.count(+1)
        if name in self._running:
            self._waiting.setdefault(name, []).append(request)
        else:
            self._start(request)
        return number

    def _drop_waiting(self, name: str) -> None:
        waiting = self._waiting.get(name, [])
        self._waiting[name] = [request for request in waiting if not request.droppable]
        self._room.count(len(self._waiting[name]) - len(waiting))

    def _start(self, request: _Request) -> None:
        self._running[request.name] = request
        request.began = monotonic()
        loop = asyncio.get_running_loop()
        request.progress = Progress(self._watcher(request, loop))
        if self._began is not None and not self._stopped:
            self._began()
        Thread(target=self._work, args=(request, loop), name=f"work-{request.name}", daemon=True).start()

    def _work(self, request: _Request, loop: asyncio.AbstractEventLoop) -> None:
        """In a thread: do it, and hand the answer to the loop."""
        answer = request.job(request.progress)
        _in_loop(loop, lambda: self._answered(request, answer))

    def _watcher(self, request: _Request, loop: asyncio.AbstractEventLoop) -> Callable[[int, int], None]:
        told = 0.0

        def watch(done: int, total: int) -> None:
            nonlocal told
            if monotonic() - told >= _TELL_EVERY:
                told = monotonic()
                message = Progressed(request.number, request.name, done, total)
                _in_loop(loop, lambda: None if self._is_stale(request) else self._post(message))

        return watch

    def _answered(self, request: _Request, answer: Message) -> None:
        """In the loop: the next one of that name may begin; a stale answer is dropped."""
        self._room.count(-1)
        self._running.pop(request.name, None)
        if waiting := self._waiting.get(request.name):
            self._start(waiting.pop(0))  # of a screen that has gone too: what was to be done is done
        if not self._is_stale(request):
            self._post(answer)

    def _is_stale(self, request: _Request) -> bool:
        return self._stopped or (request.droppable and self._newest.get(request.name) != request.number)

    def _post(self, message: Message) -> None:
        self._target.post_message(message)


def _caught(job: Job, number: int, name: str, fail: Fail, again: Do) -> Job:
    """The job with every error turned into a message: none is lost in its thread."""

    def caught(progress: Progress) -> Message:
        try:
            return job(progress)
        except Cancelled as stopped:
            return Failed(number, name, stopped, None)
        except Exception as error:
            return Failed(number, name, error, partial(fail, error) if fail else None, again)

    return caught


def _in_loop(loop: asyncio.AbstractEventLoop, call: Callable[[], object]) -> None:
    """Hands over to the loop; a loop that has ended needs no answer any more."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(call)


class Watch:
    """Looks each second whether anybody changed the database, and tells the loop when somebody did."""

    def __init__(self, room: WorkRoom, changed: Callable[[], None]) -> None:
        self._room, self._changed = room, changed
        self._ended = Event()

    def start(self) -> None:
        """In the loop: begins to look; what it tells is told as from here, since a timer asks for its application."""
        here = (asyncio.get_running_loop(), contextvars.copy_context())
        Thread(target=self._look, args=here, name="watch", daemon=True).start()

    def stop(self) -> None:
        """Looks no more."""
        self._ended.set()

    def _look(self, loop: asyncio.AbstractEventLoop, here: contextvars.Context) -> None:
        last = ""
        while not self._ended.wait(_LOOK_EVERY):
            try:
                stamp = self._room.stamp()
            except Exception:  # noqa: S112  # a database that cannot be reached is told by the next request
                continue
            if last and stamp != last:
                _in_loop(loop, lambda: here.copy().run(self._changed))
            last = stamp
