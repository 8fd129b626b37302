"""Exports to an advice package and the advice that comes back."""

import argparse
import time

from store.actor import Capability
from store.context import Context
from store.dossiers.dossiers import find_dossier_id, open_dossier
from store.errors import BrondeskError, Refused, ServiceFailed
from store.findings import Finding, Level
from store.ids import AdviceId, DeliveryId, DossierId, ExportId
from store.packages.advice import accept_advice, finish_advice, keep_advice, list_advice, show_advice
from store.packages.exporting import (
    cancel_export,
    follow_export_state,
    list_exports,
    queue_export,
    retry_export,
    show_export,
)
from store.packages.options import follow_export_options
from store.packages.preflight import check_export
from store.packages.views import AdviceView, ExportRequest, ExportView
from store.words.forms import moment_text
from store.words.sentences import sentence
from tui.cli.advice_lines import field_lines
from tui.cli.failing import error_model, language
from tui.cli.finding_lines import finding_lines
from tui.cli.models import Items, finding_models
from tui.cli.models_exports import MissedModel, QueuedModel, advice_model, checked_model, export_model
from tui.cli.moments import day_from
from tui.cli.output import pause
from tui.cli.result import Result

_REFUSED = 4
_UNDER_WAY = ("queued", "sending")
_ARRIVED = ("accepted", "in_treatment", "advice_ready")
_LOOK_EVERY = 0.2  # seconds


