"""The search of a file: a field in the place of the quiet line, hits counted while one types."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal

from tui.clean import cells
from tui.widgets.pieces import Piece
from tui.widgets.search_field import SearchField
from tui.widgets.text_field import TextField
from tui.widgets.text_line import TextLine

_COUNT_WIDTH = 36
"""For the longest count: 12345678 treffers tot nu toe, and the eight cells that are kept for what stands before it."""


class FindBar(Horizontal):
    """Label, field, count; not shown until it is opened."""

    DEFAULT_CSS = "FindBar { height: 1; display: none; }"

    def __init__(self, label: str, typed: Callable[[str], None], left: Callable[[str], None]) -> None:
        super().__init__(id="find")
        self._label = TextLine((Piece(label, "strong"),))
        self._label.styles.width = cells(label)
        self._field = SearchField()
        self._field.can_focus = False
        self._count = TextLine()
        self._count.styles.width = _COUNT_WIDTH
        self._typed = typed
        self._left = left

    def compose(self) -> ComposeResult:
        """Label, field, count."""
        yield self._label
        yield self._field
        yield self._count

    def open(self) -> None:
        """Takes the keys; the text of the last search still stands there."""
        self.display = True
        self._field.can_focus = True
        self._field.focus()
        self._field.cursor_position = len(self._field.value)

    def tell(self, text: str) -> None:
        """How many hits there are."""
        self._count.put((), (Piece(text, "muted"),))

    def on_text_field_typed(self, message: TextField.Typed) -> None:
        """A letter more or less."""
        message.stop()
        if self.display:
            self._typed(message.text)

    def on_search_field_left(self, message: SearchField.Left) -> None:
        """The user goes on to the hits."""
        message.stop()
        self.display = False
        self._field.can_focus = False
        self._left(self._field.value)
