"""One line of text, redrawn only where it changed; and the thin line between two regions."""

from textual.geometry import Region
from textual.strip import Strip

from tui.widgets.pieces import Line, Piece, Toned, between


class TextLine(Toned):
    """Shows pieces at its left end and, if given, at its right end."""

    DEFAULT_CSS = "TextLine { height: 1; width: 1fr; }"

    def __init__(self, left: Line = (), right: Line = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._left = left
        self._right = right

    def put(self, left: Line, right: Line = ()) -> None:
        """Shows other pieces; nothing is sent when they are the same."""
        if (left, right) == (self._left, self._right):
            return
        before = self._strip() if self.is_attached else None
        self._left, self._right = left, right
        if before is not None:
            self.refresh(_changed(before, self._strip()))

    def say(self, text: str, tone: str = "plain") -> None:
        """Shows one text."""
        self.put((Piece(text, tone),))

    @property
    def text(self) -> str:
        """What the line says, as drawn."""
        return self._strip().text.rstrip()

    def _strip(self) -> Strip:
        width = self.size.width
        line = between(self._left, self._right, width) if self._right else self._left
        return self.strip(line, width)

    def render_line(self, y: int) -> Strip:
        """The line itself."""
        return self._strip() if y == 0 else Strip.blank(self.size.width, self.rich_style)


class Rule(Toned):
    """The thin line between two regions."""

    DEFAULT_CSS = "Rule { height: 1; width: 1fr; }"

    def render_line(self, y: int) -> Strip:
        """The line."""
        return self.strip((Piece("─" * self.size.width, "muted"),), self.size.width)


def _changed(before: Strip, after: Strip) -> Region:
    """The part of the line that differs: from the first other cell to the last."""
    width = max(before.cell_length, after.cell_length)
    old = [(letter, segment.style) for segment in before for letter in segment.text]
    new = [(letter, segment.style) for segment in after for letter in segment.text]
    if len(old) != len(new) or len(new) != width:
        return Region(0, 0, width, 1)
    places = [place for place, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]]
    return Region(places[0], 0, places[-1] - places[0] + 1, 1) if places else Region(0, 0, 0, 0)
