"""Client data as short texts: label, value, where it came from."""

from collections.abc import Iterable

from store.clock import amsterdam_day
from store.desk.overview_views import KeyFigure
from store.dossiers.views import PersonView, RecordView
from store.words.forms import day_text, value_text
from store.words.sentences import Language, sentence
from tui.text.words import Words
from tui.widgets.status import role as role_word


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


def role_of(record: RecordView, persons: Iterable[PersonView]) -> str:
    """The role of the person whose client data they are."""
    return next((view.role for view in persons if view.person == record.person), "")


def record_title(record: RecordView, role: str, words: Words) -> str:
    """aanvrager, versie 2 van 20-11-2026, met de hand."""
    version = words("dossier.record", version=record.version, day=day_text(amsterdam_day(record.created_at)))
    return f"{role_word(role, words.language)}, {version}, {words(f'dossier.origin_{record.origin}')}"


def record_whole(record: RecordView, role: str, words: Words) -> str:
    """A version of the client data, line by line."""
    return "\n".join([record_title(record, role, words), "", *record_texts(record, words.language)])
