"""Reports for the client who asks."""

import argparse
from collections.abc import Iterator
from datetime import date

from store.context import Context
from store.desk.seen import report_person
from store.desk.seen_views import SeenDay, SeenReport
from store.ids import PersonId
from store.words.forms import day_text, time_text
from store.words.sentences import Language, sentence
from tui.cli.failing import language
from tui.cli.models_users import SeenDayModel, SeenModel
from tui.cli.moments import day_from
from tui.cli.result import Result


def who_saw(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk person report: as text for the client, or as JSON."""
    report = report_person(
        context, person=PersonId(arguments.person), first=_day(arguments.first), last=_day(arguments.last)
    )
    return Result(_model(report), tuple(report_lines(report, language())))


def report_lines(report: SeenReport, tongue: Language) -> Iterator[str]:
    """The report in words that a client understands: no codes."""
    facts = {"name": report.name, "number": report.number, "day": day_text(report.made_at.date())}
    yield sentence("seen_title", tongue, facts)
    whole = report.first is None and report.last is None
    period = {
        "first": "…" if report.first is None else day_text(report.first),
        "last": "…" if report.last is None else day_text(report.last),
    }
    yield sentence("seen_always" if whole else "seen_period", tongue, period)
    yield ""
    if not report.days:
        yield sentence("seen_nobody", tongue)
    for day in report.days:
        yield from _day_lines(day, tongue)


def _day_lines(day: SeenDay, tongue: Language) -> Iterator[str]:
    who = f"{day.name}, {sentence(f'seen_role_{day.role}', tongue)}" if day.name else sentence("seen_program", tongue)
    since, until = time_text(day.first), time_text(day.last)
    when = since if since == until else f"{since} – {until}"
    kinds = ", ".join(sentence(f"seen_{kind}", tongue, {"times": str(times)}) for kind, times in day.kinds)
    yield f"{day_text(day.day)}  {when}  {who}: {kinds}"
    for reason in day.reasons:
        yield sentence("seen_reason", tongue, {"reason": reason})


def _day(text: str | None) -> date | None:
    return None if text is None else day_from(text)


def _model(report: SeenReport) -> SeenModel:
    return SeenModel(
        person=report.person,
        name=report.name,
        number=report.number,
        first=report.first,
        last=report.last,
        items=[
            SeenDayModel(
                day=day.day,
                user=day.login,
                name=day.name or None,
                role=day.role,
                kinds=dict(day.kinds),
                times=day.times,
                first=day.first,
                last=day.last,
                reasons=list(day.reasons),
                via=list(day.doors),
            )
            for day in report.days
        ],
    )
