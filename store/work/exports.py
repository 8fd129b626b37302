"""Exports: sent once, followed until advice is ready, the advice taken in."""

from store.context import Context
from store.ids import ExportId
from store.packages.delivering import DELIVER, FOLLOW, TAKE_IN, begin_delivery, due_exports, send_export
from store.packages.following import follow_export, take_in_advice
from store.work.tasks import NOT_NOW, Poll, Source, Steps, Task, Work

_JOB = {DELIVER: "export", FOLLOW: "follow", TAKE_IN: "advice"}


def _due(context: Context, limit: int) -> tuple[Task, ...]:
    due = due_exports(context, limit=limit)
    return tuple(Task(_JOB[one.step], one.office, int(one.export), str(one.turn)) for one in due)


def _plan(steps: Steps, task: Task) -> str:
    export, turn = ExportId(task.row), int(task.occasion)

    def begin(context: Context) -> str:
        return NOT_NOW if begin_delivery(context, export=export, turn=turn) is None else "begun"

    if steps.do("begin", begin) == NOT_NOW:
        return NOT_NOW
    return steps.do("send", lambda context: send_export(context, export=export))


def _follow(context: Context, row: int) -> object:
    return follow_export(context, export=ExportId(row))


def _take_in(context: Context, row: int) -> object:
    return take_in_advice(context, export=ExportId(row))


EXPORTS = Source("exports", _due)
SEND_EXPORT = Work(_JOB[DELIVER], _plan)
FOLLOW_EXPORT = Poll(_JOB[FOLLOW], _follow)
# Fetched, stored, and only then confirmed: each of the three may be repeated, so it needs no memory of its steps.
TAKE_IN_ADVICE = Poll(_JOB[TAKE_IN], _take_in)
