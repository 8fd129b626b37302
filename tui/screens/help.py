"""`?`: what the keys of the focused widget and of the screen do, and why some do nothing now."""

from collections.abc import Iterable, Iterator

from textual.widget import Widget

from tui.clean import wrap
from tui.commands import Command
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, Row, columns
from tui.widgets.text_line import Rule

_KEYS_WIDTH = 12


class HelpScreen(DeskScreen):
    """Lines about every command of a moment."""

    AREA = "desk"

    def __init__(
        self, desk: Desk, *, area: str, said: str, focused: tuple[Command, ...], commands: tuple[Command, ...]
    ) -> None:
        super().__init__(desk)
        self._area = area
        self._said = said
        self._parts = (("desk.help_focused", focused), ("desk.help_here", commands))
        self.lines = LineView(id="lines")

    def title_line(self) -> tuple[Line, Line]:
        """Hulp."""
        return (Piece(self.words("desk.help_title"), "title"),), ()

    def body(self) -> Iterable[Widget]:
        """One list of lines."""
        yield Rule()
        yield self.lines
        yield Rule()

    def load(self) -> None:
        """Lays out the lines; nothing is asked of the store."""
        self.lines.show(Rows(tuple(Row(at, line) for at, line in enumerate(self._lines()))))

    def close(self) -> None:
        """Back."""
        self.desk.back()

    def commands(self) -> Iterator[Command]:
        """esc closes as q does."""
        yield Command("leave", self.close, name="close", shown=False)

    def _lines(self) -> Iterator[Line]:
        width = self.app.size.width - 3
        if self._said:
            yield (Piece(self.words("desk.help_said"), "strong"),)
            yield from ((Piece(line),) for line in wrap(self._said, width))
            yield ()
        if self._area and self.words.has(f"{self._area}.help"):
            yield from ((Piece(line),) for line in wrap(self.words(f"{self._area}.help"), width))
            yield ()
        seen: set[str] = set()
        for heading, commands in (*self._parts, ("desk.help_everywhere", tuple(self._desk_commands()))):
            fresh = [command for command in commands if command.verb not in seen]
            seen.update(command.verb for command in fresh)
            if fresh:
                yield (Piece(self.words(heading), "strong"),)
                for command in fresh:
                    yield from self._about(command, width)
                yield ()
        for key in ("desk.help_asking", "desk.help_background", "desk.help_remap"):
            yield from ((Piece(line, "muted"),) for line in wrap(self.words(key), width))

    def _about(self, command: Command, width: int) -> Iterator[Line]:
        signs = " ".join(self.desk.keymap.sign_of(key) for key in self.desk.keymap.keys(command.verb))
        label = self.words(command.label)
        yield (*columns((f"  {signs}", _KEYS_WIDTH, "key")), Piece(label), Piece(f"  ({command.verb})", "muted"))
        more = f"{command.label}_help"
        told = [self.words(more)] if self.words.has(more) else []
        reason = command.why_not()
        told += [self.words("desk.help_not_now", reason=reason)] if reason else []
        for text in told:
            for line in wrap(text, width - _KEYS_WIDTH - 1):
                yield (Piece(" " * (_KEYS_WIDTH + 1)), Piece(line, "muted"))
