"""The covered screen: nobody pressed a key for a while, so nothing of a client can be read. Any key takes it away."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.widget import Widget

from tui.commands import Command
from tui.screen import DeskScreen
from tui.widgets.pieces import Line, Piece
from tui.widgets.text_line import TextLine


class CoverScreen(DeskScreen):
    """One line; the key that takes the cover away is handled by the desk, and does nothing else."""

    AREA = "desk"
    MIN_SIZE: ClassVar[tuple[int, int]] = (1, 1)

    def title_line(self) -> tuple[Line, Line]:
        """Brondesk, and nothing of an office or a user."""
        return (Piece(self.words("desk.covered"), "title"),), ()

    def compose(self) -> ComposeResult:
        """No quiet line: nothing is said to somebody who is not there."""
        yield self.header
        yield from self.body()

    def body(self) -> Iterable[Widget]:
        """What to do."""
        yield TextLine()
        yield TextLine((Piece(self.words("desk.covered_do")),))

    def here(self) -> Iterator[Command]:
        """No key of its own."""
        return iter(())

    def on_key(self, event: events.Key) -> None:
        """Nothing."""
        event.stop()
        event.prevent_default()
