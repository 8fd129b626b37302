"""One value whole: what a line had to cut, on as many lines as it needs. A small whole screen, to learn from."""

from collections.abc import Iterable, Iterator

from textual.widget import Widget

from tui.clean import clean, wrap
from tui.commands import Command
from tui.desk import Desk, Note
from tui.screen import DeskScreen
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, Row
from tui.widgets.text_line import Rule


class ValueScreen(DeskScreen):
    """A title and a text; opened by `desk.go("value", title=…, text=…)`, of a client with `note=note_of(…)`."""

    AREA = "desk"

    def __init__(self, desk: Desk, *, title: str, text: str, note: Note | None = None) -> None:
        super().__init__(desk)
        self._title = title
        self._text = text
        self._note = note
        self.lines = LineView(id="lines")

    def title_line(self) -> tuple[Line, Line]:
        """What the value is."""
        return (Piece(self._title, "title"),), ()

    def body(self) -> Iterable[Widget]:
        """The lines of the value."""
        yield Rule()
        yield self.lines
        yield Rule()

    def commands(self) -> Iterator[Command]:
        """It can be copied."""
        yield Command("copy", lambda: self.copy(self._text, self._note))
        yield Command("leave", self.close, name="close", shown=False)

    def plain_lines(self) -> list[str]:
        """The value as it is, a line of it on a line."""
        return [clean(self._title), "", *(clean(line) for line in self._text.split("\n"))]

    def load(self) -> None:
        """Spreads the value over lines."""
        lines = wrap(self._text, self.app.size.width - 3)
        self.lines.show(Rows(tuple(Row(at, (Piece(line),)) for at, line in enumerate(lines))))
