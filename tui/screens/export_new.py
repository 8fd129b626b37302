"""Nieuwe export: package, source, person and file side by side, what the checks say below, and one line that sends."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.widget import Widget

from store.actor import Capability
from store.findings import blocking
from store.ids import DossierId
from store.packages.views import (
    ChosenPart,
    ExportCheck,
    ExportMessage,
    ExportOptions,
    ExportRequest,
    QueuedExport,
)
from store.words.forms import near_text
from store.words.sentences import sentence
from tui.calls.packages import (
    follow_check,
    follow_export_options,
    preview_message,
    queue_export,
    show_export_options,
)
from tui.commands import Command, Group, WhyNot
from tui.copies import note_of
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.choice_columns import ChoiceColumns
from tui.widgets.export_columns import ExportColumns, picked
from tui.widgets.findings import finding_key, finding_row, remedy_line, whole_text
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, Row, text_row
from tui.widgets.text_line import Rule

if TYPE_CHECKING:
    from store.context import Context

_SEND = "send"
_REMOVAL = "removal_needed"


class NewExportScreen(DeskScreen):
    """An export in the making; nothing leaves before the line *Versturen* was answered with yes."""

    AREA = "export_new"
    FOLLOWS = True

    def __init__(self, desk: Desk, *, dossier: DossierId, package: str | None = None) -> None:
        super().__init__(desk)
        self.dossier = dossier
        self._first_package = package
        self.columns = ChoiceColumns(id="columns")
        self.findings = LineView(Rows([text_row(self.words("export_new.checking"), "muted")]), id="findings")
        self._options: ExportOptions | None = None
        self._request: ExportRequest | None = None
        self._check: ExportCheck | None = None

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """Nieuwe export · 26-00317, and which version this would be."""
        left = [Piece(self.words("export_new.title"), "title")]
        if self._options is None:
            return left, ()
        left.append(Piece(f" · {self._options.number}"))
        if self._request is None or self._check is None:
            return left, ()
        text = self.words("export_new.version_to", version=self._check.version, package=self._package)
        return left, (Piece(text),)

    def body(self) -> Iterable[Widget]:
        """What can be chosen, what was found."""
        yield Rule()
        yield self.columns
        yield Rule()
        yield self.findings
        yield Rule()

    def on_resize(self) -> None:
        """Other columns at another width."""
        super().on_resize()
        self._draw_columns()

    @property
    def _package(self) -> str:
        return sentence(f"partner_{self._request.package if self._request else ''}", self.words.language)

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """In the order of the row of keys."""
        if self.focused is self.findings:
            yield Command("choose", self.findings.choose, name="do")
            yield Command("next_field", lambda: self.set_focus(self.columns), shown=False, name="next_column")
        else:
            yield Command("last", self._to_send, group=Group.MOVE, shown=False)
        yield Command("message", self._message, self._why_no_message)
        yield Command("view", self._view, self._why_no_view)
        yield Command("match", lambda: self.desk.go("match", dossier=self.dossier), self._may(Capability.MATCH))
        yield Command("invite", lambda: self.desk.go("invite", dossier=self.dossier), shown=False)
        yield Command("connections", lambda: self.desk.go("connections"))
        yield Command("leave", self.close, name="close", shown=False)

    def _to_send(self) -> None:
        """From the columns at once to the line that sends."""
        self.set_focus(self.findings)
        self.findings.to_last()

    def _may(self, capability: Capability) -> WhyNot:
        return lambda: None if self.desk.may(capability) else self.words("export_new.not_yours")

    def _why_no_message(self) -> str | None:
        return None if self._check is not None else self.words("export_new.not_checked")

    def _why_no_view(self) -> str | None:
        chosen = self._check is not None and any(part.delivery for part in self._check.chosen)
        return None if chosen else self.words("export_new.no_file_chosen")

    # What it shows.

    def load(self) -> None:
        """What can be chosen and what the checks say of it, in one answer and one repaint; what was chosen stays."""
        chosen, look = self._request, show_export_options if self._options is None else follow_export_options

        def options_and_check(context: "Context", _: object) -> tuple[ExportOptions, ExportCheck]:
            options = self._begun(look(context, dossier=self.dossier))
            return options, follow_check(context, request=chosen or options.start)

        self.work.run("options", options_and_check, self._show)

    def _begun(self, options: ExportOptions) -> ExportOptions:
        """Where the export is one more to a package, it begins at that package."""
        if self._first_package is None:
            return options
        return replace(options, start=replace(options.start, package=self._first_package))

    def _show(self, found: tuple[ExportOptions, ExportCheck]) -> None:
        self._options, check = found
        self._request = self._request or self._options.start
        with self.app.batch_update():
            self._draw_columns()
            if check.request == self._request:
                self._show_check(check)
            else:  # another choice was made meanwhile
                self._ask_check()

    def _draw_columns(self) -> None:
        now = self.desk.now
        if self._options is None or self._request is None or now is None:
            return
        drawn = ExportColumns(self._options, self.words, now, self.app.size.width)
        self.columns.show(drawn.columns(self._request))

    def _ask_check(self) -> None:
        request = self._request
        if request is not None:
            self.work.run("check", lambda context, _: follow_check(context, request=request), self._show_check)

    def _show_check(self, check: ExportCheck) -> None:
        self._check = check
        rows = [finding_row(finding, self.words, self.desk.keymap) for finding in check.findings]
        self.findings.show(Rows([*rows, self._send_row(check)]))
        self.refresh_title()
        self._draw_remedy()

    def _send_row(self, check: ExportCheck) -> Row:
        count = len(blocking(check.findings))
        if not count:
            return Row(_SEND, (Piece(f"  {self.words('export_new.send')}", "strong"),))
        text = (
            self.words("export_new.send_blocked_one")
            if count == 1
            else self.words("export_new.send_blocked", count=count)
        )
        return Row(_SEND, (Piece(f"  {text}", "muted"),))

    def _draw_remedy(self) -> None:
        found = [one for one in self._check.findings if finding_key(one) == self.findings.key] if self._check else []
        self.rest_on(remedy_line(found[0], self.words) if found and self.focused is self.findings else ())

    # What happens.

    def on_choice_columns_picked(self, message: ChoiceColumns.Picked) -> None:
        """Another choice: the checks run again."""
        if self._options is None or self._request is None:
            return
        self._request = picked(self._request, self._options, message.section, message.key)
        self._draw_columns()
        self._ask_check()

    def on_choice_columns_impossible(self, message: ChoiceColumns.Impossible) -> None:
        """Why that cannot be chosen, and what would help."""
        help_words = f"export_new.impossible_{message.section.partition(':')[0]}"
        self.say(self.words(help_words, reason=message.reason), "warn")

    def on_line_view_moved(self, message: LineView.Moved) -> None:
        """What to do about the finding under the cursor."""
        self._draw_remedy()

    def on_descendant_focus(self) -> None:
        """The remedy shows while the findings have the keys."""
        super().on_descendant_focus()
        self._draw_remedy()

    def on_line_view_chosen(self, message: LineView.Chosen) -> None:
        """Enter on the line that sends, or on a finding."""
        if self._check is None:
            return
        if message.key == _SEND:
            self._ask_send(self._check)
            return
        for finding in self._check.findings:
            if finding_key(finding) == message.key and finding.code == _REMOVAL:
                question = self.words("export_new.removal_question", package=self._package)
                self.ask(question, self._confirm_removal)
            elif finding_key(finding) == message.key:
                title = self.words("export_new.finding_title")
                note = note_of(self.dossier, "export_check", (finding.person or "",))
                self.desk.go("value", title=title, text=whole_text(finding, self.words), note=note)

    def _confirm_removal(self) -> None:
        if self._request is not None:
            self._request = replace(self._request, removal_confirmed=True)
            self._ask_check()

    def _ask_send(self, check: ExportCheck) -> None:
        if not check.allowed or check.request != self._request or self.work.under_way("check"):
            row = self._send_row(check).pieces[0].text.strip()
            self.say(row if not check.allowed else self.words("export_new.not_checked"), "warn")
            return
        what = ", ".join(self._what(part) for part in check.chosen)
        question = self.words("export_new.send_question", package=self._package, what=what)
        self.ask(question, lambda: self._send(check.request))

    def _what(self, part: ChosenPart) -> str:
        now = self.desk.now
        if part.retrieved_at is not None and now is not None:
            return f"{part.name} ({near_text(part.retrieved_at, now, self.words.language)})"
        return f"{part.name} ({self.words('export_new.record', version=part.record or 0)})"

    def _send(self, request: ExportRequest) -> None:
        def queue(context: "Context", _: object) -> QueuedExport:
            return queue_export(context, request=request)

        self.work.act("queue", queue, self._queued, self._not_queued)

    def _queued(self, queued: QueuedExport) -> None:
        self.desk.back()
        self.desk.go("export_detail", export=queued.export.export)

    def _not_queued(self, error: Exception) -> None:
        """Something changed since the checks: they are shown as they are now."""
        self.failed(error)
        self._ask_check()

    def _message(self) -> None:
        request = self._request
        if request is not None:
            self.work.run("message", lambda context, _: preview_message(context, request=request), self._show_message)

    def _show_message(self, message: ExportMessage) -> None:
        title = self.words("export_new.message_title", package=self._package, version=message.version)
        text = f"{self.words('export_new.message_hash', hash=message.sha256)}\n\n{message.text}"
        roles = self._request.persons if self._request else ()
        self.desk.go("value", title=title, text=text, note=note_of(self.dossier, "export_message", roles))

    def _view(self) -> None:
        """The file of the person whose files are under the cursor, else the first."""
        if self._check is None:
            return
        role = self.columns.section.partition(":")[2]
        parts = sorted(self._check.chosen, key=lambda part: part.role != role)
        delivery = next((part.delivery for part in parts if part.delivery is not None), None)
        if delivery is not None:
            self.desk.go("preview", delivery=delivery)
