"""A dossier: header, tabs, the rows of one tab, the next step."""

from collections.abc import Hashable, Iterable, Iterator
from functools import partial

from textual.widget import Widget

from store.actor import Capability
from store.desk.overview_views import Overview
from store.ids import DossierId
from tui.calls.dossiers import follow_overview, open_overview
from tui.commands import Command, Group, Run, WhyNot
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.screens.dossier.documents import DocumentsTab
from tui.screens.dossier.exports import ExportsTab
from tui.screens.dossier.history import HistoryTab
from tui.screens.dossier.start import StartTab
from tui.screens.dossier.tab import Tab
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece
from tui.widgets.status import status_piece, step_line
from tui.widgets.text_line import Rule, TextLine

_DOCUMENTS = 2


class DossierScreen(DeskScreen):
    """One dossier; `tab` 1 to 4."""

    AREA = "dossier"
    FOLLOWS = True

    def __init__(self, desk: Desk, *, dossier: DossierId, tab: int = 1) -> None:
        super().__init__(desk)
        self.dossier = dossier
        self.overview: Overview | None = None
        self.tabs: tuple[Tab, ...] = (StartTab(self), DocumentsTab(self), ExportsTab(self), HistoryTab(self))
        self.tab_line = TextLine(id="tabs")
        self.list = LineView(id="list")
        self._tab = tab
        self._keys: dict[int, Hashable | None] = {}
        self._read: set[int] = set()

    @property
    def tab(self) -> Tab:
        """The tab on top."""
        return self.tabs[self._tab - 1]

    @property
    def key(self) -> Hashable | None:
        """The row under the cursor."""
        return self.list.key

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """26-00317 · Vries, de, A.B. + Jansen, C., and its status."""
        if self.overview is None:
            return (), ()
        view = self.overview.dossier
        names = f" · {view.display_name}" if view.display_name else ""
        status = status_piece(self.overview.status_word, self.overview.status_person, self.words.language)
        return (Piece(view.number, "title"), Piece(names)), (status,)

    def body(self) -> Iterable[Widget]:
        """Tabs over rows."""
        yield self.tab_line
        yield Rule()
        yield self.list
        yield Rule()

    def on_mount(self) -> None:
        """The rows have the keys."""
        self._draw_tabs()
        self.list.focus()

    def on_resize(self) -> None:
        """Rows are made for a width."""
        self.show_rows()

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """Those of the tab, then those of the dossier."""
        yield from self.tab.commands()
        yield Command("invite", lambda: self.desk.go("invite", dossier=self.dossier), self._may(Capability.INVITE))
        yield Command("export", lambda: self.desk.go("export", dossier=self.dossier), self._may(Capability.EXPORT))
        trace, is_support = partial(self.desk.go, "trace", dossier=self.dossier), not self.desk.may(Capability.EXPORT)
        yield Command("trace", trace, group=Group.SEE, shown=is_support)
        for number in range(1, 5):
            yield Command(f"tab_{number}", self._to(number), group=Group.SEE, shown=False)
        yield Command("leave", self.close, name="back", group=Group.DESK, shown=False)

    def _may(self, capability: Capability) -> WhyNot:
        return lambda: self.tab.cannot(capability)

    def _to(self, number: int) -> Run:
        return lambda: self.turn_to(number)

    def turn_to(self, number: int) -> None:
        """Shows another tab, its cursor where it was; the tab on top: its cursor goes to what waits."""
        if number == self._tab:
            self._go_to_what_waits()
            return
        self._keys[self._tab] = self.list.key
        self._tab = number
        self._draw_tabs()
        self.show_rows()
        key = self._keys.get(number)
        if key is None or not self.list.go(key):
            self.list.go_at(0)
        self._read_tab()

    # What it shows.

    def load(self) -> None:
        """The dossier and the tab on top."""
        dossier = self.dossier
        read = open_overview if self.overview is None else follow_overview
        self.work.run("overview", lambda context, _: read(context, dossier=dossier), self._show)
        self._read_tab()

    def reopen(self) -> None:
        """Opens it anew, with the line that leaves: it shows more than before."""
        self.overview = None
        self.load()

    def unreasoned(self) -> None:
        """Documents are content: without a reason back to the first tab."""
        super().unreasoned()
        if self._tab == _DOCUMENTS:
            self.turn_to(1)

    def _read_tab(self) -> None:
        self.tab.read(again=self._tab in self._read)
        self._read.add(self._tab)

    def _show(self, overview: Overview) -> None:
        first, self.overview = self.overview is None, overview
        self.refresh_title()
        self._draw_tabs()
        self.rest_on(step_line(overview.next_step, self.words, self.desk.keymap))
        self.show_rows()
        if first:
            self._go_to_what_waits()

    def _go_to_what_waits(self) -> None:
        if (key := self.tab.waiting_row()) is not None:
            self.list.go(key)

    def show_rows(self) -> None:
        """The rows of the tab on top."""
        if self.overview is not None and self.list.is_attached:
            self.list.show(Rows(self.tab.rows(self.app.size.width - 2)))

    def _draw_tabs(self) -> None:
        pieces: list[Piece] = []
        for number in range(1, 5):
            count = self._count(number)
            text = f"{number} {self.words(f'dossier.tab_{number}')}{count}"
            chosen = number == self._tab
            pieces += [Piece(f"[{text}]" if chosen else text, "strong" if chosen else "plain"), Piece("  ")]
        self.tab_line.put(pieces)

    def _count(self, number: int) -> str:
        if self.overview is None or number not in (2, 3):
            return ""
        return f" ({self.overview.documents if number == 2 else self.overview.exports})"

    # What happens.

    def on_line_view_chosen(self, message: LineView.Chosen) -> None:
        """Enter on a row: the tab knows."""
        self.tab.choose(message.key)

    def on_line_view_moved(self, message: LineView.Moved) -> None:
        """Other keys may work on another row."""
        self.refresh_keys()
