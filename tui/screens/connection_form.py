"""Sets up a connection: address, credentials (never shown again), GUID where the partner wants one."""

from store.errors import BrondeskError, Usage
from store.offices.partners import ENVIRONMENTS, PARTNERS
from store.offices.views import ConnectionRequest, ConnectionView
from store.words.sentences import error_sentence, sentence
from tui.calls.packages import set_connection
from tui.desk import Desk
from tui.screens.kept_form import KeptForm
from tui.text.words import Words
from tui.widgets.form import Field, Form
from tui.widgets.pieces import Line, Piece

_FIELD_OF = {
    "base_url_invalid": "base_url",
    "base_url_not_https": "base_url",
    "guid_invalid": "guid",
    "environment_unknown": "environment",
}


class ConnectionForm(KeptForm):
    """The settings of one partner."""

    AREA = "connection_form"
    DRAFT = "connection_form"

    def __init__(self, desk: Desk, *, view: ConnectionView) -> None:
        self._view = view
        self._partner = PARTNERS[view.partner]
        super().__init__(
            desk, self._fields(desk.words), desk.words("connection_form.save"), about=f"connection:{view.partner}"
        )

    def _fields(self, words: Words) -> list[Field]:
        view, language = self._view, words.language
        environments = [(code, sentence(f"environment_{code}", language)) for code in ENVIRONMENTS]
        fields = [
            Field(
                "environment",
                words("connection_form.environment"),
                view.environment or ENVIRONMENTS[0],
                options=environments,
            ),
            Field("base_url", words("connection_form.base_url"), view.base_url, "https://", limit=500),
        ]
        for name in self._partner.credentials:
            hint = words("connection_form.to_fill" if name in view.missing else "connection_form.kept")
            label = sentence(f"connection_{name}", language)
            fields.append(Field(name, label[:1].upper() + label[1:], hint=hint, limit=2000, secret=True))
        if self._partner.needs_guid:
            fields.append(Field("guid", sentence("connection_guid", language), view.guid))
        return fields

    def title_line(self) -> tuple[Line, Line]:
        """Koppeling met Figlo instellen."""
        return (Piece(self.words("connection_form.of", partner=self._partner.name), "title"),), ()

    def on_form_saved(self, message: Form.Saved) -> None:
        """Enter on the last line."""
        values = message.values
        request = ConnectionRequest(
            partner=self._view.partner,
            environment=values["environment"],
            base_url=values["base_url"],
            credentials={name: values[name] for name in self._partner.credentials},
            guid=values.get("guid", self._view.guid),
            version=self._view.version,
        )
        self.save(lambda context: set_connection(context, request=request), self._saved, self._not_saved)

    def _saved(self, view: ConnectionView) -> None:
        self.desk.back()

    def _not_saved(self, error: Exception) -> None:
        """What is wrong stands under its field; anything else in the quiet line."""
        if isinstance(error, Usage):
            field = _FIELD_OF.get(error.code) or error.facts.get("name", "")
            self.form.show_errors({field: error_sentence(error, self.words.language)})
        elif isinstance(error, BrondeskError):
            self.failed(error)
        else:
            self.fault(error)
