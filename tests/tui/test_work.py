"""Work in threads: stale answers are dropped, what is done is never dropped, no error is lost."""

from threading import Event
from typing import cast

import pytest
from textual.app import App

from store.context import Context
from store.errors import Cancelled, NotFound
from store.progress import Progress
from tui.work import Failed, Loaded, Work, WorkRoom

pytestmark = pytest.mark.anyio

STORE = cast(Context, object())  # never looked into here


class Asker(App[None]):
    """Takes answers as a screen does."""

    def __init__(self) -> None:
        super().__init__()
        self.room = WorkRoom(lambda: STORE)
        self.work = Work(self, self.room)
        self.answers: list[object] = []
        self.errors: list[Exception] = []

    def on_loaded(self, message: Loaded) -> None:
        message.deliver()

    def on_failed(self, message: Failed) -> None:
        self.errors.append(message.error)
        if message.deliver:
            message.deliver()


async def test_an_answer_comes_back_with_its_value() -> None:
    async with Asker().run_test() as pilot:
        app = cast(Asker, pilot.app)  # the pilot does not know which application it drives
        number = app.work.run("one", lambda _context, _progress: 42, app.answers.append)
        await app.room.rest()
        await pilot.pause()
        assert number == 1
        assert app.answers == [42]


async def test_the_newest_reading_wins_and_the_older_is_told_to_stop() -> None:
    async with Asker().run_test() as pilot:
        app = cast(Asker, pilot.app)  # as above
        go, stopped = Event(), Event()

        def slow(_context: Context, progress: Progress) -> str:
            go.wait(10)
            try:
                progress.at(1, 2)
            except Cancelled:
                stopped.set()
                raise
            return "old"

        app.work.run("page", slow, app.answers.append)
        app.work.run("page", lambda _context, _progress: "new", app.answers.append)
        go.set()
        await app.room.rest()
        await pilot.pause()
        assert app.answers == ["new"]
        assert stopped.is_set()
        assert app.errors == []


async def test_a_waiting_reading_is_replaced_not_queued() -> None:
    async with Asker().run_test() as pilot:
        app = cast(Asker, pilot.app)  # as above
        go = Event()
        asked: list[str] = []

        def read(text: str) -> None:
            def use_case(_context: Context, _progress: Progress) -> str:
                go.wait(10)
                asked.append(text)
                return text

            app.work.run("search", use_case, app.answers.append)

        for text in ("v", "vr", "vri", "vrie"):
            read(text)
        go.set()
        await app.room.rest()
        await pilot.pause()
        assert asked == ["v", "vrie"]
        assert app.answers == ["vrie"]


async def test_what_is_done_is_never_dropped_and_keeps_its_order() -> None:
    async with Asker().run_test() as pilot:
        app = cast(Asker, pilot.app)  # as above

        def save(number: int) -> None:
            app.work.act("save", lambda _context, _progress: number, app.answers.append)

        for number in range(5):
            save(number)
        await app.room.rest()
        await pilot.pause()
        assert app.answers == [0, 1, 2, 3, 4]


async def test_an_error_goes_to_its_asker_or_to_the_screen() -> None:
    def lost(_context: Context, _progress: Progress) -> None:
        raise NotFound("dossier_unknown")

    async with Asker().run_test() as pilot:
        app = cast(Asker, pilot.app)  # as above
        told: list[Exception] = []
        app.work.act("a", lost, app.answers.append, told.append)
        app.work.act("b", lost, app.answers.append)
        await app.room.rest()
        await pilot.pause()
        assert [type(error) for error in told] == [NotFound]
        assert len(app.errors) == 2
        assert app.answers == []


async def test_a_store_that_does_not_open_is_an_error_and_is_tried_again() -> None:
    async with Asker().run_test() as pilot:
        app = cast(Asker, pilot.app)  # as above
        tries: list[int] = []

        def opener() -> Context:
            tries.append(1)
            if len(tries) == 1:
                raise NotFound("no_database")
            return STORE

        app.room = WorkRoom(opener)
        app.work = Work(app, app.room)
        for _ in range(2):
            app.work.run("page", lambda _context, _progress: "rows", app.answers.append)
            await app.room.rest()
            await pilot.pause()
        assert [type(error) for error in app.errors] == [NotFound]
        assert app.answers == ["rows"]


async def test_after_stop_no_answer_is_handed_out() -> None:
    async with Asker().run_test() as pilot:
        app = cast(Asker, pilot.app)  # as above
        go = Event()
        app.work.act("save", lambda _context, _progress: go.wait(10), app.answers.append)
        app.work.stop()
        go.set()
        await app.room.rest()
        await pilot.pause()
        assert app.answers == []
