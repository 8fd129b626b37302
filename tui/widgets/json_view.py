"""A JSON file as a list of lines with a cursor: folding, jumping to a line, marking what is looked for."""

from array import array

from store.odm.folds import Folds
from store.odm.lines import LineIndex
from store.odm.searching import next_hit, previous_hit
from tui.text.words import Words
from tui.widgets.json_lines import JsonLines
from tui.widgets.line_view import LineView


class JsonView(LineView):
    """Draws an index, also while it is still being read: what is not read yet does not exist yet."""

    def __init__(self, words: Words) -> None:
        super().__init__(id="json")
        self._words = words
        self._content: JsonLines | None = None
        self.hits: array[int] = array("I")

    def open(self, index: LineIndex) -> None:
        """Shows a file, everything open."""
        self._content = JsonLines(index, Folds(index), self._words)
        self._content.width = max(20, self.size.width - 1)
        self.show(self._content)

    def on_resize(self) -> None:
        """Lines are made for a width."""
        if self._content is not None:
            self._content.width = max(20, self.size.width - 1)

    @property
    def line(self) -> int | None:
        """The line of the file under the cursor, from 0."""
        return self.key if isinstance(self.key, int) and self._content is not None else None

    @property
    def index(self) -> LineIndex | None:
        """The index that is drawn."""
        return None if self._content is None else self._content.index

    @property
    def is_read(self) -> bool:
        """Whether the whole file was read."""
        return self.index is None or self.index.done

    def read_on(self) -> None:
        """More of the file has been read: what is on the screen may have got a line more."""
        if self._content is not None:
            self.show(self._content)

    def renew(self, data: bytes) -> None:
        """The same file with something masked in it; every line stands where it stood."""
        if self._content is not None:
            self._content.index.data = data
            self.redraw()

    def can_fold(self) -> bool:
        """Whether there is anything to fold or to open under the cursor."""
        content, line = self._content, self.line
        return content is not None and line is not None and content.folds.can_fold(min(line, content.index.close[line]))

    def toggle(self) -> None:
        """Folds or opens what is under the cursor; from a closing line the cursor goes to the opening one."""
        content, line = self._content, self.line
        if content is None or line is None:
            return
        opening = min(line, content.index.close[line])
        content.folds.toggle(line)
        self.show(content)
        if opening != line:
            self.go(opening)

    @property
    def folds(self) -> Folds | None:
        """What is folded now."""
        return None if self._content is None else self._content.folds

    def fold_by(self, folds: Folds) -> None:
        """Other folds, made elsewhere for the same index; the cursor stays on its line, or on what hides it."""
        if self._content is not None:
            self._content.folds = folds
            self.show(self._content)

    def jump(self, line: int) -> None:
        """To a line, whatever hides it."""
        if self._content is None:
            return
        self._content.folds.reveal(line)
        self.show(self._content)
        self.go(line)

    def mark(self, needle: str, hits: "array[int]") -> None:
        """What is looked for, and the lines on which it stands."""
        self.hits = hits
        if self._content is not None:
            self._content.needle = needle if hits else ""
            self.redraw()

    def step_hit(self, step: int) -> None:
        """To the next hit or the one before, around the ends; from a hit on the cursor's line to another."""
        line = self.line if self.line is not None else 0
        number = next_hit(self.hits, line) if step > 0 else previous_hit(self.hits, line)
        if number is not None:
            self.jump(self.hits[number])

    def first_hit(self) -> None:
        """To the first hit from the cursor on, its own line included."""
        line = self.line
        if line is None or not self.hits:
            return
        if line in self.hits:
            self.jump(line)
        else:
            self.step_hit(+1)

    @property
    def hit_number(self) -> int | None:
        """Which of the hits stands under the cursor, from 1."""
        line = self.line
        if line is None or not self.hits:
            return None
        number = previous_hit(self.hits, line + 1)
        return number + 1 if number is not None and self.hits[number] == line else None
