"""The desk cannot open its data: what happened, where, what to do now; trying again costs one key."""

from collections.abc import Callable, Iterable, Iterator

from textual.widget import Widget

from store.errors import BrondeskError
from store.words.sentences import error_sentence, remedy_sentence, sentence
from tui.clean import clean, wrap
from tui.commands import Command, Group
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, Row, text_row
from tui.widgets.text_line import Rule


class BlockedScreen(DeskScreen):
    """One typed error, told whole."""

    AREA = "desk"

    def __init__(self, desk: Desk, *, error: BrondeskError, again: Callable[[], None]) -> None:
        super().__init__(desk)
        self._error = error
        self._again = again
        self.lines = LineView(id="lines")

    def title_line(self) -> tuple[Line, Line]:
        """Brondesk kan niet verder."""
        return (Piece("✗ ", "bad"), Piece(self.words("desk.blocked_title"), "title")), ()

    def body(self) -> Iterable[Widget]:
        """A few lines."""
        yield Rule()
        yield self.lines
        yield Rule()

    def commands(self) -> Iterator[Command]:
        """Try again, or leave."""
        yield Command("retry", self._retry)
        yield Command("back", self.close, name="quit", group=Group.DESK)

    def close(self) -> None:
        """Behind it stands a list without rows, which would block again: the program ends, with the error told."""
        said = clean(error_sentence(self._error, self.words.language))
        self.desk.stage.exit(return_code=self._error.exit_code, message=said)

    def load(self) -> None:
        """Lays out the lines."""
        self.lines.show(Rows(tuple(self._rows())))

    def _retry(self) -> None:
        self.desk.back()
        self.app.call_later(self._again)

    def _rows(self) -> Iterator[Row]:
        error, language = self._error, self.words.language
        keys = {"retry": self.desk.keymap.sign("retry"), "back": self.desk.keymap.sign("back")}
        texts = (
            sentence(error.code, language, error.facts),
            error.where or "",
            self.words("desk.blocked_kept"),
            remedy_sentence(error.remedy, language, error.facts) or "",
            self.words("desk.blocked_now", **keys),
        )
        for text in filter(None, texts):
            for line in wrap(text, self.app.size.width - 3):
                yield text_row(line)
            yield text_row("")
