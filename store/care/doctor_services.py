"""Whether page and services answer, and whether their clocks agree with ours: asked without credentials."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from sqlmodel import select

from store.care.health import Area, HealthFinding, down, fine, warning
from store.clock import SystemClock
from store.context import Context, read
from store.errors import ServiceFailed
from store.offices.connections import TEST_OK
from store.offices.offices import list_offices
from store.offices.views import OfficeView
from store.settings import Settings
from store.tables.connections import Connection
from store.wire.call import call
from store.wire.views import Request

SECONDS = 3.0
"""How long one service may take."""
SKEW = 60
"""Seconds by which two clocks may differ before it is said."""
_DEFAULT_PAGE = str(Settings.model_fields["page_url"].default)


@dataclass(frozen=True, slots=True)
class _Way:
    office: str
    partner: str
    base_url: str
    test_result: str
    paused_until: datetime | None


def check_page(context: Context) -> Iterator[HealthFinding]:
    """Whether the client's page answers; one that nobody gave an address may be missing on purpose."""
    url = context.settings.page_url
    try:
        _ask("page", url)
    except ServiceFailed as error:
        tell = warning if url == _DEFAULT_PAGE else down
        yield tell(Area.PAGE, "page_silent", "start_page", url, reason=error.code)
    else:
        yield fine(Area.PAGE, "page_answers")


def check_services(context: Context) -> Iterator[HealthFinding]:
    """Each address once, each connection's own state; clocks where a service tells its time."""
    ways = [way for office in list_offices(context) for way in _ways(context, office)]
    asked: dict[str, str | float | None] = {}
    for way in ways:
        if way.base_url not in asked:
            asked[way.base_url] = _answer(way)
        yield from _state(context, way, asked[way.base_url])
    yield from _skew([answer for answer in asked.values() if isinstance(answer, float)])


def _ways(context: Context, office: OfficeView) -> Sequence[_Way]:
    with read(context) as unit:
        rows = unit.exec(select(Connection).where(Connection.office_id == office.office)).all()
    return [
        _Way(office.name, row.partner, row.base_url, row.test_result, row.paused_until) for row in rows if row.base_url
    ]


def _answer(way: _Way) -> str | float | None:
    """The code of why it does not answer, else by how many seconds its clock differs, None where it tells none."""
    try:
        told = _ask(way.partner, way.base_url)
    except ServiceFailed as error:
        return error.code
    return None if told is None else (told - SystemClock().now()).total_seconds()


def _ask(partner: str, url: str) -> datetime | None:
    """Any answer is one: what is asked is whether somebody is there. Raises ServiceFailed."""
    answer = call(Request(partner, "GET", url, seconds=SECONDS))
    try:
        told = parsedate_to_datetime(answer.headers.get("date", ""))
    except ValueError:
        return None
    return told if told.tzinfo is not None else None


def _state(context: Context, way: _Way, answer: str | float | None) -> Iterator[HealthFinding]:
    facts = {"partner": way.partner, "office": way.office}
    if isinstance(answer, str):
        yield down(Area.SERVICES, "service_silent", "try_again_later", way.base_url, **facts, reason=answer)
    elif way.paused_until is not None and way.paused_until > context.clock.now():
        yield warning(Area.SERVICES, "service_rests", "test_again", way.base_url, **facts)
    elif way.test_result not in ("", TEST_OK):
        yield warning(Area.SERVICES, "service_test_failed", "test_again", way.base_url, **facts, reason=way.test_result)
    else:
        yield fine(Area.SERVICES, "service_answers" if way.test_result else "service_untested", **facts)


def _skew(seconds: Sequence[float]) -> Iterator[HealthFinding]:
    if not seconds:
        return
    worst = max(seconds, key=abs)
    if abs(worst) > SKEW:
        yield warning(Area.CLOCK, "clock_differs", "set_machine_clock", seconds=str(round(worst)))
    else:
        yield fine(Area.CLOCK, "clock_agrees", seconds=str(round(worst)))
