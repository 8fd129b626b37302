"""The window is too small: what is needed, what there is. Goes by itself when the window grows."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.widget import Widget

from tui.commands import Command
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.pieces import Line, Piece
from tui.widgets.text_line import TextLine


class TooSmallScreen(DeskScreen):
    """Three short lines that fit nearly everywhere."""

    AREA = "desk"
    MIN_SIZE = (0, 0)
    TELLS_SIZE: ClassVar[bool] = True

    def __init__(self, desk: Desk, *, needed: tuple[int, int]) -> None:
        super().__init__(desk)
        self._needed = needed
        self._sizes = TextLine(id="size")

    def title_line(self) -> tuple[Line, Line]:
        """Dit venster is te klein."""
        return (Piece(self.words("desk.too_small"), "title"),), ()

    def body(self) -> Iterable[Widget]:
        """The two sizes."""
        yield self._sizes
        yield TextLine((Piece(self.words("desk.too_small_do")),))

    def commands(self) -> Iterator[Command]:
        """`q` ends here, and says so."""
        yield Command("back", self.close, name="quit")

    def load(self) -> None:
        """Tells the sizes of now."""
        needed = {"width": self._needed[0], "height": self._needed[1]}
        now = {"now_width": self.app.size.width, "now_height": self.app.size.height}
        self._sizes.say(self.words("desk.too_small_now", **needed, **now))

    def on_resize(self) -> None:
        """Another size, still too small."""
        self.load()

    def close(self) -> None:
        """`q`: the program ends; there is no room to go on."""
        self.app.exit()
