"""The laid out lines of a JSON file for a LineView: only those on the screen are laid out, when they are drawn."""

from collections.abc import Hashable

from store.odm.folds import Folds
from store.odm.layout import LineKind, LineParts, children, folded_text, parts
from store.odm.lines import LineIndex
from tui.text.words import Words
from tui.widgets.pieces import Line, Piece, Row, between

_LEAST_DIGITS = 5
_VALUE_TONES = {LineKind.WORD: "muted", LineKind.NUMBER: "strong", LineKind.TEXT: "plain"}


class JsonLines:
    """Index and folds as lines; the number of a line in the file is its identity."""

    def __init__(self, index: LineIndex, folds: Folds, words: Words) -> None:
        self.index = index
        self.folds = folds
        self.words = words
        self.width = 80
        self.needle = ""
        """What is looked for: drawn reversed where it stands."""

    def __len__(self) -> int:
        return len(self.folds)

    def row(self, at: int) -> Row:
        """The line on that row, laid out now."""
        line = self.folds.line_at(at)
        return Row(line, self._line(line))

    def find(self, key: Hashable) -> int | None:
        """The row of that line; of a hidden one, the row of what hides it."""
        if not isinstance(key, int) or not 0 <= key < len(self.index):
            return None
        return self.folds.row_of(key)

    def _line(self, line: int) -> Line:
        digits = max(_LEAST_DIGITS, len(str(len(self.index))))
        number = Piece(f"{line + 1:>{digits}}  ", "muted")
        room = self.width - digits - 2
        if self.folds.is_folded(line):
            return (number, *self._folded(line, room))
        part = parts(self.index, line, limit=max(8, room))
        sign = "▾ " if part.kind is LineKind.OPENING else "  "
        return (number, Piece(_indent(part.depth, room) + sign, "muted"), *self._marked(_pieces(part)))

    def _folded(self, line: int, room: int) -> Line:
        count = children(self.index, line)
        is_list = self.index.data[self.index.start[self.index.close[line]]] == ord("]")
        name = ("item" if is_list else "field") + ("" if count == 1 else "s")
        note = Piece(self.words(f"preview.{name}", count=count), "muted")
        depth = self.index.depth[line]
        text = folded_text(self.index, line, limit=max(8, room - 2 * depth - len(note.text) - 12)).lstrip(" ")
        left = (Piece(f"{_indent(depth, room)}▸ ", "accent"), *self._marked((Piece(text),)))
        return between(left, (note,), room)

    def _marked(self, line: Line) -> Line:
        """The pieces with every place of what is looked for in another tone."""
        wanted = self.needle.casefold()
        if not wanted:
            return line
        return tuple(marked for piece in line for marked in _mark(piece, wanted))


def _pieces(part: LineParts) -> Line:
    key = (Piece(part.key, "accent"), Piece(": ", "muted")) if part.key else ()
    value = part.value + ("…" if part.cut else "")
    return (*key, Piece(value, _VALUE_TONES.get(part.kind, "muted")), *((Piece(",", "muted"),) if part.comma else ()))


def _mark(piece: Piece, wanted: str) -> Line:
    folded = piece.text.casefold()
    if wanted not in folded or len(folded) != len(piece.text):
        return (piece,)
    found: list[Piece] = []
    done = 0
    while (at := folded.find(wanted, done)) >= 0:
        found += [Piece(piece.text[done:at], piece.tone), Piece(piece.text[at : at + len(wanted)], "focus")]
        done = at + len(wanted)
    return tuple(one for one in (*found, Piece(piece.text[done:], piece.tone)) if one.text)


def _indent(depth: int, room: int) -> str:
    """Two spaces a level, as long as there is room; then the level in figures."""
    if 2 * depth <= room // 2:
        return "  " * depth
    level = f"…{depth} "
    return " " * max(0, room // 2 - len(level)) + level
