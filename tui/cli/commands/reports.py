"""Reports for the client who asks."""

import argparse
from datetime import date

from store.context import Context
from store.desk.seen import report_person
from store.desk.seen_views import SeenReport
from store.ids import PersonId
from tui.cli.failing import language
from tui.cli.models_users import SeenDayModel, SeenModel
from tui.cli.moments import day_from
from tui.cli.result import Result
from tui.seen_text import report_lines


def who_saw(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk person report: as text for the client, or as JSON."""
    report = report_person(
        context, person=PersonId(arguments.person), first=_day(arguments.first), last=_day(arguments.last)
    )
    return Result(_model(report), tuple(report_lines(report, language())))


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
