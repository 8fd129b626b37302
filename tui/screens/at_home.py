"""Saving where this machine is not the user's: the line to type at home, or a link for one download by a browser."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from textual.widget import Widget

from store.deliveries.link_views import DownloadLinkView
from store.words.forms import time_text
from tui.clean import wrap
from tui.commands import Command
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Piece, Row, text_row
from tui.widgets.text_line import Rule

if TYPE_CHECKING:
    from store.context import Context

_LINE, _LINK = "line", "link"


class AtHomeScreen(DeskScreen):
    """`line` is typed at home; `make` makes the link, where there can be one, once the user asks for it."""

    AREA = "saving"

    def __init__(self, desk: Desk, *, line: str, make: "Callable[[Context], DownloadLinkView] | None" = None) -> None:
        super().__init__(desk)
        self._line, self._make = line, make
        self._link: DownloadLinkView | None = None
        self.lines = LineView(id="lines")

    def body(self) -> Iterable[Widget]:
        """Both ways."""
        yield Rule()
        yield self.lines
        yield Rule()

    def commands(self) -> Iterator[Command]:
        """Copy what the cursor is on, make the link, go."""
        yield Command("copy", self._copy, self._why_no_copy)
        yield Command("choose", self._make_link, self._why_no_link, name="make_link")
        yield Command("leave", self.close, name="close", shown=False)

    def load(self) -> None:
        """Lays out both ways."""
        self.lines.show(Rows(tuple(self._rows(self.app.size.width - 4))))

    def on_resize(self) -> None:
        """Long lines are spread over the width."""
        super().on_resize()
        self.load()

    def on_line_view_moved(self) -> None:
        """The other way."""
        self.refresh_keys()

    def on_line_view_chosen(self) -> None:
        """Enter on the second way."""
        if self._why_no_link() is None:
            self._make_link()

    def _rows(self, width: int) -> Iterator[Row]:
        yield text_row(f" {self.words('saving.at_home')}", "muted")
        yield from self._spread(_LINE, self._line, width)
        if self._make is None:
            return
        yield Row(None, ())
        if self._link is None:
            yield text_row(f" {self.words('saving.or_browser')}", "muted")
            yield Row((_LINK, 0), (Piece(f"  ◌ {self.words('saving.make_link')}"),))
            return
        yield text_row(f" {self.words('saving.until', time=time_text(self._link.expires_at))}", "muted")
        yield from self._spread(_LINK, self._link.url, width)

    def _spread(self, way: str, text: str, width: int) -> Iterator[Row]:
        for number, part in enumerate(wrap(text, width)):
            yield Row((way, number), (Piece(f"  {part}", "strong"),))

    def _way(self) -> str:
        key = self.lines.key
        return str(key[0]) if isinstance(key, tuple) else _LINE

    def _text(self) -> str | None:
        if self._way() == _LINE:
            return self._line
        return None if self._link is None else self._link.url

    def _copy(self) -> None:
        text = self._text()
        if text is not None:
            self.copy(text)

    def _why_no_copy(self) -> str | None:
        return self.words("saving.no_link_yet") if self._text() is None else None

    def _why_no_link(self) -> str | None:
        if self._make is None:
            return self.words("saving.no_link_of_this")
        return None if self._way() == _LINK and self._link is None else self.words("saving.on_the_link")

    def _make_link(self) -> None:
        if (make := self._make) is not None:
            self.work.act("link", lambda context, _: make(context), self._made)

    def _made(self, link: DownloadLinkView) -> None:
        self._link = link
        self.load()
        self.say(self.words("saving.link_made"))
