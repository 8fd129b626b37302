"""Who saw this client: a person's days in a period, for the client who asks."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from textual.widget import Widget

from store.clock import amsterdam_day
from store.desk.seen_views import SeenDay, SeenReport
from store.dossiers.views import DossierView, PersonView
from store.ids import PersonId
from store.progress import Progress
from store.words.forms import day_text, time_text
from store.words.sentences import sentence
from tui.calls.dossiers import report_person
from tui.clean import cells, clean, pad, wrap
from tui.commands import Command, Group
from tui.copies import note_of
from tui.desk import Desk, Note
from tui.screen import DeskScreen
from tui.screens.saving import save_report_here
from tui.seen_text import day_lines, report_lines
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, Row, text_row
from tui.widgets.text_line import Rule, TextLine

if TYPE_CHECKING:
    from store.context import Context

PERIODS = (("month", 30), ("year", 365), ("five_years", 1826), ("always", 0))
"""Days back, today included; 0: since the dossier was begun."""
_DAY, _TIME, _NAME, _WIDE_NAME, _ROLE, _WIDE = 10, 11, 16, 28, 13, 110


class SeenScreen(DeskScreen):
    """The report of one person of the dossier. Each period that is asked for leaves a line."""

    AREA = "seen"

    def __init__(self, desk: Desk, *, view: DossierView, person: PersonId) -> None:
        super().__init__(desk)
        self.view = view
        self._persons = sorted(view.persons, key=lambda one: one.person != person)
        self._period = 0
        self._report: SeenReport | None = None
        self._is_stopped = False
        self.periods = TextLine(id="periods")
        self.lines = LineView(Rows([text_row(f" {self.words('seen.loading')}", "muted")]), id="lines")

    @property
    def person(self) -> PersonView:
        """Whom it is about."""
        return self._persons[0]

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """Wie zag dit · 26-00317 · Vries, de, A.B."""
        about = f" · {self.view.number} · {self.person.list_name}"
        return (Piece(self.words("seen.title"), "title"), Piece(about)), ()

    def body(self) -> Iterable[Widget]:
        """The period over the days."""
        yield self.periods
        yield Rule()
        yield self.lines
        yield Rule()

    def on_resize(self) -> None:
        """Columns are made for the width."""
        super().on_resize()
        self._draw()

    def plain_lines(self) -> list[str]:
        """The text for the client."""
        return super().plain_lines() if self._report is None else self._text(self._report)

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """Another period, another person; a line whole; the text to the clipboard or into a file."""
        yield Command("filter", lambda: self._step(+1), name="seen.period")
        yield Command("filter_back", lambda: self._step(-1), name="seen.period_back", shown=False)
        yield Command("next_field", self._turn, self._why_no_other, name="seen.other")
        yield Command("copy", self._copy, self._not_read, name="seen.copy")
        yield Command("save", self._save, self._not_read)
        yield Command("choose", self._whole, self._no_row, name="whole", group=Group.SEE)
        yield Command("retry", self._again, self._why_not_again, shown=self._is_stopped)
        yield Command("leave", self.close, name="back", group=Group.DESK, shown=False)

    def _not_read(self) -> str | None:
        return self._reading_text() if self._report is None else None

    def _why_not_again(self) -> str | None:
        return None if self._is_stopped else self._not_read() or self.words("seen.is_read")

    def _no_row(self) -> str | None:
        return self.words("seen.no_row") if self._day() is None else None

    def _why_no_other(self) -> str | None:
        return self.words("seen.no_other") if len(self._persons) == 1 else None

    # What it shows.

    def load(self) -> None:
        """The report, unless it is there: every reading leaves a line."""
        self._draw_periods()
        if self._report is None:
            person, days = self.person.person, PERIODS[self._period][1]
            self.work.run("report", lambda context, progress: _read(context, person, days, progress), self._show)

    def failed(self, error: Exception) -> None:
        """Also where the report would stand: that it does not come, and how to ask for it again."""
        self._is_stopped = self._report is None
        if self._is_stopped:
            self._draw_reading()
        super().failed(error)

    def _show(self, report: SeenReport) -> None:
        self._report = report
        self._draw_periods()
        self._draw()
        self.rest_on((Piece(self.words("seen.rest", key=self.desk.keymap.sign("copy")), "muted"),))

    def _again(self) -> None:
        self._report, self._is_stopped = None, False
        self._draw_reading()
        self.refresh_title()
        self.load()

    def _reading_text(self) -> str:
        keys = {"key": self.desk.keymap.sign("retry")}
        return self.words("seen.not_read", **keys) if self._is_stopped else self.words("seen.loading")

    def _draw_reading(self) -> None:
        self.lines.show(Rows([text_row(f" {self._reading_text()}", "muted")]))

    def _draw_periods(self) -> None:
        pieces: list[Piece] = [Piece(" ")]
        for at, (name, _) in enumerate(PERIODS):
            text, chosen = self.words(f"seen.{name}"), at == self._period
            pieces += [Piece(f"[{text}]" if chosen else text, "strong" if chosen else "plain"), Piece("  ")]
        count = "" if self._report is None else self.words("seen.count", count=len(self._report.days))
        self.periods.put(pieces, (Piece(count, "muted"),))

    def _draw(self) -> None:
        if self._report is not None and self.lines.is_attached:
            self.lines.show(Rows(list(self._rows(self._report, self.app.size.width - 2))))

    def _rows(self, report: SeenReport, width: int) -> Iterator[Row]:
        if not report.days:
            name = "nobody" if report.first is None else "nobody_then"
            yield text_row(f" {self.words(f'seen.{name}', key=self.desk.keymap.sign('filter'))}", "muted")
        for day in report.days:
            yield from self._day_rows(day, width)

    def _day_rows(self, day: SeenDay, width: int) -> Iterator[Row]:
        """When, who, role, what; what does not fit goes on below, and so do the reasons."""
        size = _WIDE_NAME if width >= _WIDE else _NAME
        since, until = time_text(day.first), time_text(day.last)
        when = since if since == until else f"{since}–{until}"
        name = day.name or self.words("seen.program")
        role = sentence(f"seen_role_{day.role}", self.words.language) if day.name else ""
        left = f" {day_text(day.day)} {pad(when, _TIME)} "
        indent = len(left) + size + _ROLE + 2
        what, *more = _packed(
            [self.words(f"seen.kind_{kind}", times=times) for kind, times in day.kinds], width - indent
        )
        who = (Piece(f"{pad(name, size)} ", "strong"), Piece(f"{pad(role, _ROLE)} ", "muted"))
        yield Row((day.day, day.login), (Piece(left), *who, Piece(what)))
        for part in more:
            yield text_row(" " * indent + part)
        for reason in day.reasons:
            text = self.words("seen.reason", reason=reason)
            yield from (text_row(" " * len(left) + part, "muted") for part in wrap(text, width - len(left)))

    # What it does.

    def _step(self, step: int) -> None:
        self._period = (self._period + step) % len(PERIODS)
        self._again()

    def _turn(self) -> None:
        self._persons = [*self._persons[1:], self._persons[0]]
        self._again()

    def _day(self) -> SeenDay | None:
        days = () if self._report is None else self._report.days
        return next((day for day in days if (day.day, day.login) == self.lines.key), None)

    def on_line_view_chosen(self) -> None:
        """Enter: the line whole."""
        self._whole()

    def on_line_view_moved(self) -> None:
        """Other keys may work on another row."""
        self.refresh_keys()

    def _whole(self) -> None:
        if (day := self._day()) is not None:
            text = "\n".join(day_lines(day, self.words.language))
            self.desk.go("value", title=self.words("seen.title"), text=text, note=self._note())

    def _text(self, report: SeenReport) -> list[str]:
        return [clean(line) for line in report_lines(report, self.words.language)]

    def _note(self) -> Note:
        return note_of(self.view.dossier, f"report:{self.person.person}", (self.person.role,))

    def _copy(self) -> None:
        if self._report is not None:
            self.copy("\n".join(self._text(self._report)), self._note())

    def _save(self) -> None:
        if (report := self._report) is not None:
            save_report_here(self, report)


def _read(context: "Context", person: PersonId, days: int, progress: Progress) -> SeenReport:
    if not days:
        return report_person(context, person=person, progress=progress)
    last = amsterdam_day(context.clock.now())
    return report_person(context, person=person, first=last - timedelta(days=days - 1), last=last, progress=progress)


def _packed(parts: list[str], width: int) -> list[str]:
    """The parts with commas between, on lines that break between two of them only."""
    lines = [""]
    for at, part in enumerate(parts):
        text = part if at == len(parts) - 1 else f"{part},"
        joined = f"{lines[-1]} {text}".strip()
        if cells(joined) <= width or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(text)
    return lines
