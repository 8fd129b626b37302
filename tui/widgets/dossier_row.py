"""A row of the list of dossiers, and what is said about it. Loaded with the first page, not with the first frame."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from store.actor import Actor
from store.clock import AMSTERDAM, age_days
from store.desk.views import DossierRow
from store.dossiers.status import Need
from store.ids import DossierId
from store.words.forms import age_text, near_text, weekday_text
from store.words.sentences import Language
from tui.clean import fit, pad
from tui.commands import Keymap
from tui.text.words import Words
from tui.widgets.dossier_list import BRONDATA, LAST, NUMBER, STATUS, DossierColumns
from tui.widgets.pieces import Line, Piece
from tui.widgets.problem_found import Teller, tell_problem
from tui.widgets.status import status_piece, step_line, step_text

_NEWS = ("match", "advice", "failed", "brondata")
"""Statuses that tell of something that has come in."""


def _age(days: int, language: Language) -> str:
    """vandaag, gisteren, 41 dgn; the English word for yesterday is too long for its column."""
    text = age_text(days, language)
    return text if len(text) <= BRONDATA else "1 day"


def _last(moment: datetime, now: datetime, language: Language) -> str:
    """10:31, gisteren, 20-11; where the word for yesterday is too long, its date."""
    text = near_text(moment, now, language)
    return text if len(text) <= LAST or text[0].isdecimal() else f"{moment.astimezone(AMSTERDAM):%d-%m}"


class DossierRows:
    """Draws rows in the words of the desk."""

    def __init__(self, words: Words, keymap: Keymap) -> None:
        self._words = words
        self._keymap = keymap

    def line(self, row: DossierRow, columns: DossierColumns, now: datetime, office: str = "") -> Line:
        """One dossier."""
        language = self._words.language
        status = self.status(row)
        age = "–" if row.brondata_at is None else _age(age_days(row.brondata_at, now), language)
        pieces = [
            *([Piece(f" {pad(office, columns.office)} ")] if columns.office else ()),
            Piece(f" {pad(row.number, NUMBER)}  ", "muted"),
            Piece(f"{pad(row.display_name or self._words('dossiers.no_name'), columns.names)}  "),
            Piece(f"{pad(status.text, STATUS)}  ", status.tone),
            *([Piece(f"{pad(age, columns.brondata)}  ")] if columns.brondata else ()),
            Piece(pad(_last(row.last_activity, now, language), LAST)),
        ]
        if columns.step:
            pieces.append(Piece("  " + fit(step_text(row.next_step, language), columns.step)))
        return tuple(pieces)

    def status(self, row: DossierRow) -> Piece:
        """Its status."""
        return status_piece(row.status_word, row.status_person, self._words.language)

    def step(self, row: DossierRow) -> Line:
        """Its next step."""
        return step_line(row.next_step, self._words, self._keymap)

    def who(self, actor: Actor, now: datetime) -> Line:
        """anna · adviseur  di 24-11 10:42."""
        login = f"{actor.login} · {self._words(f'desk.role_{actor.role}')}"
        return Piece(login), Piece(f"  {weekday_text(now, self._words.language)}", "muted")

    def tell_news(self, screen: Teller, before: Mapping[DossierId, Need], rows: Iterable[DossierRow]) -> None:
        """What has come in since: those whose status tells of it, and was another one."""
        for row in rows:
            if row.status in _NEWS and before.get(row.dossier, row.status) is not row.status:
                screen.say(self._words("dossiers.just_in", number=row.number, status=self.status(row).text))

    def tell_problem(self, screen: Teller, typed: str) -> None:
        """Where nothing was found: what is known of a problem number."""
        tell_problem(screen, typed)
