"""Client data as short texts: label, value, where it came from."""

from collections.abc import Iterable

from store.desk.views import KeyFigure
from store.dossiers.views import RecordView
from store.words.forms import value_text
from store.words.sentences import Language, sentence


def figure_texts(figures: Iterable[KeyFigure], language: Language) -> list[str]:
    """Bruto inkomen € 52.000 p.j. (UWV), each."""
    return [
        f"{sentence(f'field_{figure.field}', language)} {value_text(figure.value, figure.unit)}"
        f" ({sentence(f'source_{figure.source.lower()}', language)})"
        for figure in figures
    ]


def record_texts(record: RecordView, language: Language) -> list[str]:
    """Label and value of each field of a version of the client data."""
    from store.odm.fields import FIELDS  # pure, and needed only where there are client data

    shown = []
    for code, value in record.values:
        unit = FIELDS[code].unit if code in FIELDS else "text"
        shown.append(f"{sentence(f'field_{code}', language)} {value_text(value, unit)}")
    return shown
