"""Asks for a line of text; what is half typed is kept, and stands in the field again when it is asked for anew."""

from collections.abc import Callable
from typing import Protocol

from store.desk.views import DraftView
from tui.drafting import Changes, Host, Keeper
from tui.widgets.prompt import Prompt

_FIELD = "text"


class Asking(Host, Protocol):
    """A screen that asks for a line of text."""

    keepers: list[Keeper]

    def prompt(
        self, label: str, value: str, then: Callable[[str], None], otherwise: Callable[[], None] | None = None
    ) -> Prompt:
        """One line of text."""
        ...


class KeptPrompt:
    """One question, until it is answered or left. `form` and `place` name it among the drafts.

    `then` takes the text and ends the `keeper` as soon as that is in the store. `was` is what is no change: None takes
    what stands in the field at first.
    """

    def __init__(
        self,
        screen: Asking,
        label: str,
        value: str,
        *,
        form: str,
        place: str,
        then: Callable[[str], None],
        otherwise: Callable[[], None] | None = None,
        was: str | None = None,
    ) -> None:
        self._then, self._otherwise = then, otherwise
        self._from_before: str | None = None
        self._prompt = screen.prompt(label, value, self._write, self._leave)
        self._was = self._prompt.text if was is None else was
        self.keeper = Keeper(screen, form, place, self._changes)
        screen.keepers[:] = [*(one for one in screen.keepers if not one.is_over), self.keeper]
        self._prompt.typed = self.keeper.changed
        self.keeper.ask(self._put_back)

    def _changes(self) -> Changes:
        text = self._prompt.text
        return {} if text == self._was else {_FIELD: (self._was, text)}

    def _put_back(self, view: DraftView) -> None:
        """But not over what was typed ahead."""
        for field in view.fields:
            if self._prompt.is_attached and not self._changes():
                self._from_before = field.now
                self._prompt.put(field.now)

    def _write(self, text: str) -> None:
        self.keeper.take()
        self._then(text)

    def _leave(self) -> None:
        """Esc: what was typed goes; what was there from before and was not touched stays."""
        if self._prompt.text != self._from_before:
            self.keeper.take()
        self.keeper.end()
        if self._otherwise is not None:
            self._otherwise()
