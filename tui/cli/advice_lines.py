"""Returned advice in lines for people."""

from collections.abc import Iterable, Iterator

from store.packages.views import AdviceField
from store.words.forms import value_text
from store.words.sentences import Language, sentence

_FIELD, _VALUE, _LABEL = 24, 16, 13
_COLUMNS = ("exported", "now", "returned")


def field_lines(fields: Iterable[AdviceField], language: Language) -> Iterator[str]:
    """A line for each field, its values in columns; values that are wider than those each get a line below it."""
    names = [sentence(f"advice_{column}", language) for column in _COLUMNS]
    yield _line("", names, sentence("advice_decision", language))
    for one in fields:
        values = [value_text(value or "–", one.unit) for value in (one.exported, one.now, one.returned)]
        decision = sentence(f"advice_{one.decision}", language) if one.decision else ""
        if max(map(len, values)) <= _VALUE:
            yield _line(one.field, values, decision)
        else:
            yield _line(one.field, ["", "", ""], decision)
            yield from (f"    {name:{_LABEL}} {value}" for name, value in zip(names, values, strict=True))


def _line(field: str, values: Iterable[str], decision: str) -> str:
    return f"  {field:{_FIELD}} {' '.join(f'{value:>{_VALUE}}' for value in values)}  {decision}".rstrip()
