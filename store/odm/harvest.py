"""Applies one rule of a profile to one source or person: the facts, their total, and which of them fills the field."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from store.clock import amsterdam_day
from store.odm.amounts import amount_text, total_of
from store.odm.moments import incomplete_date
from store.odm.profile import Rule
from store.odm.selecting import Found, common_path, first_text, select
from store.odm.takes import TAKES, plain, spoken
from store.odm.views import Fact
from store.odm.wages import Period, is_recent, latest_year, period_of

_EURO = "EUR"
_COMPACT = re.compile(r"[0-9]{8}\Z")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where facts are looked for: the data of one source, or one person of the register."""

    start: Found
    kind: str
    source: str
    inside_id: str
    retrieved_at: datetime | None
    complete: bool
    together: bool
    home: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """A fact with the record in which it was found."""

    fact: Fact
    record: Found


def harvest(rule: Rule, origin: Origin) -> tuple[Fact, ...]:
    """All facts of that rule there; at most one of them has the rule's field."""
    if rule.take == "wages":
        return _wages(rule, origin)
    parts = [part for record in _records(rule, origin) for part in _parts(rule, origin, record)]
    if rule.total == "source":
        return tuple(_with_total(rule, origin, [part.fact for part in parts]))
    if rule.total == "record":
        parts = [Part(fact, record) for record, facts in _by_record(parts) for fact in _with_total(rule, origin, facts)]
        return _with_field(rule, origin, parts, [part for part in parts if part.fact.field])
    return _with_field(rule, origin, parts, [part for part in parts if part.fact.value])


def _records(rule: Rule, origin: Origin) -> Iterator[Found]:
    """The records of the rule; what carries the same identification again is the same thing."""
    seen: set[str] = set()
    for record in select(origin.start, rule.records):
        if rule.having and not (isinstance(record.value, dict) and any(key in record.value for key in rule.having)):
            continue
        identification = first_text(record, rule.once)
        if identification and identification in seen:
            continue
        seen.add(identification)
        yield record


def _parts(rule: Rule, origin: Origin, record: Found) -> Iterator[Part]:
    found = next((values for pattern in rule.value if (values := _values(rule, record, pattern))), [])
    for one, value in found:
        yield Part(_fact(rule, origin, record, one, value), record)
    if not found and rule.unknown and isinstance(record.value, dict):
        yield Part(replace(_fact(rule, origin, record, record, ""), path=record.path), record)


def _values(rule: Rule, record: Found, pattern: str) -> list[tuple[Found, str]]:
    take = TAKES[rule.take]
    pairs = ((one, take(one.value, rule.words)) for one in select(record, pattern))
    return [(one, value) for one, value in pairs if value]


def _fact(rule: Rule, origin: Origin, record: Found, one: Found, value: str) -> Fact:
    return Fact(
        area=rule.area,
        label=rule.label,
        field=None,
        value=value,
        unit=_unit(rule, one, record),
        source=origin.source,
        inside_id=origin.inside_id,
        retrieved_at=origin.retrieved_at,
        path=one.path,
        detail=_near(one, record, rule.detail, spoken),
        as_of=_near(one, record, rule.as_of, _day),
        until=_near(one, record, rule.until, _day),
        complete=origin.complete,
    )


def _near(one: Found, record: Found, pattern: str, say: Callable[[object], str]) -> str:
    """What stands beside the value, else in its record; the latest where there are several."""
    if not pattern:
        return ""
    for start in (Found("", one.around), record):
        said = [text for text in (say(found.value) for found in select(start, pattern)) if text]
        if said:
            return max(said)
    return ""


def _unit(rule: Rule, one: Found, record: Found) -> str:
    """Another currency is no euro."""
    currency = _near(one, record, rule.currency, spoken)
    return currency if currency and currency != _EURO else rule.unit


def _with_total(rule: Rule, origin: Origin, facts: list[Fact]) -> list[Fact]:
    """The facts and, before them, their sum; what is in another unit is shown but not added."""
    added = [fact for fact in facts if fact.unit == rule.unit and fact.value]
    if not added:
        return facts
    if len(added) == 1:
        return [replace(fact, field=_field(rule, origin)) if fact is added[0] else fact for fact in facts]
    paths = tuple(fact.path for fact in added)
    total = replace(
        added[0],
        value=total_of(fact.value for fact in added),
        field=_field(rule, origin),
        path=common_path(paths),
        detail="",
        parts=paths,
    )
    return [total, *facts]


def _with_field(rule: Rule, origin: Origin, parts: list[Part], candidates: list[Part]) -> tuple[Fact, ...]:
    """Of several values the newest fills the field; among equally new ones the first, or the one at home."""
    fitting = [part for part in candidates if part.fact.unit == rule.unit]
    newest = max((part.fact.as_of for part in fitting), default="")
    equal = [part for part in fitting if part.fact.as_of == newest]
    if rule.tie == "home" and len({part.record.path for part in equal}) > 1:
        equal = [part for part in equal if _is_home(part.record, origin)]
    chosen = equal[0].fact if equal else None
    field = _field(rule, origin)
    return tuple(replace(part.fact, field=field if part.fact is chosen else None) for part in parts)


def _field(rule: Rule, origin: Origin) -> str | None:
    fits = rule.when is None or (rule.when == "together") == origin.together
    return rule.field if fits else None


def _is_home(record: Found, origin: Origin) -> bool:
    place = (first_text(record, "aanduiding.postcode"), first_text(record, "aanduiding.huisnummer"))
    return all(place) and place[0].replace(" ", "").upper() == origin.home[0] and place[1] == origin.home[1]


def _by_record(parts: list[Part]) -> Iterator[tuple[Found, list[Fact]]]:
    for _, group in groupby(parts, key=lambda part: part.record.path):
        found = list(group)
        yield found[0].record, [part.fact for part in found]


def _wages(rule: Rule, origin: Origin) -> tuple[Fact, ...]:
    """The latest twelve months of all employers together, or what there is of them (which is no income per year)."""
    year = latest_year(period for record in _records(rule, origin) if (period := _period(rule, record)))
    if year is None:
        return ()
    day = amsterdam_day(origin.retrieved_at) if origin.retrieved_at else None
    found = Found(common_path(year.paths), None)
    fact = replace(
        _fact(rule, origin, found, found, year.wage),
        field=rule.field if year.whole and is_recent(year, day) else None,
        as_of=year.begin.isoformat(),
        until=year.end.isoformat(),
        parts=year.paths,
    )
    return (fact if year.whole else replace(fact, label="fact_wage_part_of_year", unit=_EURO),)


def _period(rule: Rule, record: Found) -> Period | None:
    wage = next(((one, value) for pattern in rule.value for one, value in _amounts(record, pattern)), None)
    if wage is None:
        return None
    return period_of(first_text(record, rule.as_of), first_text(record, rule.until), wage[1], wage[0].path)


def _amounts(record: Found, pattern: str) -> Iterator[tuple[Found, str]]:
    return ((one, amount) for one in select(record, pattern) if (amount := amount_text(one.value)))


def _day(value: object) -> str:
    """A date in any form, or a year."""
    if isinstance(value, dict):
        return incomplete_date(value)
    said = plain(value) if isinstance(value, str) else ""
    return (incomplete_date(said) or said) if _COMPACT.match(said) else said
