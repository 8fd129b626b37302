"""One line of text asked for in the place of the quiet line."""

from collections.abc import Callable, Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal

from tui.clean import cells
from tui.commands import Command
from tui.widgets.pieces import Piece
from tui.widgets.text_field import TextField
from tui.widgets.text_line import TextLine


class Prompt(Horizontal):
    """A label and a field; not shown until it is opened."""

    DEFAULT_CSS = "Prompt { height: 1; display: none; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._label = TextLine()
        self._field = TextField(limit=1000)
        self._field.can_focus = False
        self._then: Callable[[str | None], None] | None = None

    def compose(self) -> ComposeResult:
        """Label, then field."""
        yield self._label
        yield self._field

    def open(self, label: str, value: str, then: Callable[[str | None], None]) -> None:
        """Shows itself and takes the keys; `then` gets the text, or None after esc."""
        self._then = then
        self._label.styles.width = min(cells(label) + 1, 40)
        self._label.put((Piece(label, "strong"),))
        self._field.value = value
        self._field.cursor_position = len(value)
        self._field.can_focus = True
        self.display = True
        self._field.focus()

    def commands(self) -> Iterator[Command]:
        """Enter takes the text, esc closes."""
        yield Command("choose", lambda: self._close(self._field.value), name="take_text")
        yield Command("leave", lambda: self._close(None), name="close")

    def _close(self, text: str | None) -> None:
        then, self._then = self._then, None
        self.display = False
        self._field.can_focus = False
        if then is not None:
            then(text)
