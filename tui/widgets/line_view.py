"""A list drawn line by line: only visible lines are laid out, and moving the cursor repaints two cells.

The cursor belongs to a row by identity (`Row.key`): rows may come, go or change places, it stays on its row. The lines
come from anything that fits `Lines`: a tuple of rows (`Rows`), the pages held of a long list, the index of a file.
"""

from collections.abc import Hashable, Iterator, Sequence
from typing import Protocol

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.commands import Command, Group
from tui.widgets.pieces import Row, Toned

SIGN = "▌"
RESTING_SIGN = "▏"


class Lines(Protocol):
    """What a LineView draws."""

    def __len__(self) -> int:
        """How many lines there are now."""
        ...

    def row(self, at: int) -> Row:
        """The line at that place."""
        ...

    def find(self, key: Hashable) -> int | None:
        """The place of the row with that identity."""
        ...


class Rows:
    """Lines that are all at hand."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self._rows = rows
        self._places = {row.key: at for at, row in enumerate(rows) if row.key is not None}

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, at: int) -> Row:
        """The line at that place."""
        return self._rows[at]

    def find(self, key: Hashable) -> int | None:
        """The place of the row with that identity."""
        return self._places.get(key)


class LineView(Toned, can_focus=True):
    """Shows `Lines` with a cursor: the sign in column one."""

    DEFAULT_CSS = "LineView { height: 1fr; width: 1fr; }"

    class Moved(Message):
        """The cursor came to another row; `at` is its place."""

        def __init__(self, view: "LineView", key: Hashable, at: int) -> None:
            super().__init__()
            self.view = view
            self.key = key
            self.at = at

        def can_replace(self, message: Message) -> bool:
            """Only where the cursor is now matters."""
            return isinstance(message, LineView.Moved) and message.view is self.view

    class Chosen(Message):
        """Enter on a row (or a click)."""

        def __init__(self, view: "LineView", key: Hashable) -> None:
            super().__init__()
            self.view = view
            self.key = key

    class End(Message):
        """The user wants the very first (-1) or the very last (+1) row."""

        def __init__(self, view: "LineView", step: int) -> None:
            super().__init__()
            self.view = view
            self.step = step

    def __init__(self, lines: Lines | None = None, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: Lines = lines or Rows()
        self._at = 0
        self._key: Hashable | None = None
        self._top = 0
        self._drawn: dict[int, Strip] = {}

    # What it shows.

    @property
    def key(self) -> Hashable | None:
        """The identity of the row under the cursor; None where there is no row to be on."""
        return self._key

    @property
    def at(self) -> int:
        """The place of the cursor."""
        return self._at

    @property
    def lines(self) -> Lines:
        """What is drawn."""
        return self._lines

    def show(self, lines: Lines) -> None:
        """Draws other lines; the cursor stays on its row, and the row where it was on the screen."""
        place = lines.find(self._key) if self._key is not None else None
        offset = self._at - self._top
        self._lines = lines
        self._at = place if place is not None else min(self._at, max(0, len(lines) - 1))
        self._top = max(0, self._at - offset)
        self._settle()
        self.redraw()

    def go(self, key: Hashable) -> bool:
        """Puts the cursor on the row of that identity; False where there is none."""
        place = self._lines.find(key)
        if place is not None:
            self._move_to(place, +1)
        return place is not None

    def go_at(self, at: int) -> None:
        """Puts the cursor on the line at that place, or on the nearest that can be chosen."""
        self._move_to(max(0, min(at, len(self._lines) - 1)), +1)

    # How it moves.

    def commands(self) -> Iterator[Command]:
        """Its keys: moving; what enter does is told by the screen."""
        for verb, run in (
            ("down", lambda: self._step(+1)),
            ("up", lambda: self._step(-1)),
            ("page_down", lambda: self._page(+1)),
            ("page_up", lambda: self._page(-1)),
            ("first", lambda: self._to_end(-1)),
            ("last", self.to_last),
        ):
            yield Command(verb, run, group=Group.MOVE, shown=False)

    def choose(self) -> None:
        """Enter: the row under the cursor is chosen."""
        if self._key is not None:
            self.post_message(self.Chosen(self, self._key))

    def to_last(self) -> None:
        """The cursor on the last line."""
        self._to_end(+1)

    def _step(self, step: int) -> None:
        self._move_to(self._at + step, step)

    def _to_end(self, step: int) -> None:
        """To the first or last line; a list that holds only a part of itself hears `End` and may fetch the rest."""
        self._move_to(0 if step < 0 else len(self._lines) - 1, -step)
        self.post_message(self.End(self, step))

    def _page(self, step: int) -> None:
        reach = max(1, self.size.height - 1)
        place = max(0, min(self._at + step * reach, len(self._lines) - 1))
        self._top += step * reach
        self._move_to(place, step)
        self.redraw()  # where the cursor kept its height, only the page beneath it has moved

    def _move_to(self, place: int, step: int) -> None:
        """To that place, or on in the direction of `step` to the next row that can be chosen."""
        target = self._choosable(place, step)
        if target is None and abs(place - self._at) > 1:
            target = self._choosable(place, -step)
        before, top, key = self._at, self._top, self._key
        if target is None:
            self._scroll_past(step)
        else:
            self._at = target
        self._settle()
        if self._top != top:
            self.redraw()
        elif self._at != before:
            self._redraw_sign(before)
            self._redraw_sign(self._at)
        if self._key != key:
            self.post_message(self.Moved(self, self._key, self._at))

    def _choosable(self, place: int, step: int) -> int | None:
        while 0 <= place < len(self._lines):
            if self._lines.row(place).key is not None:
                return place
            place += step
        return None

    def _scroll_past(self, step: int) -> None:
        """No row to go to: what stands above the first or below the last one is scrolled into sight."""
        if step < 0:
            self._top = max(0, self._top - self.size.height // 2)
        else:
            self._top += self.size.height // 2
        height = max(1, self.size.height)
        self._top = max(self._at - height + 1, min(self._top, self._at))

    def _settle(self) -> None:
        """The cursor on a row that can be chosen, in sight; a jump out of sight scrolls half a page, not a line."""
        count, height = len(self._lines), max(1, self.size.height)
        self._at = max(0, min(self._at, count - 1))
        place = self._choosable(self._at, +1)
        place = self._choosable(self._at, -1) if place is None else place
        self._at = self._at if place is None else place
        self._key = None if place is None else self._lines.row(place).key
        if self._at >= self._top + height:
            self._top = self._at - height // 2
        elif self._at < self._top:
            self._top = self._at - height // 2 if self._top - self._at < height else self._at
        self._top = max(0, min(self._top, count - height))

    # How it is drawn.

    def redraw(self) -> None:
        """Sends the lines that look other than what was drawn last."""
        if not self.is_attached or not self.size:
            return
        for y in range(self.size.height):
            if self._drawn.get(y) != self._strip_at(y):
                self.refresh(Region(0, y, self.size.width, 1))

    def _redraw_sign(self, at: int) -> None:
        y = at - self._top
        if 0 <= y < self.size.height:
            self.refresh(Region(0, y, 1, 1))

    def render_line(self, y: int) -> Strip:
        """The line at that height; empty below the last."""
        strip = self._strip_at(y)
        self._drawn[y] = strip
        return strip

    def _strip_at(self, y: int) -> Strip:
        at, width = self._top + y, self.size.width
        if at >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        row = self._lines.row(at)
        is_here = row.key is not None and at == self._at
        is_ours = self.has_focus or not self.can_focus
        sign = (SIGN if is_ours else RESTING_SIGN) if is_here else " "
        mark = Segment(sign, self.tone("sign" if is_here else "plain"))
        return Strip([mark, *self.strip(row.pieces, width - 1)], width)

    @property
    def top(self) -> int:
        """The place of the first visible line."""
        return self._top

    def on_resize(self) -> None:
        """The cursor stays in sight."""
        self._settle()
        self.redraw()

    def on_focus(self, event: events.Focus) -> None:
        """Only the sign changes: the frame's own redrawing of the whole widget would send every line."""
        self._focus_changed(event, focused=True)

    def on_blur(self, event: events.Blur) -> None:
        """The sign rests."""
        self._focus_changed(event, focused=False)

    def _focus_changed(self, event: events.Focus | events.Blur, *, focused: bool) -> None:
        event.prevent_default()
        self.has_focus = focused
        self._redraw_sign(self._at)
        if self.parent is not None:
            self.parent.post_message(events.DescendantFocus(self) if focused else events.DescendantBlur(self))

    def on_click(self, event: events.Click) -> None:
        """With the mouse on: a click moves the cursor, a second one chooses."""
        place = self._top + event.y
        if place >= len(self._lines) or self._lines.row(place).key is None:
            return
        if place == self._at and event.chain > 1:
            self.choose()
        else:
            self._move_to(place, +1)

    def on_mouse_scroll_down(self) -> None:
        """Three lines on."""
        self._move_to(min(self._at + 3, len(self._lines) - 1), +1)

    def on_mouse_scroll_up(self) -> None:
        """Three lines back."""
        self._move_to(max(self._at - 3, 0), -1)
