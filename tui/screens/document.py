"""One document: what is known of it, its description, saving it."""

from collections.abc import Iterable, Iterator

from textual.widget import Widget

from store.actor import Capability
from store.deliveries.views import DocumentView
from store.errors import Conflict
from store.ids import DocumentId
from store.words.forms import moment_text, size_text
from store.words.sentences import sentence
from tui.calls.documents import show_document
from tui.clean import pad, wrap
from tui.commands import Command
from tui.copies import note_of
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.screens.describing import Describing
from tui.screens.saving import save_document_here
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, Row, text_row
from tui.widgets.status import role
from tui.widgets.text_line import Rule

_LABEL = 16
_HERE, _LOST = "here", "lost"
_SIGNS = {_HERE: ("✓", "good"), _LOST: ("✗", "bad")}


class DocumentScreen(DeskScreen):
    """What is known of one document."""

    AREA = "document"
    CONTENT = True

    def __init__(self, desk: Desk, *, document: DocumentId) -> None:
        super().__init__(desk)
        self._document = document
        self.view: DocumentView | None = None
        self.lines = LineView(Rows([text_row(f" {self.words('document.loading')}", "muted")]), id="lines")

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """Document · UPO-overzicht 2026 (ABP), or the name as received."""
        name = "" if self.view is None else f" · {self.view.description or self.view.name}"
        return (Piece(self.words("document.title"), "title"), Piece(name)), ()

    def body(self) -> Iterable[Widget]:
        """Label and value, line by line."""
        yield Rule()
        yield self.lines
        yield Rule()

    def on_resize(self) -> None:
        """Long values are spread over the width."""
        super().on_resize()
        self._draw()

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """In the order of the row of keys."""
        yield Command("describe", self._ask_description, self._why_no_description)
        yield Command("save", self._save, self._why_no_save)
        yield Command("copy", self._copy, self._why_no_copy)
        yield Command("leave", self.close, name="back", shown=False)

    def _why_no_description(self) -> str | None:
        if self.view is None:
            return self.words("document.loading")
        return self.barred(Capability.EDIT_DOSSIER)

    def _why_no_save(self) -> str | None:
        if self.view is None:
            return self.words("document.loading")
        return None if self.view.state == _HERE else self.words("document.not_here")

    def _why_no_copy(self) -> str | None:
        return None if self._value() else self.words("document.nothing_to_copy")

    def _value(self) -> str:
        """What stands whole on the row under the cursor."""
        name = self.lines.key[0] if isinstance(self.lines.key, tuple) else ""
        return next((text for fact, text, _ in self._facts(self.view) if fact == name), "") if self.view else ""

    def _copy(self) -> None:
        if (view := self.view) is not None and view.dossier is not None:
            self.copy(self._value(), note_of(view.dossier, f"document:{view.document}", (view.person_role,)))

    def _ask_description(self) -> None:
        if self.view is not None:
            Describing(self, self.words("document.prompt"), self.view, self._described, self._not_described)

    def _described(self, view: DocumentView) -> None:
        self._show(view)
        self.say(self.words("document.described"))

    def _not_described(self, error: Exception) -> None:
        """What somebody else wrote is shown, and said; the next description starts from there."""
        self.failed(error)
        if isinstance(error, Conflict):
            self.load()

    def _save(self) -> None:
        if self.view is not None:
            save_document_here(self, self.view.document, f"document-{self.view.document}.pdf")

    # What it shows.

    def load(self) -> None:
        """What is known of it now."""
        document = self._document
        self.work.run("document", lambda context, _: show_document(context, document=document), self._show)

    def _show(self, view: DocumentView) -> None:
        self.view = view
        self.refresh_title()
        self._draw()

    def _draw(self) -> None:
        if self.view is not None:
            self.lines.show(Rows(tuple(self._rows(self.view, self.app.size.width - 1))))

    def _rows(self, view: DocumentView, width: int) -> Iterator[Row]:
        for name, text, tone in self._facts(view):
            label = self.words(f"document.{name}")
            for number, line in enumerate(wrap(text, width - _LABEL - 2)):
                shown = pad("" if number else label, _LABEL)
                yield Row((name, number), (Piece(f" {shown}", "muted"), Piece(line, tone)))
        if view.state == _LOST:
            yield Row(None, ())
            yield from (text_row(f" {line}") for line in wrap(self.words("document.ask_client"), width - 2))

    def _facts(self, view: DocumentView) -> Iterator[tuple[str, str, str]]:
        language = self.words.language
        yield "name", view.name, "strong"
        yield "description", view.description or "–", "plain"
        yield "type", view.type or "–", "plain"
        person = role(view.person_role, language)
        if not person and view.inside_id:
            person = self.words("document.unmatched", inside=view.inside_id)
        yield "person", person or "–", "plain"
        yield ("state", *self._state(view))
        if view.state == _HERE:
            yield "pages", str(view.pages) if view.pages else self.words("document.pages_unknown"), "plain"
            yield "size", size_text(view.size), "plain"
            yield "sha256", view.sha256, "plain"
        if view.received_at is not None:
            yield "received", moment_text(view.received_at), "plain"
        elif view.expires_at is not None:
            yield "expires", moment_text(view.expires_at), "plain"

    def _state(self, view: DocumentView) -> tuple[str, str]:
        language = self.words.language
        sign, tone = _SIGNS.get(view.state, ("◌", "plain"))
        state = sentence(f"document_state_{view.state}", language)
        if not view.reason:
            return f"{sign} {state}", tone
        reason = sentence(f"document_{view.reason}", language)
        return f"{sign} {state}: {reason}", tone if view.state == _LOST else "warn"
