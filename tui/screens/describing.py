"""Asks for the description of a document; what was half typed stands in the field again."""

from collections.abc import Callable
from typing import Protocol

from store.deliveries.views import DocumentView
from store.desk.views import DraftView
from tui.calls.documents import describe_document
from tui.drafting import Changes, Host, Keeper
from tui.widgets.prompt import Prompt

_FORM, _FIELD = "description", "description"


class Asking(Host, Protocol):
    """A screen that asks for a line of text."""

    keepers: list[Keeper]

    def prompt(
        self, label: str, value: str, then: Callable[[str], None], otherwise: Callable[[], None] | None = None
    ) -> Prompt:
        """One line of text."""
        ...


class Describing:
    """One question, until it is answered or left."""

    def __init__(
        self,
        screen: Asking,
        label: str,
        document: DocumentView,
        then: Callable[[DocumentView], None],
        fail: Callable[[Exception], None] | None = None,
    ) -> None:
        self._screen, self._document, self._then, self._fail = screen, document, then, fail
        self._from_before: str | None = None
        self._prompt = screen.prompt(label, document.description, self._write, self._leave)
        self._first = self._prompt.text
        self._keeper = Keeper(screen, _FORM, f"document:{document.document}", self._changes)
        screen.keepers[:] = [self._keeper]
        self._prompt.typed = self._keeper.changed
        self._keeper.ask(self._put_back)

    def _changes(self) -> Changes:
        text = self._prompt.text
        return {} if text == self._first else {_FIELD: (self._first, text)}

    def _put_back(self, view: DraftView) -> None:
        """But not over what was typed ahead."""
        for field in view.fields:
            if field.name == _FIELD and self._prompt.is_attached and not self._changes():
                self._from_before = field.now
                self._prompt.put(field.now)

    def _write(self, text: str) -> None:
        document, keeper = self._document, self._keeper
        keeper.take()
        job = keeper.saving(
            lambda context: describe_document(
                context, document=document.document, version=document.version, description=text
            )
        )

        def written(view: DocumentView) -> None:
            keeper.over()
            self._then(view)

        self._screen.work.act("save", job, written, self._fail)

    def _leave(self) -> None:
        """Esc: what was typed goes; what was there from before and was not touched stays."""
        if self._prompt.text != self._from_before:
            self._keeper.take()
        self._keeper.end()
