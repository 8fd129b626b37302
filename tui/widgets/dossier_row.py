"""A row of the list of dossiers, and what is said about it. Loaded with the first page, not with the first frame."""

from datetime import datetime

from store.actor import Actor
from store.clock import age_days
from store.desk.views import DossierRow
from store.words.forms import age_text, near_text, weekday_text
from tui.clean import fit, pad
from tui.commands import Keymap
from tui.text.words import Words
from tui.widgets.dossier_list import BRONDATA, LAST, NUMBER, STATUS, DossierColumns
from tui.widgets.pieces import Line, Piece
from tui.widgets.status import status_piece, step_line, step_text


class DossierRows:
    """Draws rows in the words of the desk."""

    def __init__(self, words: Words, keymap: Keymap) -> None:
        self._words = words
        self._keymap = keymap

    def line(self, row: DossierRow, columns: DossierColumns, now: datetime) -> Line:
        """One dossier."""
        language = self._words.language
        status = self.status(row)
        age = "–" if row.brondata_at is None else age_text(age_days(row.brondata_at, now), language)
        pieces = [
            Piece(f" {pad(row.number, NUMBER)}  ", "muted"),
            Piece(f"{pad(row.display_name or self._words('dossiers.no_name'), columns.names)}  "),
            Piece(f"{pad(status.text, STATUS)}  ", status.tone),
            Piece(f"{pad(age, BRONDATA)}  "),
            Piece(pad(near_text(row.last_activity, now, language), LAST)),
        ]
        if columns.step:
            pieces.append(Piece("  " + fit(step_text(row.next_step, language), columns.step)))
        return tuple(pieces)

    def status(self, row: DossierRow) -> Piece:
        """Its status."""
        return status_piece(row.status, row.status_person, self._words.language)

    def step(self, row: DossierRow) -> Line:
        """Its next step."""
        return step_line(row.next_step, self._words, self._keymap)

    def who(self, actor: Actor, now: datetime) -> Line:
        """anna · adviseur  di 24-11 10:42."""
        login = f"{actor.login} · {self._words(f'desk.role_{actor.role}')}"
        return Piece(login), Piece(f"  {weekday_text(now, self._words.language)}", "muted")
