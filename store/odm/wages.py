"""A year's wage out of UWV's periods: the latest twelve months, if there are twelve."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from store.odm.amounts import total_of

# A period may begin this much after the year does and still cover its beginning: months and four weeks differ.
_SLACK = timedelta(days=31)
# An employment that ended longer ago than this says nothing of the income of now.
_RECENT = timedelta(days=100)


@dataclass(frozen=True, slots=True)
class Period:
    """One period with what was earned in it."""

    begin: date
    end: date
    wage: str
    path: str


@dataclass(frozen=True, slots=True)
class WageYear:
    """The sum over the latest twelve months; `whole` where the periods reach back that far."""

    wage: str
    begin: date
    end: date
    paths: tuple[str, ...]
    whole: bool


def period_of(begin: str, end: str, wage: str, path: str) -> Period | None:
    """A period with real dates and a wage; None for anything less."""
    try:
        return Period(date.fromisoformat(begin), date.fromisoformat(end), wage, path) if wage else None
    except ValueError:
        return None


def latest_year(periods: Iterable[Period]) -> WageYear | None:
    """Adds the periods of all employers that lie in the twelve months before the latest end."""
    known = list(periods)
    if not known:
        return None
    end = max(period.end for period in known)
    begin = _year_before(end)
    inside = [period for period in known if period.begin >= begin]
    if not inside:
        return None
    whole = min(period.begin for period in known) <= begin + _SLACK
    first = min(period.begin for period in inside)
    return WageYear(total_of(one.wage for one in inside), first, end, tuple(one.path for one in inside), whole)


def is_recent(year: WageYear, day: date | None) -> bool:
    """Whether it is an income of that day."""
    return day is None or year.end >= day - _RECENT


def _year_before(end: date) -> date:
    """The first day of the year that ends on that day."""
    if end.year <= 1:
        return date.min
    day = 28 if (end.month, end.day) == (2, 29) else end.day
    return end.replace(year=end.year - 1, day=day) + timedelta(days=1)
