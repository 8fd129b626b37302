"""A row of the list of dossiers, and the line of filters over it."""

from collections.abc import Mapping
from datetime import datetime

from store.clock import age_days
from store.desk.views import DossierRow, FilterCount
from store.dossiers.status import FILTERS, Need
from store.words.forms import age_text, near_text
from tui.clean import fit, pad
from tui.text.words import Words
from tui.widgets.pieces import Line, Piece
from tui.widgets.status import status_piece, step_text

_NUMBER, _STATUS, _BRONDATA, _LAST = 8, 17, 8, 8
_NAMES_LEAST, _NAMES_MOST = 20, 40
WIDE = 110
"""From this width on the next step has a column."""


class DossierColumns:
    """The columns at a width: names take what is left, up to a limit; then comes the next step."""

    def __init__(self, width: int) -> None:
        room = width - 2 - sum(part + 2 for part in (_NUMBER, _STATUS, _BRONDATA, _LAST))
        self.names = max(_NAMES_LEAST, min(room, _NAMES_MOST))
        self.step = room - self.names - 2 if width >= WIDE else 0

    def head(self, words: Words) -> Line:
        """The titles of the columns."""
        names = ("number", "names", "status", "brondata", "last", *(("step",) if self.step else ()))
        widths = (_NUMBER, self.names, _STATUS, _BRONDATA, _LAST, self.step)
        texts = [pad(words(f"dossiers.head_{name}"), width) for name, width in zip(names, widths, strict=False)]
        return (Piece("  " + "  ".join(texts).rstrip(), "muted"),)

    def line(self, row: DossierRow, words: Words, now: datetime) -> Line:
        """One dossier."""
        language = words.language
        status = status_piece(row.status, row.status_person, language)
        age = "–" if row.brondata_at is None else age_text(age_days(row.brondata_at, now), language)
        pieces = [
            Piece(f" {pad(row.number, _NUMBER)}  ", "muted"),
            Piece(f"{pad(row.display_name or words('dossiers.no_name'), self.names)}  "),
            Piece(f"{pad(status.text, _STATUS)}  ", status.tone),
            Piece(f"{pad(age, _BRONDATA)}  "),
            Piece(pad(near_text(row.last_activity, now, language), _LAST)),
        ]
        if self.step:
            pieces.append(Piece("  " + fit(step_text(row.next_step, language), self.step)))
        return tuple(pieces)


def count_text(count: FilterCount) -> str:
    """1.000+ where counting stopped."""
    shown = f"{count.count:,}".replace(",", ".")
    return f"{shown}+" if count.capped else shown


def filter_line(
    chosen: Need | None, counts: Mapping[Need, FilterCount], total: FilterCount | None, words: Words
) -> Line:
    """[alles 1.000+]  wacht 31  brondata 4 …: the chosen one in brackets, and strong."""
    pieces: list[Piece] = []
    for need in (None, *FILTERS):
        count = total if need is None else counts.get(need)
        name = words(f"dossiers.filter_{need or 'all'}")
        text = f"{name} {count_text(count)}" if count else name
        is_chosen = need is chosen
        pieces.append(Piece(f"[{text}]" if is_chosen else text, "strong" if is_chosen else "plain"))
        pieces.append(Piece("  "))
    return tuple(pieces)
