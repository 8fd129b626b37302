"""The fields of a returned advice as rows: exported, now, returned, and what was decided."""

from store.packages.views import AdviceField, AdviceView
from store.words.forms import value_text
from store.words.sentences import sentence
from tui.clean import pad
from tui.text.words import Words
from tui.widgets.pieces import Line, Piece, Row

FINISH = "finish"
FOLD = "fold"
_FIELD, _VALUE, _DECISION = 22, 14, 8
_DECISIONS = {"accept": ("✓", "good"), "keep": ("–", "plain")}


def advice_head(words: Words, width: int) -> Line:
    """The titles of the columns."""
    field, value = _widths(width)
    names = (("field", field), ("exported", value), ("now", value), ("returned", value + 1), ("decision", _DECISION))
    text = " ".join(pad(words(f"advice.head_{name}"), size) for name, size in names)
    return (Piece(f"  {text.rstrip()}", "muted"),)


def advice_rows(view: AdviceView, words: Words, width: int, *, unfolded: bool) -> list[Row]:
    """A row per field that changes, what stays equal folded, and the line that finishes."""
    rows = [_field_row(one, words, width) for one in view.fields if _matters(one)]
    equal = [one for one in view.fields if not _matters(one)]
    if equal:
        text = words("advice.equal_one") if len(equal) == 1 else words("advice.equal", count=len(equal))
        rows.append(Row(FOLD, (Piece(f" {'▾' if unfolded else '▸'} {text}", "muted"),)))
        rows += [_field_row(one, words, width) for one in equal] if unfolded else []
    if view.state == "open":
        rows.append(Row(FINISH, (Piece(f" {_finish_text(view, words)}", "strong" if view.complete else "muted"),)))
    return rows


def _matters(one: AdviceField) -> bool:
    """Whether it is a row of its own: it changes something, or it was decided (what was accepted is equal since)."""
    return one.changes or one.decision is not None


def field_label(code: str, words: Words) -> str:
    """The label of a field; one that we do not know is named as the package names it."""
    label = sentence(f"field_{code}", words.language)
    return code if label == f"field_{code}" else label


def shown_value(value: str | None, unit: str, words: Words) -> str:
    """A value as it is drawn, a dash where there is none."""
    return words("advice.none") if value is None else value_text(value, unit)


def _finish_text(view: AdviceView, words: Words) -> str:
    if view.complete:
        return words("advice.finish")
    count = view.undecided
    return words("advice.finish_waits_one") if count == 1 else words("advice.finish_waits", count=count)


def _field_row(one: AdviceField, words: Words, width: int) -> Row:
    field, value = _widths(width)
    tone = "plain" if _matters(one) else "muted"
    values = (shown_value(text, one.unit, words) for text in (one.exported, one.now, one.returned))
    exported, now, returned = (pad(text, size) for text, size in zip(values, (value, value, value + 1), strict=True))
    return Row(
        one.field,
        (
            Piece(f" {pad(field_label(one.field, words), field)} ", tone),
            Piece(f"{exported} {now} ", "muted"),
            Piece(f"{returned} ", "strong" if _matters(one) else "muted"),
            _decision(one, words),
        ),
    )


def _decision(one: AdviceField, words: Words) -> Piece:
    if not _matters(one):
        return Piece("")
    if one.decision is None:
        return Piece("?", "warn")
    sign, tone = _DECISIONS[one.decision]
    return Piece(f"{sign} {words(f'advice.decision_{one.decision}')}", tone)


def _widths(width: int) -> tuple[int, int]:
    """Of the field and of a value: wider windows give the room to both."""
    spare = max(0, width - 80)
    return _FIELD + min(spare // 4, 20), _VALUE + min(spare // 6, 12)
