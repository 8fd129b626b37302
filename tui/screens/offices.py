"""`O`: in which of the offices that one serves one works now."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.widget import Widget

from store.offices.views import OfficeView
from tui.calls.dossiers import enter_office, list_offices
from tui.calls.drafts import list_drafts
from tui.commands import Command
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.telling import drafts_told
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Piece, Row
from tui.widgets.text_line import Rule

if TYPE_CHECKING:
    from store.context import Context
    from store.desk.views import DraftBrief

_ALL = "all"


class OfficesScreen(DeskScreen):
    """The offices served; enter goes on in another one."""

    AREA = "offices"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = LineView(id="offices")

    def body(self) -> Iterable[Widget]:
        """One line an office."""
        yield Rule()
        yield self.list
        yield Rule()

    def commands(self) -> Iterator[Command]:
        """Enter chooses."""
        yield Command("choose", self.list.choose)
        yield Command("leave", self.close, name="close", shown=False)

    def load(self) -> None:
        """The offices that the user serves."""
        self.work.run("offices", lambda context, _: list_offices(context), self._show)

    def _show(self, offices: tuple[OfficeView, ...]) -> None:
        everywhere = [Row(_ALL, (Piece(f" {self.words('offices.all')}"),))] if len(offices) > 1 else []
        self.list.show(Rows([*everywhere, *(Row((view.name,), (Piece(f" {view.name}"),)) for view in offices)]))
        self.list.go(_ALL if self.desk.everywhere else (self.desk.office,))

    def on_line_view_chosen(self, message: LineView.Chosen) -> None:
        """The desk goes on in that office."""
        actor = self.desk.actor
        if message.key == _ALL:
            self.desk.everywhere = True
            self.desk.back()
        elif actor is not None and isinstance(message.key, tuple):
            name = str(message.key[0])
            login = actor.login
            self.work.act("enter", lambda context, _: _entered(context, login, name), partial(self._go_on, name))

    def _go_on(self, office: str, entered: "tuple[Context, Sequence[DraftBrief]]") -> None:
        """The list of that office; what the user left half typed there is told on it."""
        context, drafts = entered
        self.desk.go_on_in(context, office)
        if drafts:
            self.desk.notices.append(drafts_told(drafts, self.desk))


def _entered(context: "Context", login: str, office: str) -> "tuple[Context, Sequence[DraftBrief]]":
    there = enter_office(context, login=login, office=office)
    return there, [one for one in list_drafts(there) if one.office == there.actor.office]
