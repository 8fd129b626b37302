"""What is sealed beside an export or an advice: the package's own words, its link, fields and decisions."""

import json
from collections.abc import Mapping

from store.context import Context
from store.packages.answers import Words
from store.packages.views import FieldMessage
from store.tables.packages import Export, ReturnedAdvice


def seal_words(context: Context, row: Export, words: Words) -> bytes:
    """Seals what the package said."""
    text = json.dumps({"title": words.title, "fields": words.fields}, ensure_ascii=False)
    return context.vault.seal_text(text, place=_place(row, "messages"))


def open_words(context: Context, row: Export) -> tuple[str, tuple[FieldMessage, ...]]:
    """What the package said: as a whole, and per field."""
    if row.messages is None:
        return "", ()
    held = json.loads(context.vault.open_text(row.messages, place=_place(row, "messages")))
    return held["title"], tuple(FieldMessage(field, text) for field, text in held["fields"])


def seal_link(context: Context, row: Export, link: str) -> bytes:
    """Seals the link that the package gave."""
    return context.vault.seal_text(link, place=_place(row, "link"))


def open_link(context: Context, row: Export) -> str:
    """The link that the package gave, empty where it gave none."""
    return "" if row.link_sealed is None else context.vault.open_text(row.link_sealed, place=_place(row, "link"))


def seal_mapping(context: Context, reference: str, column: str, value: Mapping[str, object]) -> bytes:
    """Seals a column of an advice."""
    text = json.dumps(value, ensure_ascii=False)
    return context.vault.seal_text(text, place=f"returned_advice:{reference}:{column}")


def open_fields(context: Context, row: ReturnedAdvice) -> dict[str, dict[str, str]]:
    """`person`: who came back (surname, sex, birth_date); `exported` and `returned`: field → value."""
    held: dict[str, dict[str, str]] = _open(context, row.reference, "fields", row.fields)
    return held


def open_decisions(context: Context, row: ReturnedAdvice) -> dict[str, str]:
    """Field → accept or keep."""
    if row.decisions is None:
        return {}
    held: dict[str, str] = _open(context, row.reference, "decisions", row.decisions)
    return held


def _open(context: Context, reference: str, column: str, sealed: bytes):  # type: ignore[no-untyped-def]  # JSON
    return json.loads(context.vault.open_text(sealed, place=f"returned_advice:{reference}:{column}"))


def _place(row: Export, column: str) -> str:
    return f"export:{row.reference}:{column}"
