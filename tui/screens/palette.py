"""ctrl+p: every command of the moment by its words, with its key, or with the reason why it cannot be done now."""

from collections.abc import Callable, Iterable, Iterator

from textual.widget import Widget

from tui.commands import Command, Group
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, Row, columns, text_row
from tui.widgets.text_field import TextField
from tui.widgets.text_line import Rule, TextLine


class PaletteScreen(DeskScreen):
    """A field and the commands that fit what is typed."""

    AREA = "desk"

    def __init__(self, desk: Desk, *, commands: tuple[Command, ...], do: Callable[[Command], None]) -> None:
        super().__init__(desk)
        once = {command.verb: command for command in reversed(commands)}
        self._commands = tuple(sorted(reversed(once.values()), key=lambda command: command.group is Group.MOVE))
        self._do = do
        self.field = TextField(id="search")
        self.list = LineView(id="list")
        self.list.can_focus = False

    def title_line(self) -> tuple[Line, Line]:
        """Alle opdrachten."""
        return (Piece(self.words("desk.palette_title"), "title"),), ()

    def body(self) -> Iterable[Widget]:
        """The field over the list."""
        yield self.field
        yield Rule()
        yield self.list
        yield TextLine((Piece(self.words("desk.palette_help"), "muted"),))

    def commands(self) -> Iterator[Command]:
        """Enter does it, from the field too; the arrows move in the list."""
        yield Command("choose", self._choose, name="do")
        yield from self.list.commands()
        yield Command("leave", self.close, name="close")

    def load(self) -> None:
        """All of them, until something is typed."""
        self.show_fitting(self.field.value)

    def show_fitting(self, typed: str) -> None:
        """Those whose words hold every typed word."""
        wanted = typed.casefold().split()
        rows = [self._row(at) for at, command in enumerate(self._commands) if self._fits(command, wanted)]
        self.list.show(Rows(rows or [text_row(self.words("desk.palette_none"), "muted")]))

    def on_text_field_typed(self, message: TextField.Typed) -> None:
        """Typing goes on while the list follows."""
        self.show_fitting(message.text)

    def on_line_view_chosen(self, message: LineView.Chosen) -> None:
        """A double click."""
        self._choose()

    def _fits(self, command: Command, wanted: list[str]) -> bool:
        text = f"{self.words(command.label)} {command.verb}".casefold()
        return all(word in text for word in wanted)

    def _row(self, at: int) -> Row:
        command = self._commands[at]
        reason = command.why_not()
        label = self.words(command.label)
        tone = "plain" if reason is None else "muted"
        pieces = columns((self.desk.keymap.sign(command.verb), 10, "key"), (label, 30, tone))
        return Row(at, (*pieces, Piece(reason or "", "muted")))

    def _choose(self) -> None:
        at = self.list.key
        if not isinstance(at, int):
            return
        command = self._commands[at]
        self.desk.back()
        self.app.call_later(self._do, command)
