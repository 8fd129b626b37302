"""One export: where it stands and why, what was sent, what the package says, what came back."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from textual.widget import Widget

from store.actor import Capability
from store.ids import AdviceId, ExportId
from store.packages.views import AdviceView, ExportMessage, ExportView
from store.words.sentences import sentence
from tui.calls.packages import cancel_export, follow_export_state, list_advice, retry_export, show_export, show_message
from tui.commands import Command
from tui.copies import note_of
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.export_state import export_state_piece
from tui.widgets.export_story import export_story
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, text_row
from tui.widgets.text_line import Rule

if TYPE_CHECKING:
    from store.context import Context

_RETRY = ("failed", "unknown")
_CANCEL = ("queued", "failed")
_STEPS = {"refused": "step_anew", "failed": "step_retry", "unknown": "step_retry"}


class ExportScreen(DeskScreen):
    """The whole story of one export."""

    AREA = "export"
    FOLLOWS = True

    def __init__(self, desk: Desk, *, export: ExportId) -> None:
        super().__init__(desk)
        self.export = export
        self.lines = LineView(Rows([text_row(self.words("export.loading"), "muted")]), id="lines")
        self._view: ExportView | None = None
        self._advice: tuple[AdviceView, ...] = ()

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """Export naar Figlo · versie 1 · 26-00317, and its state."""
        view = self._view
        if view is None:
            return (Piece(self.words("export.title"), "title"),), ()
        title = self.words("export.to", package=self._package, version=view.version)
        state = export_state_piece(view.state, self.words.language)
        return (Piece(title, "title"), Piece(f" · {view.number}")), (state,)

    def body(self) -> Iterable[Widget]:
        """The story."""
        yield Rule()
        yield self.lines
        yield Rule()

    @property
    def _package(self) -> str:
        return sentence(f"partner_{self._view.package if self._view else ''}", self.words.language)

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """In the order of the row of keys."""
        yield Command("choose", self.lines.choose, name="open")
        refused = self._view is not None and self._view.state == "refused"
        yield Command("export", self._anew, lambda: self.barred(Capability.EXPORT), shown=refused)
        yield Command("retry", self._ask_retry, self._why_no_retry)
        yield Command("withdraw", self._ask_cancel, self._why_no_cancel, name="cancel")
        yield Command("message", self._message, lambda: self.barred(Capability.OPEN_CONTENT))
        yield Command("copy", self._copy, self._why_no_copy)
        yield Command("leave", self.close, name="close", shown=False)

    def _why_no_retry(self) -> str | None:
        return self._why_not(Capability.RETRY_EXPORT, _RETRY, "export.not_to_retry")

    def _why_no_cancel(self) -> str | None:
        return self._why_not(Capability.EXPORT, _CANCEL, "export.not_to_cancel")

    def _why_not(self, capability: Capability, states: tuple[str, ...], reason: str) -> str | None:
        if not self.desk.may(capability):
            return self.words("export.not_yours")
        return None if self._view is not None and self._view.state in states else self.words(reason)

    def _why_no_copy(self) -> str | None:
        return None if self._copyable() else self.words("export.no_trace")

    # What it shows.

    def load(self) -> None:
        """The export and what came back for it; opening it leaves a line, following it does not."""
        look = show_export if self._view is None else follow_export_state

        def read(context: "Context", _: object) -> tuple[ExportView, tuple[AdviceView, ...]]:
            view = look(context, export=self.export)
            advice = list_advice(context, dossier=view.dossier)
            return view, tuple(one for one in advice if one.export == view.export)

        self.work.run("export", read, self._show)

    def _show(self, loaded: tuple[ExportView, tuple[AdviceView, ...]]) -> None:
        self._view, self._advice = loaded
        self.lines.show(Rows(export_story(self._view, self._advice, self.words, self.desk.now or self._view.since)))
        self.refresh_title()
        self.rest_on(tuple(self._next_step(self._view.state)))

    def _next_step(self, state: str) -> Iterator[Piece]:
        """What to do now where it did not arrive."""
        if step := _STEPS.get(state):
            signs = {verb: self.desk.keymap.sign(verb) for verb in ("export", "retry")}
            yield Piece(self.words("desk.next_step"), "muted")
            yield Piece(self.words(f"export.{step}", **signs))

    # What happens.

    def _anew(self) -> None:
        if self._view is not None:
            self.desk.go("export", dossier=self._view.dossier, package=self._view.package)

    def on_line_view_chosen(self, message: LineView.Chosen) -> None:
        """Enter opens the advice, or shows a line whole."""
        kind, value = message.key if isinstance(message.key, tuple) else ("", "")
        if kind == "advice" and isinstance(value, int):
            self.desk.go("advice", advice=AdviceId(value))
        else:
            row = self.lines.lines.row(self.lines.at)
            text = "".join(piece.text for piece in row.pieces)
            self._show_whole(" ".join(text.split()))

    def _show_whole(self, text: str, title: str = "") -> None:
        if (view := self._view) is not None:
            note = note_of(view.dossier, f"export:{view.export}", (part.role for part in view.persons))
            self.desk.go("value", title=title or self.words("export.title"), text=text, note=note)

    def _ask_retry(self) -> None:
        if self._view is not None:
            question = self.words("export.retry_question", package=self._package, version=self._view.version)
            self.ask(question, lambda: self._do(retry_export, "export.retried"))

    def _ask_cancel(self) -> None:
        self.ask(self.words("export.cancel_question"), lambda: self._do(cancel_export, "export.cancelled"))

    def _do(self, use_case: "Callable[..., ExportView]", said: str) -> None:
        def done(view: ExportView) -> None:
            self._show((view, self._advice))
            self.say(self.words(said))

        def failed(error: Exception) -> None:
            self.failed(error)
            self.load()

        self.work.act("act", lambda context, _: use_case(context, export=self.export), done, failed)

    def _copyable(self) -> str:
        """The link under the cursor, else the mark."""
        if self._view is None:
            return ""
        on_link = isinstance(self.lines.key, tuple) and self.lines.key[0] == "link"
        return self._view.link if on_link else self._view.trace_id

    def _copy(self) -> None:
        self.copy(self._copyable())

    def _message(self) -> None:
        self.work.run("message", lambda context, _: show_message(context, export=self.export), self._show_message)

    def _show_message(self, message: ExportMessage) -> None:
        title = self.words("export.message_title", package=self._package, version=message.version)
        self._show_whole(f"sha256 {message.sha256}\n\n{message.text}", title)
