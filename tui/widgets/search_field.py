"""The search field: typing goes on while results come; ↵ or ↓ leaves it with its text, esc empties, then leaves it."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.timer import Timer

from tui.commands import Command, Group
from tui.widgets.pieces import Piece
from tui.widgets.text_field import TextField
from tui.widgets.text_line import TextLine

_RESTED = 1.0
_FOUND_WIDTH = 24


class SearchField(TextField):
    """Posts `Typed` at every change, `Rested` when the text stood a second, `Left` when the user is done with it."""

    class Rested(Message):
        """The text is what was looked for: it stood for a second, or its results were used."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Left(Message):
        """The user goes on to the results."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._resting: Timer | None = None

    def commands(self) -> Iterator[Command]:
        """Its own keys; letters go into the text."""
        yield Command("choose", self._leave, name="to_results", group=Group.MOVE)
        yield Command("down", self._leave, name="to_results", group=Group.MOVE, shown=False)
        yield Command("leave", self._empty_or_leave, name="empty_field", group=Group.MOVE)

    def watch_value(self, value: str) -> None:
        """Begins to wait for its rest."""
        super().watch_value(value)
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(_RESTED, self.rest_now) if value.strip() and self.is_attached else None

    def rest_now(self) -> None:
        """Its results are used: it has rested, unless it did before."""
        if self._resting is not None:
            self._resting.stop()
            self._resting = None
            self.post_message(self.Rested(self.value.strip()))

    def _leave(self) -> None:
        self.post_message(self.Left())

    def _empty_or_leave(self) -> None:
        if self.value:
            self.value = ""
        else:
            self._leave()


class SearchLine(Horizontal):
    """Label, field, and how much was found."""

    DEFAULT_CSS = "SearchLine { height: 1; }"

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = TextLine((Piece(label, "muted"),))
        self._label.styles.width = len(label)
        self.field = SearchField(id="search")
        self._found = TextLine()
        self._found.styles.width = _FOUND_WIDTH

    def compose(self) -> ComposeResult:
        """In one line."""
        yield self._label
        yield self.field
        yield self._found

    def found(self, text: str) -> None:
        """How much was found, at the right end."""
        self._found.put((), (Piece(text, "muted"),) if text else ())
