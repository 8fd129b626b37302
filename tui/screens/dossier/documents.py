"""Tab Documenten: what came along, under the name as received, with the user's description."""

from collections.abc import Hashable, Iterator

from store.actor import Capability
from store.deliveries.views import DocumentView
from store.words.forms import size_text
from store.words.sentences import sentence
from tui.calls.files import follow_documents, list_documents
from tui.clean import pad
from tui.commands import Command
from tui.screens.describing import Describing
from tui.screens.dossier.tab import Host, Tab
from tui.screens.saving import save_document_here
from tui.widgets.moments import when_text
from tui.widgets.pieces import Line, Piece, Row, between, text_row
from tui.widgets.status import role

_NAME, _ROLE = 9, 9


class DocumentsTab(Tab):
    """Documents, those of the newest file first."""

    number = 2

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._documents: tuple[DocumentView, ...] | None = None

    def read(self, *, again: bool) -> None:
        """The list; opening it leaves a line, following it does not."""
        dossier = self.host.dossier
        read = follow_documents if again else list_documents
        self.host.work.run("tab", lambda context, _: read(context, dossier=dossier), self._show)

    def _show(self, documents: tuple[DocumentView, ...]) -> None:
        self._documents = documents
        self.host.show_rows()

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """Describe, look at what is known, save."""
        yield Command("describe", self._describe, lambda: self._why_not(Capability.EDIT_DOSSIER))
        yield Command("choose", lambda: self.choose(self.host.key), self._why_not_open, name="details")
        yield Command("save", self._save, self._why_not_save)

    def choose(self, key: Hashable) -> None:
        """What is known of the document."""
        document = self._document()
        if document is not None:
            self.desk.go("document", document=document.document)

    def _document(self) -> DocumentView | None:
        return next((view for view in self._documents or () if view.document == self.host.key), None)

    def _no_row(self) -> str | None:
        return None if self._document() is not None else self.words("dossier.no_row")

    def _why_not(self, capability: Capability) -> str | None:
        return self._no_row() or self.cannot(capability)

    def _why_not_open(self) -> str | None:
        return self._why_not(Capability.OPEN_CONTENT)

    def _why_not_save(self) -> str | None:
        document = self._document()
        if document is not None and document.state != "here":
            return self.words("dossier.document_not_here")
        return self._why_not(Capability.OPEN_CONTENT)

    def _describe(self) -> None:
        document = self._document()
        if document is not None:
            Describing(self.host, self.words("dossier.describe"), document, lambda _: self.host.load())

    def _save(self) -> None:
        document, overview = self._document(), self.host.overview
        if document is not None and overview is not None:
            save_document_here(self.host, document.document, f"{overview.dossier.number}-{document.document}.pdf")

    # What it shows.

    def rows(self, width: int) -> list[Row]:
        """One line a document."""
        if self._documents is None:
            return [text_row(f" {self.words('dossier.loading')}", "muted")]
        if not self._documents:
            return [text_row(f" {self.words('dossier.no_documents')}", "muted")]
        return [Row(view.document, self._line(view, width)) for view in self._documents]

    def _line(self, view: DocumentView, width: int) -> Line:
        language = self.words.language
        right: Line = (Piece(pad(role(view.person_role, language), _ROLE) + "  "), *self._state(view))
        left = (Piece(f" {pad(view.name, _NAME)}  ", "muted"), Piece(view.description or "–"))
        return between(left, right, width)

    def _state(self, view: DocumentView) -> Line:
        language = self.words.language
        if view.state == "lost":
            return (Piece(pad(f"✗ {sentence(f'document_{view.reason}', language)}", 26), "bad"),)
        if view.state != "here" or view.received_at is None:
            return (Piece(pad(f"◌ {sentence('document_state_expected', language)}", 26)),)
        pages = self.words("dossier.pages", count=view.pages) if view.pages else size_text(view.size)
        odd = Piece(f"! {sentence(f'document_{view.reason}', language)} ", "warn") if view.reason else Piece("")
        when = when_text(view.received_at, self.now, language)
        return (odd, Piece(f"{pad(pages, 7)}  "), Piece(pad(when, 17 - len(odd.text)), "muted"))
