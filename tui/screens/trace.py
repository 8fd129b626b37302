"""Where it stopped and what to tell the client: the one screen for whoever has the client on the telephone."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from textual.widget import Widget

from store.actor import Capability
from store.desk.trace_views import Deed, Trace
from store.ids import DossierId
from store.words.sentences import sentence
from tui.calls.trace import (
    begin_again,
    follow_trace,
    open_trace,
    retry_export,
    test_ockto_connection,
    test_package_connection,
    withdraw_invitation,
)
from tui.commands import Command, Group
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, text_row
from tui.widgets.status import status_piece
from tui.widgets.text_line import Rule
from tui.widgets.trace_rows import tell_text, trace_rows

if TYPE_CHECKING:
    from store.context import Context

    Act = Callable[[Context], object]

_OCKTO = "ockto"
_SHUT = (Deed.EDIT, Deed.MATCH, Deed.EXPORT, Deed.ACCEPT)


class TraceScreen(DeskScreen):
    """The chain of one dossier."""

    AREA = "trace"
    FOLLOWS = True

    def __init__(self, desk: Desk, *, dossier: DossierId) -> None:
        super().__init__(desk)
        self.dossier = dossier
        self.trace: Trace | None = None
        self.lines = LineView(Rows([text_row(f" {self.words('trace.loading')}", "muted")]), id="lines")

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """Waar het stokt · 26-00317 · Vries, de, A.B., and its status."""
        title = Piece(self.words("trace.title"), "title")
        if self.trace is None:
            return (title,), ()
        names = f" · {self.trace.name}" if self.trace.name else ""
        status = status_piece(self.trace.status_word, "", self.words.language)
        return (title, Piece(f" · {self.trace.number}{names}")), (status,)

    def body(self) -> Iterable[Widget]:
        """One list."""
        yield Rule()
        yield self.lines
        yield Rule()

    def on_resize(self) -> None:
        """Sentences are spread over the width."""
        super().on_resize()
        self._draw()

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """What may be done about it first; then what only others may do, and says so."""
        yield Command("invite", self._to("invite"), self._why_not(Deed.INVITE))
        yield Command("renew", self._renew, self._why_not(Deed.RENEW), name="trace.new_code")
        yield Command("withdraw", self._withdraw, self._why_not(Deed.WITHDRAW))
        yield self._again()
        yield Command("copy", self._copy, self._not_read)
        yield Command("choose", self._to("dossier"), self._not_read, name="trace.dossier", group=Group.SEE)
        yield Command("connections", lambda: self.desk.go("connections"), self._why_not(Deed.TEST), shown=False)
        yield Command("match", self._to("match"), self._why_not(Deed.MATCH), shown=False)
        yield Command("export", self._to("export"), self._why_not(Deed.EXPORT), shown=False)
        yield Command("edit", self._to("dossier"), self._why_not(Deed.EDIT), shown=False)
        take = self._to("dossier")
        yield Command("accept_all", take, self._why_not(Deed.ACCEPT), name="trace.advice", shown=False)
        for number in range(1, 5):
            run = self._to("dossier", tab=number)
            yield Command(f"tab_{number}", run, self._not_read, group=Group.SEE, shown=False)
        yield Command("leave", self.close, name="back", group=Group.DESK, shown=False)

    def _again(self) -> Command:
        """`t`: the export once more; where none failed, the connection that is in turn is tested."""
        if self.trace is not None and self.trace.deed(Deed.RETRY).why_not in ("", "deed_not_yours_retry"):
            return Command("retry", self._retry, self._why_not(Deed.RETRY))
        return Command("retry", self._test, self._why_not(Deed.TEST), name="trace.test")

    def _not_read(self) -> str | None:
        return self.words("trace.loading") if self.trace is None else None

    def _why_not(self, deed: Deed) -> Callable[[], str | None]:
        def reason() -> str | None:
            if self.trace is None:
                return self.words("trace.loading")
            code = self.trace.deed(deed).why_not
            return sentence(code, self.words.language) if code else None

        return reason

    def _to(self, route: str, **given: object) -> Callable[[], None]:
        return lambda: self.desk.go(route, dossier=self.dossier, **given)

    # What it shows.

    def load(self) -> None:
        """The chain; opening it leaves a line, looking on does not."""
        dossier, use_case = self.dossier, open_trace if self.trace is None else follow_trace
        self.work.run("trace", lambda context, _: use_case(context, dossier=dossier), self._show)

    def _show(self, trace: Trace) -> None:
        self.trace = trace
        self.refresh_title()
        self._draw()
        self._draw_rest()

    def _draw(self) -> None:
        if self.trace is not None and self.desk.now is not None and self.lines.is_attached:
            self.lines.show(Rows(trace_rows(self.trace, self.words, self.desk.now, self.app.size.width - 1)))

    def _draw_rest(self) -> None:
        """To whom the dossier's own work is left."""
        if self.desk.may(Capability.EDIT_DOSSIER):
            self.rest_on(())
        else:
            keys = {deed.value: self.desk.keymap.sign(verb) for deed, verb in zip(_SHUT, _VERBS, strict=True)}
            self.rest_on((Piece(self.words("trace.left_to_adviser", **keys), "muted"),))

    # What it does.

    def _copy(self) -> None:
        """The mark or problem number under the cursor, else the sentence for the client."""
        if self.trace is None:
            return
        match self.lines.key:
            case ("problem", number):
                self.copy(str(number))
            case ("mark", _):
                self.copy(self.trace.stop.trace_id)
            case _:
                self.copy(tell_text(self.trace, self.words))

    def _renew(self) -> None:
        if self.trace is None or (invitation := self.trace.invitation) is None:
            return

        def renew() -> None:
            self._act("renew", lambda context: begin_again(context, invitation=invitation), "trace.renewed")

        if begun := self.trace.begun:
            asked = "ask_renew_shared" if begun == "shared" else "ask_renew"
            self.ask(self.words(f"trace.{asked}"), renew)
        else:
            renew()

    def _withdraw(self) -> None:
        if self.trace is not None and (invitation := self.trace.invitation) is not None:
            found = invitation
            self.ask(
                self.words("trace.ask_withdraw"),
                lambda: self._act(
                    "withdraw", lambda context: withdraw_invitation(context, invitation=found), "trace.withdrawn"
                ),
            )

    def _retry(self) -> None:
        if self.trace is not None and (export := self.trace.export) is not None:
            self._act("retry", lambda context: retry_export(context, export=export), "trace.retried")

    def _test(self) -> None:
        if self.trace is None:
            return
        partner = self.trace.stop.partner or _OCKTO
        name = sentence(f"partner_{partner}", self.words.language)

        def test(context: "Context") -> object:
            if partner == _OCKTO:
                return test_ockto_connection(context)
            return test_package_connection(context, partner=partner)

        self.say(self.words("trace.testing", partner=name), "muted")
        self._act("test", test, "trace.tested", partner=name)

    def _act(self, name: str, act: "Act", said: str, **facts: str) -> None:
        def done(_: object) -> None:
            self.say(self.words(said, **facts), "good")
            self.load()

        def failed(error: Exception) -> None:
            self.failed(error)
            self.load()

        self.work.act(name, lambda context, _: act(context), done, failed)

    def on_line_view_chosen(self, message: LineView.Chosen) -> None:
        """Enter: on to the dossier itself, on the tab that the row speaks of."""
        tab = 1
        match message.key:
            case ("step", step):
                tab = _TABS.get(str(step), 1)
        self.desk.go("dossier", dossier=self.dossier, tab=tab)


_VERBS = ("edit", "match", "export", "accept_all")
_TABS = {"documents": 2, "exported": 3, "accepted": 3}
