"""The list of dossiers: search, filters, status, next step. The first screen of the desk."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from textual.timer import Timer
from textual.widget import Widget

from store.actor import Capability, Role
from store.errors import BrondeskError
from tui.commands import Command, Group
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.dossier_list import (
    FILTERS,
    Asked,
    DossierColumns,
    empty_text,
    fetch_list,
    filter_line,
    found_text,
    read_list_again,
)
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pages import Ask, Page, Pages, Side
from tui.widgets.pieces import Line, Piece, Row, text_row
from tui.widgets.search_field import SearchField, SearchLine
from tui.widgets.text_field import TextField
from tui.widgets.text_line import Rule, TextLine

if TYPE_CHECKING:
    from store.desk.views import DossierRow, FilterCount
    from store.ids import OfficeId
    from tui.widgets.dossier_row import DossierRows


class DossiersScreen(DeskScreen):
    """The office's dossiers."""

    AREA = "dossiers"
    FOLLOWS = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._drawer: DossierRows | None = None
        self.pages: Pages[DossierRow] = Pages(lambda row: row.dossier, self._row)
        self.search = SearchLine(self.words("dossiers.search"))
        self.filters = TextLine(id="filters")
        self.head = TextLine(id="head")
        self.list = LineView(Rows([text_row(self.words("dossiers.loading"), "muted")]), id="list")
        self._banner: Line = ()
        self._resting: Timer | None = None
        self._search = self._filter = ""
        self._shown: Asked = ("", "", False)
        self._counts: Mapping[str, FilterCount] = {}
        self._total: FilterCount | None = None
        self._columns = DossierColumns(80)

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """Brondesk · Kantoor Van Dijk, and who acts; the moment is that of the last look, it never ticks."""
        left = [Piece(self.words("dossiers.title"), "title")]
        if office := self.words("dossiers.everywhere") if self.desk.everywhere else self.desk.office:
            left.append(Piece(f" · {office}"))
        actor, now = self.desk.actor, self.desk.now
        return left, self.rows.who(actor, now) if actor and now else ()

    def body(self) -> Iterable[Widget]:
        """Search, filters, list."""
        yield self.search
        yield self.filters
        yield Rule()
        yield self.head
        yield self.list
        demo = ("demo_1", "demo_2") if self.desk.demo else ()
        yield from (TextLine((Piece(self.words(f"dossiers.{line}"), "muted"),)) for line in demo)
        yield Rule()

    def on_mount(self) -> None:
        """The list has the keys; filters stand there before their numbers do."""
        self.list.focus()
        self._draw_filters()

    def on_resize(self) -> None:
        """Other columns at another width."""
        self._draw_columns()
        self.list.redraw()

    def _draw_columns(self) -> None:
        self._columns = DossierColumns(self.app.size.width, office=self.desk.everywhere)
        self.head.put(self._columns.head(self.words))

    @property
    def rows(self) -> "DossierRows":
        """What draws the rows; made with the first page."""
        if self._drawer is None:
            from tui.widgets.dossier_row import DossierRows  # what it brings is not needed by the first frame

            self._drawer = DossierRows(self.words, self.desk.keymap)
        return self._drawer

    def _row(self, row: "DossierRow") -> Row:
        office = self.desk.offices.get(row.office, "")
        return Row(row.dossier, self.rows.line(row, self._columns, self.desk.now or row.last_activity, office))

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """In the order of the row of keys."""
        yield Command("choose", self.list.choose, self._no_row, name="open")
        yield Command("new", lambda: self.desk.go("person_form"), lambda: self.barred(Capability.EDIT_DOSSIER))
        yield Command("invite", partial(self._go, "invite"), lambda: self._why_not(Capability.INVITE))
        yield Command("export", partial(self._go, "export"), lambda: self._why_not(Capability.EXPORT))
        yield Command("trace", partial(self._go, "trace"), self._no_row, shown=False)
        yield Command("match", partial(self._go, "match"), self._why_no_match, shown=False)
        yield Command("search", lambda: self.set_focus(self.search.field))
        yield Command("filter", lambda: self._step_filter(+1))
        yield Command("filter_back", lambda: self._step_filter(-1), shown=False)
        yield Command("leave", partial(setattr, self.search.field, "value", ""), shown=False, name="empty_field")
        for number in range(1, 5):
            yield Command(f"tab_{number}", partial(self._go, "dossier", tab=number), self._no_row, shown=False)
        barred, why = partial(self.barred, Capability.SEE_CONNECTIONS), self._why_no_office
        yield Command("connections", partial(self.desk.go, "connections"), barred)
        yield Command("office", partial(self.desk.go, "offices"), why, shown=why() is None)
        yield Command("back", self.close, name="quit", group=Group.DESK)

    def _no_row(self) -> str | None:
        return self.words("dossiers.no_row") if self.row is None else None

    def _why_not(self, capability: Capability) -> str | None:
        return self.barred(capability) or self._no_row()

    def _why_no_office(self) -> str | None:
        return None if self.desk.actor and len(self.desk.actor.offices) > 1 else self.words("dossiers.one_office")

    def _why_no_match(self) -> str | None:
        if self.row is not None and not self.row.unmatched:
            return self.words("dossiers.nothing_to_match")
        return self._why_not(Capability.MATCH)

    def _go(self, route: str, **given: object) -> None:
        """To a screen about the dossier under the cursor."""
        if self.row is not None:
            self.search.field.rest_now()
            self.desk.act_in(self.row.office)
            self.desk.go(route, dossier=self.row.dossier, **given)

    @property
    def row(self) -> "DossierRow | None":
        """The dossier under the cursor."""
        return self.pages.item(self.list.key)

    # What it shows.

    def load(self) -> None:
        """The held pages again, the numbers, the office."""
        held = self.pages.held if self._shown == (asked := self._asked) else ()
        self.work.run("page", partial(read_list_again, held, asked), partial(self._show, asked), self._not_loaded)
        if self.desk.room.opened is not None:
            self._load_rest()

    def _load_rest(self) -> None:
        """The numbers and the office; at the start they wait until the first page has opened the store."""
        from tui.calls.listing import fetch_counts, fetch_offices

        everywhere = self.desk.everywhere
        self.work.run("counts", lambda context, _: fetch_counts(context, everywhere=everywhere), self._show_counts)
        if not self.desk.offices:
            self.work.run("office", lambda context, _: fetch_offices(context), self._show_offices)

    @property
    def _asked(self) -> Asked:
        return self._search, self._filter, self.desk.everywhere

    def _ask(self, ask: Ask, *, fresh: bool = False) -> None:
        """Asks for one page more, or (fresh) for a first page of another search or filter."""
        show = partial(self._show_fresh, self._asked) if fresh else self._take
        self.work.run("page", partial(fetch_list, self._asked, ask=ask), show, self._not_loaded)
        if fresh:
            self.await_rows("page")

    def _show(self, asked: Asked, pages: "list[Page[DossierRow]]") -> None:
        if not self.desk.offices:
            self.call_after_refresh(self._load_rest)  # threads take turns: the rows first
        self._shown = asked
        self._draw_columns()
        before = {row.dossier: row.status for row in self.pages.items}
        self.pages.hold(pages)
        self._draw()
        self.rows.tell_news(self, before, self.pages.items)

    def _show_fresh(self, asked: Asked, page: "Page[DossierRow]") -> None:
        self._shown = asked
        self.pages.hold([page])
        self._draw()
        self.list.go_at(len(self.pages) - 1 if page.ask.side is Side.LAST else 0)
        self._draw_step()
        if not page.items:
            self.rows.tell_problem(self, self._search)

    def _take(self, page: "Page[DossierRow]") -> None:
        self.pages.take(page)
        self._draw()

    def _draw(self) -> None:
        empty = empty_text(self._search, self._filter, self.words, self.desk.keymap, ended=self.pages.has_last)
        self.list.show(self.pages if len(self.pages) else Rows([text_row(empty, "muted")]))
        self.refresh_title()
        self._draw_found()
        self._draw_step()
        self._ask_ahead()

    def _draw_found(self) -> None:
        text = found_text(len(self.pages), self._total, self.words, whole=self.pages.is_whole)
        self.search.found(text if self._search else "")

    def _draw_step(self) -> None:
        self.rest_on(self._banner or (self.rows.step(self.row) if self.row else ()))

    def put_banner(self, line: Line) -> None:
        """What stands in the quiet line until it is taken away."""
        self._banner = line
        self._draw_step()

    def _draw_filters(self) -> None:
        self.filters.put(filter_line(self._filter, self._counts, self._total, self.words))

    def _show_counts(self, counts: "tuple[Mapping[str, FilterCount], FilterCount]") -> None:
        self._counts, self._total = counts
        self._draw_filters()
        self._draw_found()

    def _show_offices(self, found: "tuple[str, dict[OfficeId, str]]") -> None:
        self.desk.office, self.desk.offices = found
        self.refresh_title()

    def _not_loaded(self, error: Exception) -> None:
        """A store that does not open blocks the desk, and says so; any other error leaves the old rows."""
        if self.desk.room.opened is not None or not isinstance(error, BrondeskError):
            self.failed(error)
        elif error.code == "no_office_yet":
            self.desk.go("first_run")
        else:
            self.desk.go("blocked", error=error, again=self.load)

    # What happens.

    def on_line_view_moved(self, message: LineView.Moved) -> None:
        """Another row: the next page in time; when the cursor rests, its next step and its keys."""
        self._ask_ahead()
        if self._resting is not None:
            self._resting.stop()
        if self.desk.calm:
            self._resting = self.set_timer(self.desk.calm, self._rested)
        else:
            self._rested()

    def _rested(self) -> None:
        self._draw_step()
        self.refresh_keys()

    def _ask_ahead(self) -> None:
        ask = self.pages.wanted(self.list.at)
        if ask is not None and not self.work.under_way("page"):
            self._ask(ask)

    def on_line_view_end(self, message: LineView.End) -> None:
        """To the very first or last dossier, also where it is not held."""
        if message.step > 0 and not self.pages.has_last:
            self._ask(Ask(Side.LAST), fresh=True)
        elif message.step < 0 and not self.pages.has_first:
            self._ask(Ask(), fresh=True)

    def on_line_view_chosen(self, message: LineView.Chosen) -> None:
        """Enter opens the dossier; support sees first where it stopped."""
        self._go("trace" if self.desk.actor and self.desk.actor.role is Role.SUPPORT else "dossier")

    def on_text_field_typed(self, message: TextField.Typed) -> None:
        """A letter more: results come while typing goes on."""
        if message.text.strip() != self._search:
            self._search = message.text.strip()
            self._ask(Ask(), fresh=True)

    def on_search_field_left(self) -> None:
        """On to the results."""
        self.list.focus()

    def on_search_field_rested(self, message: SearchField.Rested) -> None:
        """A search that rests, or out of which a row is opened, leaves one line."""
        from tui.search_trail import leave_line  # the first frame searches nothing

        leave_line(self, message.text, [row.office for row in self.pages.items], everywhere=self.desk.everywhere)

    def _step_filter(self, step: int) -> None:
        order = ("", *FILTERS)
        self._filter = order[(order.index(self._filter) + step) % len(order)]
        self._draw_filters()
        self._ask(Ask(), fresh=True)
