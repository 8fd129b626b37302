"""One line of text, redrawn only where it changed; and the thin line between two regions."""

from textual.geometry import Region, Size
from textual.strip import Strip

from tui.clean import wrap
from tui.widgets.pieces import Line, Piece, Toned, between

_HANG = 2


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


class TextBlock(Toned):
    """One text over as many lines as it needs; the lines after the first stand under its third letter."""

    DEFAULT_CSS = "TextBlock { height: auto; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._text, self._tone = "", "plain"

    def say(self, text: str, tone: str = "plain") -> None:
        """Shows another text."""
        self._text, self._tone = text, tone
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the text takes in that width."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """One of them."""
        lines, width = self._lines(self.size.width), self.size.width
        return self.strip((Piece(lines[y] if y < len(lines) else "", self._tone),), width)

    def _lines(self, width: int) -> list[str]:
        first, *more = wrap(self._text, max(1, width - _HANG))
        return [first, *(" " * _HANG + line for line in more)]


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
