"""Text in pieces with a tone: how every line of the desk is made, and the last door to the terminal.

`Piece("Vries, de", "strong")`. The tones are component classes of `Ground`, coloured in `styles/desk.tcss`. `strip`
cleans every piece and keeps the width, whatever it is given: what does not fit is cut, and `…` says so.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tui.clean import clean, fit, pad

TONES = ("plain", "muted", "strong", "accent", "good", "warn", "bad", "key", "sign", "focus", "title")


class Piece(NamedTuple):
    """Some text in one tone."""

    text: str
    tone: str = "plain"


Line = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list: `key` is its identity, by which the cursor finds it again; None: the cursor skips it."""

    key: Hashable | None
    pieces: Line


def text_row(text: str, tone: str = "plain") -> Row:
    """A line that cannot be chosen: a heading, an explanation."""
    return Row(None, (Piece(text, tone),))


def width_of(line: Line) -> int:
    """How many cells the pieces take."""
    return sum(cell_len(clean(piece.text)) for piece in line)


def between(left: Line, right: Line, width: int) -> Line:
    """Left and right at the two ends of a line; the left gives way, cut with `…`."""
    room = width - width_of(right)
    if room < 8:
        return left
    kept = shorten(left, room - 1)
    return (*kept, Piece(" " * (room - width_of(kept))), *right)


def shorten(line: Line, width: int) -> Line:
    """The pieces in at most `width` cells, the cut marked by `…`."""
    if width_of(line) <= width:
        return line
    kept: list[Piece] = []
    used = 0
    for piece in line:
        size = cell_len(clean(piece.text))
        if used + size >= width:
            # One more cell than there is room for, so that the cut is always marked.
            kept.append(Piece(fit(clean(piece.text) + "  ", width - used), piece.tone))
            break
        kept.append(piece)
        used += size
    return kept


def columns(*cells: tuple[str, int] | tuple[str, int, str]) -> Line:
    """Texts in columns of a width (and a tone), one space between; a text that is too long is cut with `…`."""
    pieces: list[Piece] = []
    for cell in cells:
        text, width = cell[0], cell[1]
        tone = cell[2] if len(cell) == 3 else "plain"
        pieces.append(Piece(pad(text, width) + " ", tone))
    return tuple(pieces)


class Sized(Screen[None], inherit_bindings=False):
    """A screen of the terminal's size of now."""

    def _screen_resized(self, size: Size) -> None:
        """Lays out for the size of now. The frame sends a screen its own new size as an event: two of them under way,
        of two sizes, would answer each other for ever."""
        super()._screen_resized(self.app.size)


class Bottom(Sized, inherit_bindings=False):
    """What lies under all screens: nothing of it is ever seen, so it works no tones out and paints nothing."""

    def _compositor_refresh(self) -> None:
        """Where this one was to be painted the frame would paint the screen above it: the first one, once more."""
        self._dirty_widgets.clear()


class Ground(Sized, inherit_bindings=False):
    """The screen under toned widgets: it holds the tones, since each of its twenty widgets would work them out again.

    (Two hundred small style sheets before the first frame, and again for every screen.)
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"tone--{tone}" for tone in TONES}


class Toned(Widget):
    """A widget that draws pieces by the line API, on a `Ground`."""

    def tone(self, name: str) -> Style:
        """The style of a tone; the widget's own for "plain"."""
        return _lean(self.rich_style if name == "plain" else self.screen.get_component_rich_style(f"tone--{name}"))

    def strip(self, line: Line, width: int) -> Strip:
        """The line as Textual draws it: clean, exactly `width` cells."""
        plain = self.tone("plain")  # once a line: it is worked out of the styles of every widget above this one
        segments = [
            Segment(clean(piece.text), plain if piece.tone == "plain" else self.tone(piece.tone))
            for piece in shorten(line, width)
        ]
        return Strip(segments).adjust_cell_length(width, plain)


@lru_cache(256)
def _lean(style: Style) -> Style:
    """The style without naming the terminal's own colours: they are there without being asked for, byte by byte."""
    color, ground = style.color, style.bgcolor
    if (color is None or not color.is_default) and (ground is None or not ground.is_default):
        return style
    lean = Style(
        color=None if color is None or color.is_default else color,
        bgcolor=None if ground is None or ground.is_default else ground,
    )
    return lean + style.without_color
