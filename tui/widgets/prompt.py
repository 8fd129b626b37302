"""One line of text asked for in the place of the quiet line; made when it is asked for, gone when it was answered."""

from collections.abc import Callable, Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal

from tui.clean import cells, clean
from tui.commands import Command
from tui.widgets.pieces import Piece
from tui.widgets.text_field import TextField
from tui.widgets.text_line import TextLine

_LABEL_MOST = 40


class Prompt(Horizontal):
    """A label and a field; `then` gets the text, or None after esc."""

    DEFAULT_CSS = "Prompt { height: 1; }"

    def __init__(self, label: str, value: str, then: Callable[[str | None], None]) -> None:
        super().__init__()
        self._label = TextLine((Piece(label, "strong"),))
        self._label.styles.width = min(cells(label) + 1, _LABEL_MOST)
        self._field = TextField(value, limit=1000)
        self._then = then
        self.typed: Callable[[], None] | None = None

    def on_text_field_typed(self) -> None:
        """Tells whoever wants to know."""
        if self.typed is not None:
            self.typed()

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self._field.value

    def put(self, text: str) -> None:
        """Puts another text there, the cursor behind it."""
        self._field.value = clean(text)
        self._field.cursor_position = len(self._field.value)

    def compose(self) -> ComposeResult:
        """Label, then field."""
        yield self._label
        yield self._field

    def on_mount(self) -> None:
        """The keys go into the field, behind what stands there."""
        self._field.cursor_position = len(self._field.value)
        self._field.focus()

    def commands(self) -> Iterator[Command]:
        """Enter takes the text, esc closes."""
        yield Command("choose", lambda: self._close(self._field.value), name="take_text")
        yield Command("leave", lambda: self._close(None), name="close")

    def _close(self, text: str | None) -> None:
        self.remove()
        self._then(text)
