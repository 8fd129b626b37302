"""The form of a dossier: whose it is."""

from store.dossiers.views import DossierView
from store.errors import NotFound
from store.words.sentences import sentence
from tui.calls.dossiers import edit_dossier
from tui.desk import Desk
from tui.screens.kept_form import KeptForm
from tui.widgets.form import Field, Form
from tui.widgets.pieces import Line, Piece


class DossierForm(KeptForm):
    """The adviser of a dossier."""

    AREA = "person"
    DRAFT = "dossier_form"

    def __init__(self, desk: Desk, *, view: DossierView) -> None:
        self._view = view
        adviser = Field("adviser", desk.words("person.adviser"), view.adviser)
        super().__init__(desk, [adviser], desk.words("person.save"), about=f"dossier:{view.dossier}")

    def title_line(self) -> tuple[Line, Line]:
        """Dossier wijzigen · 26-00317."""
        return (Piece(self.words("person.dossier"), "title"), Piece(f" · {self._view.number}")), ()

    def on_form_saved(self, message: Form.Saved) -> None:
        """Enter on the last line."""
        view, adviser = self._view, message.values["adviser"].strip()
        self.save(
            lambda context: edit_dossier(context, dossier=view.dossier, adviser=adviser, version=view.version),
            lambda _: self.desk.back(),
            self._refused,
        )

    def _refused(self, error: Exception) -> None:
        if isinstance(error, NotFound):
            self.form.show_errors({"adviser": sentence(error.code, self.words.language, error.facts)})
        else:
            self.failed(error)
