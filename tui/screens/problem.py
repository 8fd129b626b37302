"""A fault of the program itself: what happened, what was kept, what to do now, and a number for support."""

from collections.abc import Iterable, Iterator

from textual.widget import Widget

from tui.clean import wrap
from tui.commands import Command
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, Row, text_row
from tui.widgets.text_line import Rule


class ProblemScreen(DeskScreen):
    """The problem number and what to do with it."""

    AREA = "desk"

    def __init__(self, desk: Desk, *, number: str) -> None:
        super().__init__(desk)
        self._number = number
        self.lines = LineView(id="lines")

    def title_line(self) -> tuple[Line, Line]:
        """Er ging iets mis."""
        return (Piece("✗ ", "bad"), Piece(self.words("desk.problem_title"), "title")), ()

    def body(self) -> Iterable[Widget]:
        """A few lines."""
        yield Rule()
        yield self.lines
        yield Rule()

    def commands(self) -> Iterator[Command]:
        """The number can be copied."""
        yield Command("copy", lambda: self.copy(self._number))
        yield Command("leave", self.close, name="close", shown=False)

    def load(self) -> None:
        """Lays out the lines."""
        self.lines.show(Rows(tuple(self._rows())))

    def _rows(self) -> Iterator[Row]:
        width = self.app.size.width - 3
        key = self.desk.keymap.sign("back")
        for name in ("problem_what", "problem_kept", "problem_now"):
            for line in wrap(self.words(f"desk.{name}", key=key), width):
                yield text_row(line)
            yield text_row("")
        yield Row("number", (Piece(self.words("desk.problem_number", number=self._number), "strong"),))
