"""The preview: one file, with three faces: its text, its seven areas, its bytes."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from textual import events
from textual.containers import Horizontal
from textual.widget import Widget

from store.deliveries.views import OpenedDelivery
from store.errors import Cancelled
from store.ids import DeliveryId
from store.odm.lines import LineIndex
from store.odm.paths import path_of
from tui.commands import Command, Group, WhyNot
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.screens.preview.dating import Dating
from tui.screens.preview.facts import Facts
from tui.screens.preview.folding import Folding
from tui.screens.preview.going import Going
from tui.screens.preview.kin import Kin
from tui.screens.preview.masking import Masking
from tui.screens.preview.opening import open_file
from tui.screens.preview.reading import Reading
from tui.screens.preview.searching import Searching
from tui.screens.preview.taking import Taking
from tui.widgets.area_view import AreaView
from tui.widgets.file_title import file_title, reading_text
from tui.widgets.json_view import JsonView
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, text_row, width_of
from tui.widgets.raw_lines import RawLines
from tui.widgets.text_line import Rule, TextLine
from tui.work import Progressed

_WIDE = 130
_AT_ONCE = 2_000_000
"""Bytes up to which the areas are read without being asked for."""


class PreviewScreen(DeskScreen):
    """One file; `delivery` is read once, since a file does not change."""

    AREA = "preview"
    CONTENT = True

    def __init__(self, desk: Desk, *, delivery: DeliveryId) -> None:
        super().__init__(desk)
        self._delivery = delivery
        self.opened: OpenedDelivery | None = None
        self.areas_line = TextLine(id="areas_line")
        self.json = JsonView(self.words)
        self.raw = LineView(id="raw")
        self.areas = AreaView(self.words)
        self.searching = Searching(self)
        self.reading = Reading(self, self._read_all)
        self.going = Going(self, self.searching, self.reading)
        self.folding = Folding(self)
        self.taking = Taking(self, delivery)
        self.masking = Masking(self, delivery)
        self.facts = Facts(self)
        self.kin = Kin(self)
        self.dating = Dating(self)

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """ODM aanvrager · vandaag 10:31 · v4_3 · 184 kB · 9f3c…, and how many lines there are."""
        index = self.json.index
        if self.opened is None or index is None:
            return (Piece(self.words("preview.title"), "title"),), ()
        right = reading_text(index, self.opened.view, self.words, stopped=self.reading.stopped)
        return file_title(self.opened.view, self.words, self.now), (Piece(right, "muted"),)

    def body(self) -> Iterable[Widget]:
        """The areas in one line, the file, what is looked for."""
        yield self.areas_line
        yield Rule()
        yield Horizontal(self.json, self.raw, self.areas)
        yield Rule()
        yield self.searching.bar

    def on_mount(self) -> None:
        """The text of the file has the keys."""
        super().on_mount()
        self.json.show(Rows([text_row(f" {self.words('preview.loading')}", "muted")]))
        self._turn(self.json)

    def on_resize(self) -> None:
        """Everything is made for a width."""
        super().on_resize()
        if self.opened is not None:
            self.raw.show(RawLines(self.opened.data, self.app.size.width - 1))
            self._turn(self._face)
            self.draw_path()

    @property
    def now(self) -> datetime:
        """The moment at which ages are told. Raises LookupError before the desk has one."""
        now = self.desk.now
        if now is None:
            raise LookupError
        return now

    @property
    def _face(self) -> LineView:
        """What has the keys: the areas, the bytes or the text."""
        return next((view for view in (self.areas, self.raw) if view.display), self.json)

    def _turn(self, face: LineView) -> None:
        """Shows one of the three; a wide screen keeps the text beside the areas."""
        is_wide = self.app.size.width >= _WIDE
        self.areas.display = face is self.areas
        self.raw.display = face is self.raw
        self.json.display = face is self.json or (is_wide and face is self.areas)
        face.focus()
        self.draw_areas_line()

    def to_text(self) -> None:
        """The text, whatever was on the screen."""
        self._turn(self.json)

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """In the order of the row of keys."""
        on_text = self._face is self.json
        enter = "whole" if on_text else "jump"
        no_hit, no_fold = self._in_text(self.searching.why_no_hit), self._in_text(self.folding.why_not)
        yield from self.dating.commands()
        yield Command("search", self.searching.open, self._why_no_text)
        yield Command("next_hit", lambda: self.searching.step(+1), no_hit)
        yield Command("previous_hit", lambda: self.searching.step(-1), no_hit, shown=False)
        yield Command("mark", self.folding.toggle, no_fold, name="fold", shown=on_text)
        yield Command("choose", self._choose, self._why_not_open, name=enter, shown=not on_text)
        yield Command("copy", self.taking.copy_here, self.taking.why_not(self._why_no_text), name="copy_value")
        yield Command("copy_path", lambda: self.taking.copy(self.path), self._why_not_open)
        yield Command("areas", self._to_areas, self._why_not_open, group=Group.SEE)
        yield Command("save", self.taking.save, self._why_not_open)
        yield Command("original", self._to_raw, self._why_not_open, group=Group.SEE)
        yield Command("fold_to", self.folding.ask_depth, self._why_no_text, group=Group.SEE)
        yield Command("fold_below", self.folding.below, no_fold, group=Group.SEE)
        yield from self.kin.commands(self._why_no_text)
        yield Command("go_to", self.going.ask, self._why_not_open, group=Group.SEE)
        yield from self.masking.commands(self._why_no_text)
        yield from self.reading.commands()
        yield Command("leave", self._leave, name="back", shown=False)

    def _why_not_open(self) -> str | None:
        return self.words("preview.loading") if self.opened is None else None

    def _why_no_text(self) -> str | None:
        return self._why_not_open() or (None if self._face is self.json else self.words("preview.only_in_text"))

    def _in_text(self, why_not: WhyNot) -> WhyNot:
        """Not outside the text either."""
        return lambda: self._why_no_text() or why_not()

    def on_key(self, event: events.Key) -> None:
        """Behind `z` one key says how many levels."""
        if self.folding.takes(event.key):
            event.stop()
            event.prevent_default()
            self.quiet.key_pressed()

    def load(self) -> None:
        """Once; after matching only what the title says."""
        if self.opened is None:
            delivery = self._delivery
            self.work.run("open", lambda context, _: open_file(context, delivery), self._show)
        elif self.dating.matches:
            self.dating.again()

    def _show(self, found: tuple[OpenedDelivery, LineIndex]) -> None:
        """The first screen; the rest is read behind it."""
        self.opened, index = found
        self.json.open(index)
        self.raw.show(RawLines(self.opened.data, self.app.size.width - 1))
        self.draw_areas_line()
        self.draw_path()
        self.reading.begin()

    def failed(self, error: Exception) -> None:
        """Where the user stopped the reading, how to go on stands there too."""
        if isinstance(error, Cancelled) and self.reading.stopped:
            self.reading.tell_stopped()
        else:
            super().failed(error)

    def renew(self, opened: OpenedDelivery) -> None:
        """The same file with something masked: lengths stayed, so every line stands where it stood."""
        self.opened = opened
        self.json.renew(opened.data)
        self.raw.show(RawLines(opened.data, self.app.size.width - 1))
        self.areas.forget()
        self._read_all()
        self.draw_path()

    def _read_all(self) -> None:
        """Drawn once, at the end; what was asked of a part of the file is asked of all of it."""
        self.json.read_on()
        self.refresh_title()
        self.folding.again()
        self.searching.again()
        if self.opened is not None and self.opened.view.size <= _AT_ONCE:
            self.facts.read()

    def on_progressed(self, message: Progressed) -> None:
        """How far reading is stands in the header; the rows stay where they are."""
        message.prevent_default()
        self.refresh_title()

    def draw_areas_line(self) -> None:
        """How many facts stand in each area, and which area has the cursor."""
        self.areas_line.put(self.areas.line(marked=self._face is self.areas))

    @property
    def path(self) -> str:
        """The path of what is under the cursor; of bytes there is none."""
        index, line = self.json.index, self.json.line
        if self._face is self.areas:
            return self.areas.path
        if self._face is self.raw or index is None or line is None:
            return ""
        return path_of(index, line)

    def draw_path(self) -> None:
        """The path, its end in any case, and which hit it is."""
        hit = self.searching.hit_text()
        room = max(10, self.app.size.width - width_of(self.desk.lamp) - width_of((Piece(hit),)) - 4)
        path = self.areas.whole if self._face is self.areas and self.areas.whole else self.path
        shown = path if len(path) <= room else f"…{path[len(path) - room + 1 :]}"
        self.rest_on((Piece(shown, "muted"), Piece(f"  {hit}" if hit else "", "accent")))

    def on_line_view_moved(self, message: LineView.Moved) -> None:
        """Path and area follow the cursor."""
        self.draw_areas_line()
        self.draw_path()
        self.refresh_keys()

    def on_line_view_chosen(self, message: LineView.Chosen) -> None:
        """A second click does what enter does."""
        self._choose()

    def _choose(self) -> None:
        """Enter: from an area or from the bytes to the line; on a line its value whole."""
        if self._face is self.areas:
            if self.areas.path:
                self.go_to(self.areas.path)
        elif self._face is self.raw:
            self._from_raw()
        else:
            self.taking.show_value()

    def on_line_view_end(self, message: LineView.End) -> None:
        """The last line of a file that is being read comes later."""
        if message.view is self.json and message.step > 0 and not self.json.is_read:
            self.reading.when_read(self.json.to_last)

    def go_to(self, path: str) -> None:
        """To the line to which the path leads."""
        self.going.to(path)

    def arrive(self, line: int) -> None:
        """The text, with the cursor on that line."""
        self._turn(self.json)
        self.json.jump(line)
        self.draw_path()

    # The other faces.

    def _to_areas(self) -> None:
        self._turn(self.json if self._face is self.areas else self.areas)
        self.facts.read()
        self.draw_path()

    def _to_raw(self) -> None:
        """To the bytes of the line under the cursor, and back to the line of the bytes."""
        if self._face is self.raw:
            self._from_raw()
            return
        index, line = self.json.index, self.json.line
        self._turn(self.raw)
        if index is not None and line is not None:
            self.raw.go(index.start[line])
        self.draw_path()

    def _from_raw(self) -> None:
        index, offset = self.json.index, self.raw.key
        if index is not None and isinstance(offset, int):
            self.arrive(index.line_at(offset))

    def _leave(self) -> None:
        """esc: from areas or bytes to the text; from there it stops the reading, and then goes back."""
        if self._face is not self.json:
            self._turn(self.json)
            self.draw_path()
        elif not self.reading.stop():
            self.close()
