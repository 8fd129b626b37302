"""Koppelingen: a row per partner; test it, set it up, or ask for it by a prepared mail."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from textual.widget import Widget

from store.actor import Capability
from store.offices.views import ConnectionState, ConnectionView, MailView
from store.words.sentences import sentence
from tui.calls.packages import list_connections, request_mail, test_ockto_connection, test_package_connection
from tui.clean import pad
from tui.commands import Command
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.line_view import LineView, Rows
from tui.widgets.moments import when_text
from tui.widgets.pieces import Line, Piece, Row, text_row
from tui.widgets.text_line import Rule, TextLine

if TYPE_CHECKING:
    from store.context import Context

_PARTNER, _STATE, _ENVIRONMENT = 12, 18, 22
_SIGNS = {
    ConnectionState.SET_UP: ("✓", "good"),
    ConnectionState.INCOMPLETE: ("!", "warn"),
    ConnectionState.NOT_SET_UP: ("○", "muted"),
}


class ConnectionsScreen(DeskScreen):
    """The six partners."""

    AREA = "connections"
    FOLLOWS = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.head = TextLine(id="head")
        self.lines = LineView(Rows([text_row(self.words("connections.loading"), "muted")]), id="lines")
        self._views: tuple[ConnectionView, ...] = ()

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """Koppelingen · Kantoor Van Dijk."""
        office = f" · {self.desk.office}" if self.desk.office else ""
        return (Piece(self.words("connections.title"), "title"), Piece(office)), ()

    def body(self) -> Iterable[Widget]:
        """Titles, partners."""
        yield Rule()
        yield self.head
        yield self.lines
        yield Rule()

    def on_mount(self) -> None:
        """The titles of the columns."""
        super().on_mount()
        names = (("partner", _PARTNER), ("state", _STATE), ("environment", _ENVIRONMENT), ("test", 20))
        text = " ".join(pad(self.words(f"connections.head_{name}"), size) for name, size in names)
        self.head.put((Piece(f"  {text.rstrip()}", "muted"),))

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """In the order of the row of keys."""
        yield Command("retry", self._test, self._why_no_test, name="test")
        yield Command("edit", self._edit, self._why_no_edit, name="connections.settings")
        yield Command("message", self._mail, name="connections.ask_mail")
        yield Command("choose", self._edit, self._why_no_edit, shown=False, name="connections.settings")
        yield Command("leave", self.close, name="close", shown=False)

    def _why_no_test(self) -> str | None:
        if not self.desk.may(Capability.TEST_CONNECTION):
            return self.words("connections.not_yours")
        is_whole = self._row is not None and self._row.state is ConnectionState.SET_UP
        return None if is_whole else self.words("connections.nothing_to_test")

    def _why_no_edit(self) -> str | None:
        return None if self.desk.may(Capability.SET_CONNECTION) else self.words("connections.not_yours")

    @property
    def _row(self) -> ConnectionView | None:
        """The partner under the cursor."""
        return next((view for view in self._views if view.partner == self.lines.key), None)

    # What it shows.

    def load(self) -> None:
        """All partners."""
        self.work.run("connections", lambda context, _: list_connections(context), self._show)

    def _show(self, views: tuple[ConnectionView, ...]) -> None:
        self._views = views
        self.lines.show(Rows([self._line(view) for view in views]))
        self._draw_rest()

    def _line(self, view: ConnectionView) -> Row:
        language = self.words.language
        sign, tone = _SIGNS[view.state]
        state = f"{sign} {sentence(f'connection_state_{view.state.value}', language)}"
        environment = sentence(f"environment_{view.environment}", language) if view.environment else ""
        return Row(
            view.partner,
            (
                Piece(f" {pad(self._called(view), _PARTNER)} "),
                Piece(f"{pad(state, _STATE)} ", tone),
                Piece(f"{pad(environment, _ENVIRONMENT)} ", "muted"),
                self._test_piece(view),
            ),
        )

    def _test_piece(self, view: ConnectionView) -> Piece:
        if view.last_test is None:
            return Piece(self.words("connections.never_tested") if view.version else "", "muted")
        when = when_text(view.last_test, self.desk.now or view.last_test, self.words.language)
        if view.test_result == "ok":
            return Piece(self.words("connections.test_ok", when=when), "good")
        return Piece(self.words("connections.test_failed", when=when), "bad")

    def _called(self, view: ConnectionView) -> str:
        return sentence(f"partner_{view.partner}", self.words.language)

    def _draw_rest(self) -> None:
        """What there is to say about the partner under the cursor: most urgent first."""
        view, now = self._row, self.desk.now
        if view is None or now is None:
            return self.rest_on(())
        language = self.words.language
        if view.paused_until is not None and view.paused_until > now:
            until = when_text(view.paused_until, now, language)
            return self.rest_on((Piece(self.words("connections.paused", until=until), "warn"),))
        if view.missing:
            missing = ", ".join(sentence(f"connection_{name}", language) for name in view.missing)
            return self.rest_on((Piece(self.words("connections.missing", missing=missing)),))
        if view.test_result not in ("", "ok"):
            reason = sentence(view.test_result, language, {"partner": self._called(view)})
            return self.rest_on((Piece(self.words("connections.last_fault", reason=reason), "bad"),))
        return self.rest_on((Piece(self.words("connections.address", address=view.base_url), "muted"),))

    # What happens.

    def on_line_view_moved(self, message: LineView.Moved) -> None:
        """Another partner."""
        self._draw_rest()
        self.refresh_keys()

    def _edit(self) -> None:
        if self._row is not None:
            self.desk.go("connection_form", view=self._row)

    def _test(self) -> None:
        view = self._row
        if view is None:
            return
        partner, name = view.partner, self._called(view)

        def test(context: "Context", _: object) -> ConnectionView:
            if partner == "ockto":
                return test_ockto_connection(context)
            return test_package_connection(context, partner=partner)

        def done(_: ConnectionView) -> None:
            self.say(self.words("connections.tested", partner=name), "good")
            self.load()

        def failed(error: Exception) -> None:
            self.failed(error)
            self.load()

        self.say(self.words("connections.testing", partner=name), "muted")
        self.work.act("test", test, done, failed)

    def _mail(self) -> None:
        view = self._row
        if view is not None:
            language = self.words.language
            self.work.run(
                "mail",
                lambda context, _: request_mail(context, partner=view.partner, language=language),
                self._show_mail,
            )

    def _show_mail(self, mail: MailView) -> None:
        subject = self.words("connections.mail_subject", subject=mail.subject)
        self.desk.go("value", title=self.words("connections.mail_title", to=mail.to), text=f"{subject}\n\n{mail.body}")
