"""Columns of choices, one cursor over all of them: ● chosen, ○ open, ✗ impossible, with its reason beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.message import Message
from textual.strip import Strip

from tui.commands import Command, Group
from tui.widgets.line_view import RESTING_SIGN, SIGN
from tui.widgets.pieces import Piece, Toned, shorten, width_of


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice. `reason`: why it is impossible, in words; None: it is possible. `note` stands behind its text."""

    key: str
    text: str
    chosen: bool = False
    note: str = ""
    reason: str | None = None

    @property
    def mark(self) -> str:
        """Its state as a sign."""
        return "✗" if self.reason is not None else "●" if self.chosen else "○"


@dataclass(frozen=True, slots=True)
class Section:
    """Choices under a title, of which one is taken. `empty` stands there when there are none."""

    name: str
    title: str
    choices: tuple[Choice, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One section or more, one under the other. `width` in cells; 0 takes what is left."""

    sections: tuple[Section, ...]
    width: int = 0


Cell = tuple[str, Choice | None]


class ChoiceColumns(Toned, can_focus=True):
    """Draws columns; posts `Picked` for a possible choice and `Impossible` with the reason of another."""

    DEFAULT_CSS = "ChoiceColumns { height: auto; width: 1fr; }"

    class Picked(Message):
        """A choice was taken; the screen decides what follows and shows other columns."""

        def __init__(self, section: str, key: str) -> None:
            super().__init__()
            self.section = section
            self.key = key

    class Impossible(Message):
        """A choice that cannot be taken, and why."""

        def __init__(self, section: str, key: str, reason: str) -> None:
            super().__init__()
            self.section = section
            self.key = key
            self.reason = reason

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._columns: Sequence[Column] = ()
        self._column = 0
        self._at: list[tuple[str, str]] = []

    def show(self, columns: Sequence[Column]) -> None:
        """Other choices; in every column the cursor stays on its choice, or goes to the chosen one."""
        heights = max(map(_height, columns), default=0) != self._lines()
        self._columns = columns
        self._at = [self._place(number, column) for number, column in enumerate(columns)]
        self._column = min(self._column, max(0, len(columns) - 1))
        self.refresh(layout=heights)

    def commands(self) -> Iterator[Command]:
        """Moving over the columns; enter and space only choose."""
        yield Command("choose", self._pick)
        yield Command("mark", self._pick, name="choose", shown=False)
        yield Command("next_field", lambda: self._to_column(+1), name="next_column", group=Group.MOVE)
        yield Command("previous_field", lambda: self._to_column(-1), group=Group.MOVE, shown=False)
        yield Command("right", lambda: self._to_column(+1, wrap=False), group=Group.MOVE, shown=False)
        yield Command("left", lambda: self._to_column(-1, wrap=False), group=Group.MOVE, shown=False)
        yield Command("down", lambda: self._step(+1), group=Group.MOVE, shown=False)
        yield Command("up", lambda: self._step(-1), group=Group.MOVE, shown=False)

    @property
    def section(self) -> str:
        """The section under the cursor."""
        return self._at[self._column][0] if self._at else ""

    def _place(self, number: int, column: Column) -> tuple[str, str]:
        """Where the cursor of that column belongs."""
        places = _places(column)
        if number < len(self._at) and self._at[number] in places:
            return self._at[number]
        chosen = [
            (section.name, choice.key) for section in column.sections for choice in section.choices if choice.chosen
        ]
        return (chosen or places or [("", "")])[0]

    def _to_column(self, step: int, *, wrap: bool = True) -> None:
        """To the next column that has a choice. Past the last one, tab goes on to the next widget."""
        place = self._column + step
        while 0 <= place < len(self._columns):
            if _places(self._columns[place]):
                self._column = place
                self.refresh()
                return
            place += step
        if wrap:
            (self.screen.focus_next if step > 0 else self.screen.focus_previous)()

    def _step(self, step: int) -> None:
        if not self._columns:
            return
        places = _places(self._columns[self._column])
        if self._at[self._column] not in places:
            return
        place = places.index(self._at[self._column]) + step
        if 0 <= place < len(places):
            self._at[self._column] = places[place]
            self.refresh()
        elif step > 0:
            self.screen.focus_next()

    def _pick(self) -> None:
        if not self._at:
            return
        name, key = self._at[self._column]
        for section in self._columns[self._column].sections:
            for choice in section.choices:
                if (section.name, choice.key) == (name, key):
                    reason = choice.reason
                    self.post_message(self.Picked(name, key) if reason is None else self.Impossible(name, key, reason))

    def _lines(self) -> int:
        return max(map(_height, self._columns), default=0)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """As many lines as the longest column."""
        return self._lines()

    def render_line(self, y: int) -> Strip:
        """One line across all columns."""
        fixed = sum(column.width for column in self._columns)
        rest = max(0, self.size.width - fixed)
        open_ended = sum(1 for column in self._columns if not column.width) or 1
        line: list[Piece] = []
        for number, column in enumerate(self._columns):
            line.extend(self._cell(number, column, y, column.width or rest // open_ended))
        return self.strip(line, self.size.width)

    def _cell(self, number: int, column: Column, y: int, width: int) -> list[Piece]:
        cells = _cells(column)
        if y >= len(cells):
            return [Piece(" " * width)]
        name, choice = cells[y]
        if choice is None:
            pieces = [Piece(f" {name}", "muted" if y else "strong")]
        else:
            here = number == self._column and self._at[number] == (name, choice.key)
            sign = (SIGN if self.has_focus else RESTING_SIGN) if here else " "
            tone = "muted" if choice.reason is not None else "strong" if choice.chosen else "plain"
            note = choice.reason or choice.note
            pieces = [Piece(sign, "sign"), Piece(f"{choice.mark} {choice.text}", tone)]
            pieces += [Piece(f"  {note}", "muted")] if note else []
        kept = list(shorten(pieces, width - 1))
        return [*kept, Piece(" " * (width - width_of(kept)))]


def _cells(column: Column) -> list[Cell]:
    """The lines of a column: titles (name, None) and choices (section, choice)."""
    cells: list[Cell] = []
    for section in column.sections:
        cells.append((section.title, None))
        cells.extend((section.name, choice) for choice in section.choices)
        if not section.choices and section.empty:
            cells.append((f"– {section.empty}", None))
    return cells


def _height(column: Column) -> int:
    return len(_cells(column))


def _places(column: Column) -> list[tuple[str, str]]:
    return [(section.name, choice.key) for section in column.sections for choice in section.choices]
