"""A QR code in half blocks, exact modules, black on white whatever the theme; with the words that belong beside it.

The best form that fits is taken: quiet zone 4 with level M, then L, then zone 2. A code that does not fit with its
quiet zone is not drawn: the words take its place, and how large the window must be is said.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from store.digimap.qr import FORMS, Matrix, half_blocks, modules
from tui.clean import wrap
from tui.text.words import Words
from tui.widgets.pieces import Piece, Toned

INK: Final = Style.parse("#000000 on #ffffff")
_BLACK: Final = Style.parse("#ffffff on #000000")
"""A blank in this is a dark module, where the terminal has no blocks."""
_RUNS: Final = re.compile("█+| +")
_GAP = 3
_NARROWEST = 12


def whole_blocks(matrix: Matrix) -> list[str]:
    """A module two cells wide and one high: twice as large, for a scanner that stands further away."""
    return ["".join("██" if dark else "  " for dark in row) for row in matrix]


def fitting_code(text: str, width: int, height: int, *, large: bool = False, halves: bool = True) -> list[str]:
    """The lines of the best form that fits; empty when none does. Without `halves`: whole blocks only."""
    forms = ((whole_blocks,) if large or not halves else ()) + ((half_blocks,) if halves else ())
    for form in FORMS:
        matrix = modules(text, form)
        for draw in forms:
            lines = draw(matrix)
            if lines and len(lines) <= height and len(lines[0]) <= width:
                return lines
    return []


def smallest_size(text: str, *, halves: bool = True) -> tuple[int, int]:
    """Columns and rows that the smallest form needs; (0, 0) when no code can hold the text."""
    lines = (half_blocks if halves else whole_blocks)(modules(text, FORMS[-1]))
    return (len(lines[0]), len(lines)) if lines else (0, 0)


class QrPanel(Toned):
    """A code at the left, paragraphs beside it, wrapped to the room that is left."""

    DEFAULT_CSS = "QrPanel { height: 1fr; width: 1fr; }"

    def __init__(self, words: Words, *, blocks: bool = True, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words = words
        self._blocks = blocks
        self._text = ""
        self._large = False
        self._beside: Sequence[Piece] = ()
        self._code: list[str] = []

    def show(self, text: str, beside: Sequence[Piece]) -> None:
        """Another code ("": none) and the paragraphs beside it."""
        if (text, tuple(beside)) == (self._text, tuple(self._beside)):
            return
        if text != self._text:
            self._text = text
            self._plan()
        self._beside = beside
        self.refresh()

    def enlarge(self) -> bool:
        """The other of the two sizes; False when the larger one does not fit."""
        self._large = not self._large
        before = len(self._code)
        self._plan()
        self.refresh()
        return len(self._code) != before

    @property
    def is_drawn(self) -> bool:
        """Whether the code fits and stands there."""
        return bool(self._code)

    def on_resize(self) -> None:
        """Another room, perhaps another form."""
        self._plan()
        self.refresh()

    def _plan(self) -> None:
        room = (self.size.width, self.size.height)
        fits = self._text and self.size
        self._code = fitting_code(self._text, *room, large=self._large, halves=self._blocks) if fits else []

    def render_line(self, y: int) -> Strip:
        """A line of the code and the line of words beside it."""
        width = self.size.width
        code = self._code[y] if y < len(self._code) else ""
        room = width - (len(self._code[0]) + _GAP if self._code else 0)
        words = self._paragraphs(room) if room >= _NARROWEST else []
        beside = self.strip((words[y],) if y < len(words) else (), max(0, room))
        if not self._code:
            return beside
        blank = Segment(" " * (width - room - len(code)), self.tone("plain"))
        return Strip([*self._drawn(code), blank, *beside] if code else [blank, *beside], width)

    def _drawn(self, code: str) -> Iterable[Segment]:
        """A line of the code; where the terminal has no blocks, its blanks in black and in white."""
        if self._blocks:
            return (Segment(code, INK),)
        return (Segment(" " * len(run[0]), _BLACK if run[0][0] == "█" else INK) for run in _RUNS.finditer(code))

    def _paragraphs(self, room: int) -> list[Piece]:
        paragraphs = [*self._too_large(), *self._beside]
        return [Piece(line, tone) for text, tone in paragraphs for line in wrap(text, room)]

    def _too_large(self) -> Sequence[Piece]:
        """What is said instead of a code that does not fit."""
        if self._code or not self._text:
            return ()
        columns, rows = smallest_size(self._text, halves=self._blocks)
        if not rows:
            return (Piece(self._words("qr.too_long"), "warn"), Piece(""))
        more = rows - self.size.height + self.app.size.height
        return (Piece(self._words("qr.enlarge", columns=columns, rows=more), "warn"), Piece(""))
