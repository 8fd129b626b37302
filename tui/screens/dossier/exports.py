"""Tab Export: every export of the dossier with its state, and the package's own words."""

from collections.abc import Hashable, Iterator

from store.actor import Capability
from store.packages.views import ExportView
from store.words.sentences import sentence
from tui.calls.exports import cancel_export, list_exports, retry_export, show_message
from tui.clean import pad
from tui.commands import Command
from tui.copies import note_of
from tui.screens.dossier.tab import Host, Tab
from tui.widgets.export_state import export_state_piece
from tui.widgets.moments import when_text
from tui.widgets.pieces import Line, Piece, Row, between, text_row
from tui.widgets.status import role

_CANCELLABLE = ("queued", "failed")
_RETRYABLE = ("failed", "unknown")


class ExportsTab(Tab):
    """Exports, the newest first."""

    number = 3

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._exports: tuple[ExportView, ...] | None = None

    def read(self, *, again: bool) -> None:
        """The list; it leaves no line."""
        dossier = self.host.dossier
        self.host.work.run("tab", lambda context, _: list_exports(context, dossier=dossier), self._show)

    def _show(self, exports: tuple[ExportView, ...]) -> None:
        self._exports = exports
        self.host.show_rows()

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """The whole story, the message, retry, cancel."""
        yield Command("choose", lambda: self.choose(self.host.key), self._no_row, name="story")
        yield Command("message", self._message, lambda: self._no_row() or self.cannot(Capability.OPEN_CONTENT))
        yield Command(
            "retry", self._retry, lambda: self._why_not(_RETRYABLE, "dossier.retry_not_now", Capability.RETRY_EXPORT)
        )
        yield Command(
            "withdraw", self._cancel, lambda: self._why_not(_CANCELLABLE, "dossier.cancel_not_now"), name="cancel"
        )

    def choose(self, key: Hashable) -> None:
        """The whole story of an export."""
        view = self._export()
        if view is not None:
            self.desk.go("export_detail", export=view.export)

    def _export(self) -> ExportView | None:
        return next((view for view in self._exports or () if view.export == self.host.key), None)

    def _no_row(self) -> str | None:
        return None if self._export() is not None else self.words("dossier.no_row")

    def _why_not(self, states: tuple[str, ...], name: str, capability: Capability = Capability.EXPORT) -> str | None:
        view = self._export()
        if view is not None and view.state not in states:
            return self.words(name)
        return self._no_row() or self.cannot(capability)

    def _message(self) -> None:
        view = self._export()
        if view is None:
            return
        title = self._title(view)
        note = note_of(view.dossier, f"export:{view.export}", (part.role for part in view.persons))
        self.host.work.run(
            "message",
            lambda context, _: show_message(context, export=view.export),
            lambda message: self.desk.go("value", title=title, text=message.text, note=note),
        )

    def _retry(self) -> None:
        view = self._export()
        if view is not None:
            self.host.work.act(
                "retry", lambda context, _: retry_export(context, export=view.export), lambda _: self.host.load()
            )

    def _cancel(self) -> None:
        view = self._export()
        if view is None:
            return

        def cancel() -> None:
            self.host.work.act(
                "cancel", lambda context, _: cancel_export(context, export=view.export), lambda _: self.host.load()
            )

        self.host.ask(self.words("dossier.cancel_export", export=self._title(view)), cancel)

    # What it shows.

    def rows(self, width: int) -> list[Row]:
        """One line an export."""
        if self._exports is None:
            return [text_row(f" {self.words('dossier.loading')}", "muted")]
        if not self._exports:
            key = self.desk.keymap.sign("export")
            return [text_row(f" {self.words('dossier.no_exports', key=key)}", "muted")]
        return [Row(view.export, self._line(view, width)) for view in self._exports]

    def _title(self, view: ExportView) -> str:
        package = sentence(f"partner_{view.package}", self.words.language)
        return self.words("dossier.export_title", package=package, version=view.version)

    def _reason(self, view: ExportView) -> str:
        """Why it is in that state: our word, then the package's own."""
        own = view.title or "; ".join(f"{message.field}: {message.text}" for message in view.messages)
        ours = sentence(view.reason, self.words.language, {"reason": view.reason}) if view.reason else ""
        return ": ".join(part for part in (ours, own) if part)

    def _line(self, view: ExportView, width: int) -> Line:
        language = self.words.language
        persons = " + ".join(role(part.role, language) for part in view.persons)
        state = export_state_piece(view.state, language)
        left = (
            Piece(f" {pad(self._title(view), 18)}  ", "strong"),
            Piece(f"{pad(persons, 19)}  "),
            Piece(f"{pad(state.text, 17)} ", state.tone),
            Piece(self._reason(view), "muted"),
        )
        return between(left, (Piece(when_text(view.since, self.now, language), "muted"),), width)
