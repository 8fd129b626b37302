"""Keeps what is half typed on a screen: a moment after it changed, and at once when the line drops.

A screen with something to lose has a `Keeper` and hands it every change; the desk asks all of them for their last words
when it ends. What was offered and not taken is kept beside what is typed meanwhile: nothing is lost by not answering.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, TypeVar

from textual.timer import Timer

from store.desk.views import DraftField, DraftView
from store.errors import NotFound
from tui.calls.drafts import remove_draft, save_draft, show_draft
from tui.work import Work

if TYPE_CHECKING:
    from store.context import Context

    LastWord = Callable[[Context], None]

T = TypeVar("T")
Changes = Mapping[str, tuple[str, str]]
REST = 2.0
"""Seconds after which a change is kept: what a power cut can take."""


class Host(Protocol):
    """A screen with something to lose."""

    work: Work

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Timer:
        """The framework's own."""
        ...

    def failed(self, error: Exception) -> None:
        """Tells of an error."""
        ...


class Keeper:
    """Of one form, about one thing. `read` gives what the user changed, by field: what stood there, what does now."""

    def __init__(self, host: Host, form: str, place: str, read: Callable[[], Changes]) -> None:
        self._host, self._form, self._place, self._read = host, form, place, read
        self._offered: Changes = {}
        self._kept: Changes = {}
        self._is_waiting = self._is_over = False

    def ask(self, then: Callable[[DraftView], None]) -> None:
        """Looks whether something is kept from before."""
        form, place = self._form, self._place

        def found(view: DraftView) -> None:
            self._offered = {one.name: (one.was, one.now) for one in view.fields}
            self._kept = self._now()
            then(view)

        def not_found(error: Exception) -> None:
            if not isinstance(error, NotFound):
                self._host.failed(error)

        self._host.work.run("draft", lambda context, _: show_draft(context, form=form, place=place), found, not_found)

    def changed(self) -> None:
        """Something was typed: it is kept after a moment. What is typed in that moment goes along."""
        if not self._is_waiting and not self._is_over:
            self._is_waiting = True
            self._host.set_timer(REST, self._keep)

    def take(self) -> Changes:
        """What was offered; from now on it is part of what stands in the form."""
        offered, self._offered = self._offered, {}
        return offered

    def drop(self) -> None:
        """Throws away what was offered, and keeps what is typed now."""
        self._offered = {}
        self._keep()

    def saving(self, do: "Callable[[Context], T]") -> "Callable[[Context, object], T]":
        """The same, and once it has succeeded nothing is kept any more."""
        form, place = self._form, self._place

        def done(context: "Context", _: object) -> T:
            answer = do(context)
            remove_draft(context, form=form, place=place)
            return answer

        return done

    def end(self) -> None:
        """The form was left on purpose: what was typed in it goes, what was offered and not taken stays."""
        self._is_over = True
        if self._kept != self._offered:
            self._write(self._offered)

    @property
    def is_over(self) -> bool:
        """Whether it was saved or left: there is nothing more to keep."""
        return self._is_over

    def over(self) -> None:
        """It was saved: nothing more is kept."""
        self._is_over = True

    def last_word(self) -> "LastWord | None":
        """What is still to be kept, for the end of the desk; None where all of it is."""
        changes = self._now()
        if self._is_over or changes == self._kept:
            return None
        self._kept = changes
        return self._job(changes)

    def _keep(self) -> None:
        self._is_waiting = False
        changes = self._now()
        if changes != self._kept and not self._is_over:
            self._write(changes)

    def _write(self, changes: Changes) -> None:
        # Of the same name as saving the form: one begins when the other has ended, so none overtakes.
        job = self._job(changes)
        self._kept = changes
        self._host.work.act("save", lambda context, _: job(context), lambda _: None)

    def _job(self, changes: Changes) -> "LastWord":
        form, place = self._form, self._place
        fields = tuple(DraftField(name, was, now) for name, (was, now) in changes.items())
        if not fields:
            return lambda context: remove_draft(context, form=form, place=place)
        return lambda context: save_draft(context, form=form, place=place, fields=fields)

    def _now(self) -> Changes:
        return {**self._offered, **self._read()}