def check(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk export check: exit code 4 when something blocks."""
    found = check_export(context, request=_request(context, arguments))
    return Result(checked_model(found, language()), finding_lines(found.findings), 0 if found.allowed else _REFUSED)


def send(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk export send."""
    queued = queue_export(context, request=_request(context, arguments))
    view = queued.export
    document = QueuedModel(
        allowed=True,
        package=view.package,
        version=view.version,
        findings=finding_models(queued.findings, language()),
        export=view.export,
        state=view.state,
    )
    return Result(document, (*finding_lines(queued.findings), _line(view)))


def exports(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk export list."""
    views = list_exports(context, dossier=_opened(context, arguments.dossier))
    return Result(Items(items=[export_model(view) for view in views]), tuple(_line(view) for view in views))


def export(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk export show."""
    return _export(show_export(context, export=ExportId(arguments.export)))


def retried(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk export retry."""
    return _export(retry_export(context, export=ExportId(arguments.export)))


def cancelled(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk export cancel."""
    return _export(cancel_export(context, export=ExportId(arguments.export)))


def waited(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk export wait: until it rests, or until its advice is in."""
    until, look = time.monotonic() + arguments.seconds, show_export
    while True:
        view, look = look(context, export=ExportId(arguments.export)), follow_export_state
        if arguments.until and view.state == "cancelled":
            return _not_reached(view, _cancelled(view))
        if view.state in _ENDED_BADLY:
            return _not_reached(view, _ENDED_BADLY[view.state](view))
        if view.state not in _UNDER_WAY and not (arguments.until and _advice_missing(context, view)):
            return _export(view)
        if (left := until - time.monotonic()) <= 0:
            facts = {"seconds": f"{arguments.seconds:g}", "state": _state(view)}
            fault = ServiceFailed("wait_over", repeat_safe=True, facts=facts, remedy="look_at_worker")
            return _not_reached(view, fault)
        pause(min(_LOOK_EVERY, left))


def _refused(view: ExportView) -> BrondeskError:
    reasons = tuple(
        Finding("package_message", Level.BLOCKING, facts=(("text", message.text),), where=message.field)
        for message in view.messages
    )
    facts = {"package": view.package, "reason": sentence(view.reason or "refused_other", language())}
    return Refused(
        "export_refused", facts=facts, where=f"export {view.export}", remedy="mend_and_send", reasons=reasons
    )


def _cancelled(view: ExportView) -> BrondeskError:
    facts = {"package": view.package, "state": _state(view)}
    return Refused("export_cancelled", facts=facts, where=f"export {view.export}", remedy="send_anew")


def _not_arrived(view: ExportView) -> BrondeskError:
    facts = {"package": view.package, "state": _state(view), "reason": sentence(view.reason or "–", language())}
    where = f"export {view.export}"
    return ServiceFailed("export_not_arrived", repeat_safe=True, facts=facts, where=where, remedy="retry_export")


_ENDED_BADLY = {"refused": _refused, "failed": _not_arrived, "unknown": _not_arrived}


def _not_reached(view: ExportView, fault: BrondeskError) -> Result:
    document = MissedModel(**export_model(view).model_dump(), error=error_model(fault))
    return Result(document, _told(view), failure=fault)


def advices(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk advice list."""
    dossier = None if arguments.dossier is None else _opened(context, arguments.dossier)
    views = list_advice(context, dossier=dossier)
    if arguments.json and _opens(context, arguments):
        views = tuple(show_advice(context, advice=view.advice) for view in views)
    return Result(Items(items=[advice_model(view) for view in views]), tuple(_advice_line(view) for view in views))


def _opened(context: Context, number: str) -> DossierId:
    """The dossier, opened with its line: what is listed of it leaves none of its own."""
    return open_dossier(context, dossier=find_dossier_id(context, number=number)).dossier


def _opens(context: Context, arguments: argparse.Namespace) -> bool:
    """Whether the list shows the fields too: who must say why sees them only with a reason."""
    if context.actor.must_say_why(Capability.OPEN_CONTENT) and arguments.reason is None:
        return False
    return context.actor.may(Capability.OPEN_CONTENT)


def advice(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk advice show."""
    return _advice(show_advice(context, advice=AdviceId(arguments.advice)))


def accepted(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk advice accept; when every field is decided, the dossier gets its new version."""
    return _finished(context, accept_advice(context, advice=AdviceId(arguments.advice), fields=arguments.field))


def kept(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk advice keep; when every field is decided, the advice is done."""
    return _finished(context, keep_advice(context, advice=AdviceId(arguments.advice), fields=arguments.field))


def _finished(context: Context, view: AdviceView) -> Result:
    if view.complete:
        view = finish_advice(context, advice=view.advice, version=view.version)
    return _advice(view)


def _request(context: Context, arguments: argparse.Namespace) -> ExportRequest:
    dossier = find_dossier_id(context, number=arguments.dossier)
    roles = {"both": ("aanvrager", "partner"), None: ()}.get(arguments.person, (arguments.person,))
    return ExportRequest(
        dossier=dossier,
        package=arguments.package,
        source=arguments.source,
        persons=roles or follow_export_options(context, dossier=dossier).start.persons,
        deliveries=tuple(DeliveryId(one) for one in arguments.delivery or ()),
        day=None if arguments.date is None else day_from(arguments.date),
        record=arguments.record,
        removal_confirmed=arguments.removal_confirmed,
    )


def _advice_missing(context: Context, view: ExportView) -> bool:
    if view.state not in _ARRIVED:
        return False
    return all(one.export != view.export for one in list_advice(context, dossier=view.dossier))


def _export(view: ExportView) -> Result:
    return Result(export_model(view), _told(view))


def _told(view: ExportView) -> tuple[str, ...]:
    words = (f"  {message.field}: {message.text}" for message in view.messages)
    reason = [f"  {sentence(view.reason, language())}"] if view.reason else []
    title = [f"  {view.title}"] if view.title else []
    trace = [f"  {view.trace_id}"] if view.trace_id else []
    return (_line(view), *reason, *title, *words, *trace)


def _line(view: ExportView) -> str:
    state = _state(view)
    persons = " + ".join(part.role for part in view.persons)
    return f"{view.export:6}  {view.package:10} {view.version:3}  {persons:22}  {state:16}  {moment_text(view.since)}"


def _state(view: ExportView) -> str:
    return sentence(f"export_state_{view.state}", language())


def _advice(view: AdviceView) -> Result:
    fields = field_lines(view.fields, language()) if view.fields else ()
    return Result(advice_model(view), (_advice_line(view), *fields))


def _advice_line(view: AdviceView) -> str:
    state = sentence(f"advice_state_{view.told_state}", language())
    when = moment_text(view.received_at)
    return f"{view.advice:6}  {view.number}  {view.package:10} {view.role or '–':10}  {state}  {when}"
