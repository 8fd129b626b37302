"""Which lines are visible: folds as a state of their own, so that one index serves many views.

Only the outermost folds count for rows; three arrays with running totals keep them, so row ↔ line is a bisection,
however long the file is.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from store.odm.lines import NO_LINE, LineIndex


class Folds:
    """The folded lines of one view on an index. A fold inside a fold is remembered for when the outer one opens."""

    def __init__(self, index: LineIndex) -> None:
        self._index = index
        self._folded: list[int] = []
        self._lines: list[int] = []
        self._rows: list[int] = []
        self._hidden: list[int] = []

    def __len__(self) -> int:
        """How many rows are visible, of what has been read."""
        return len(self._index) - (self._hidden[-1] if self._hidden else 0)

    def copy(self) -> "Folds":
        """The same folds, to be changed apart: in a thread, say."""
        other = Folds(self._index)
        other._folded = list(self._folded)
        other._settle()
        return other

    def is_folded(self, line: int) -> bool:
        """Whether that line is drawn with its content in it."""
        at = bisect_left(self._folded, line)
        return at < len(self._folded) and self._folded[at] == line

    def can_fold(self, line: int) -> bool:
        """Whether there is something below it that has been read to its end."""
        return line < (self._index.close[line]) != NO_LINE

    def line_at(self, row: int) -> int:
        """The line that is drawn on that row."""
        at = bisect_right(self._rows, row) - 1
        if at < 0:
            return row
        return self._lines[at] if self._rows[at] == row else row + self._hidden[at]

    def row_of(self, line: int) -> int:
        """The row of that line; of a hidden one, the row of the fold that hides it."""
        at = bisect_right(self._lines, line) - 1
        if at < 0:
            return line
        if line <= self._index.close[self._lines[at]]:
            return self._rows[at]
        return line - self._hidden[at]

    def rows(self, first: int, count: int) -> list[int]:
        """The lines of that many rows from a first one on: what a screen draws."""
        return [self.line_at(row) for row in range(first, min(first + count, len(self)))]

    def fold(self, line: int) -> bool:
        """Folds one; False where there is nothing to fold."""
        if not self.can_fold(line) or self.is_folded(line):
            return False
        insort(self._folded, line)
        self._settle()
        return True

    def unfold(self, line: int) -> bool:
        """Opens one; False where it was open."""
        if not self.is_folded(line):
            return False
        del self._folded[bisect_left(self._folded, line)]
        self._settle()
        return True

    def toggle(self, line: int) -> bool:
        """Folds or opens the value of that line; on its closing line as well."""
        line = min(line, self._index.close[line])
        return self.unfold(line) or self.fold(line)

    def fold_below(self, line: int) -> None:
        """Folds everything that stands below a line, at every depth; the line itself stays open."""
        self._replace(line, (below for below in self._below(line) if self.can_fold(below)))

    def toggle_below(self, line: int) -> None:
        """Folds what stands below a line and is open, at every depth; where nothing is, opens all of it."""
        line = min(line, self._index.close[line])
        self.unfold(line)
        if any(self.can_fold(below) and not self.is_folded(below) for below in self._below(line)):
            self.fold_below(line)
        else:
            self.unfold_below(line)

    def unfold_below(self, line: int) -> None:
        """Opens the line and everything below it."""
        self._replace(line, ())
        self.unfold(line)

    def fold_to(self, depth: int) -> None:
        """Shows so many levels: what is nested deeper is folded, everything else open."""
        self._folded = list(self._at_depth(depth))
        self._settle()

    def unfold_all(self) -> None:
        """Opens everything."""
        self._folded = []
        self._settle()

    def reveal(self, line: int) -> None:
        """Opens whatever hides that line: the target of a jump is always to be seen."""
        folded = set(self._folded)
        parent = self._index.parent[line]
        opened = False
        while parent != NO_LINE:
            opened = opened or parent in folded
            folded.discard(parent)
            parent = self._index.parent[parent]
        if opened:
            self._folded = sorted(folded)
            self._settle()

    def _below(self, line: int) -> range:
        closing = self._index.close[line]
        return range(line + 1, len(self._index) if closing == NO_LINE else max(closing, line + 1))

    def _replace(self, line: int, folded: Iterable[int]) -> None:
        """Other folds below a line, those elsewhere as they were."""
        below = self._below(line)
        first, last = bisect_left(self._folded, below.start), bisect_left(self._folded, below.stop)
        self._folded[first:last] = folded
        self._settle()

    def _at_depth(self, depth: int) -> Iterable[int]:
        """Openings at that depth, jumping over what is in them."""
        levels, close, line = self._index.depth, self._index.close, 0
        while line < len(self._index):
            closing = close[line]
            if line < closing != NO_LINE and levels[line] == depth:
                yield line
                line = closing
            line += 1

    def _settle(self) -> None:
        """Works out the outermost folds, and how many lines each hides together with all before it."""
        close, hidden, end = self._index.close, 0, -1
        self._lines, self._rows, self._hidden = [], [], []
        for line in self._folded:
            if line > end:
                self._lines.append(line)
                self._rows.append(line - hidden)
                end = close[line]
                hidden += end - line
                self._hidden.append(hidden)
