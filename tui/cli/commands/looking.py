"""Looking into a received file: its facts, and the places where a text stands."""

import argparse

from store.context import Context
from store.deliveries.facts import facts_in
from store.deliveries.reading import open_delivery
from store.ids import DeliveryId
from store.odm.fields import area_word
from store.odm.hidden import hide_suspects
from store.odm.layout import children, value_text
from store.odm.lines import LineIndex
from store.odm.paths import path_of
from store.odm.searching import search
from store.odm.views import Fact
from store.words.forms import birth_date_text
from store.words.forms import value_text as amount_text
from store.words.sentences import sentence
from tui.cli.failing import language
from tui.cli.models import Items
from tui.cli.models_facts import FoundModel, SearchModel, fact_model
from tui.cli.result import Result

_LONGEST = 200


def facts(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk odm facts."""
    found = facts_in(open_delivery(context, delivery=DeliveryId(arguments.delivery)))
    return Result(Items(items=[fact_model(one, language()) for one in found]), tuple(map(_fact, found)))


def searched(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk odm search: keys and values, whatever their case."""
    index = LineIndex(open_delivery(context, delivery=DeliveryId(arguments.delivery))).read_all()
    hits = search(index, arguments.text)
    models = [_found(index, line) for line in hits[: arguments.limit]]
    more = (f"… {len(hits) - len(models)}",) if len(hits) > len(models) else ()
    lines = (f"{one.line:7}  {one.path}  {one.value}" for one in models)
    return Result(SearchModel(count=len(hits), items=models), (*lines, *more))


def _fact(fact: Fact) -> str:
    said = language()
    label = sentence(fact.label, said) + (f" ({hide_suspects(fact.detail)})" if fact.detail else "")
    return f"{sentence(area_word(fact.area), said):10} {label:40} {_value(fact):24} {fact.source:22} {fact.path}"


def _value(fact: Fact) -> str:
    if not fact.value:
        return sentence("fact_unknown", language())
    if fact.unit == "date":
        return birth_date_text(fact.value)
    return hide_suspects(amount_text(fact.value, fact.unit))


def _found(index: LineIndex, line: int) -> FoundModel:
    holds = children(index, min(line, index.close[line]))
    value = "" if holds else value_text(index, line)
    shown = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
    return FoundModel(path=path_of(index, line), line=line + 1, value=shown)
