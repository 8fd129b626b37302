"""The form of a dossier: whose it is."""

from collections.abc import Iterable, Iterator

from textual.widget import Widget

from store.dossiers.views import DossierView
from store.errors import NotFound
from store.words.sentences import sentence
from tui.calls.dossiers import edit_dossier
from tui.commands import Command
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.form import Field, Form
from tui.widgets.pieces import Line, Piece
from tui.widgets.text_line import Rule


class DossierForm(DeskScreen):
    """The adviser of a dossier."""

    AREA = "person"

    def __init__(self, desk: Desk, *, view: DossierView) -> None:
        super().__init__(desk)
        self._view = view
        fields = [Field("adviser", self.words("person.adviser"), view.adviser)]
        self.form = Form(fields, self.words("person.save"), id="form")

    def title_line(self) -> tuple[Line, Line]:
        """Dossier wijzigen · 26-00317."""
        return (Piece(self.words("person.dossier"), "title"), Piece(f" · {self._view.number}")), ()

    def body(self) -> Iterable[Widget]:
        """The form."""
        yield Rule()
        yield self.form
        yield Rule()

    def commands(self) -> Iterator[Command]:
        """esc leaves, and asks when something would be lost."""
        yield Command("leave", self.close, name="close")

    def close(self) -> None:
        """Back; with changes only after a question."""
        if self.form.is_changed:
            self.ask(self.words("person.leave"), self.desk.back)
        else:
            self.desk.back()

    def on_form_saved(self, message: Form.Saved) -> None:
        """Enter on the last line."""
        view, adviser = self._view, message.values["adviser"].strip()
        self.work.act(
            "save",
            lambda context, _: edit_dossier(context, dossier=view.dossier, adviser=adviser, version=view.version),
            lambda _: self.desk.back(),
            self._refused,
        )

    def _refused(self, error: Exception) -> None:
        if isinstance(error, NotFound):
            self.form.show_errors({"adviser": sentence(error.code, self.words.language, error.facts)})
        else:
            self.failed(error)
