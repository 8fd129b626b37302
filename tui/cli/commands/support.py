"""What support asks: where a dossier's way stopped, and what is known of a problem number."""

import argparse

from store.audit.problems import list_problems, show_problem
from store.audit.views import ProblemView
from store.context import Context
from store.desk.offices import find_office
from store.desk.trace import open_trace
from store.desk.trace_views import StepState, Trace, TraceStep
from store.dossiers.dossiers import find_dossier_id
from store.offices.offices import acting_in
from store.words.forms import moment_text
from store.words.sentences import Language, sentence
from tui.cli.failing import language
from tui.cli.models import Items
from tui.cli.models_trace import problem_model, step_note, stop_sentence, trace_model
from tui.cli.result import Result

_SIGNS = {
    StepState.DONE: "✓",
    StepState.BUSY: "◌",
    StepState.STUCK: "✗",
    StepState.TO_DO: "○",
    StepState.PASSED_BY: "–",
}


def trace(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk dossier trace."""
    if arguments.office is None:
        context = acting_in(context, office=find_office(context, number=arguments.dossier))
    found = open_trace(context, dossier=find_dossier_id(context, number=arguments.dossier))
    return Result(trace_model(found, language()), tuple(_lines(found, language())))


def problem(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk problem show."""
    view = show_problem(context, number=arguments.number)
    return Result(problem_model(view), (_problem(view),))


def problems(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk problem list."""
    views = list_problems(context, limit=arguments.limit)
    return Result(Items(items=[problem_model(view) for view in views]), tuple(map(_problem, views)))


def _problem(view: ProblemView) -> str:
    return f"{view.number}  {moment_text(view.at)}  {view.user:12} {view.dossier_number or '–':9}  {view.code}"


def _lines(found: Trace, tongue: Language) -> list[str]:
    stop = found.stop
    reason = [sentence(stop.reason, tongue, {"partner": stop.partner})] if stop.reason else []
    why = "  ".join(part for part in (*reason, stop.words, stop.trace_id) if part)
    head = [f"{found.number}  {found.name}  {found.office}", stop_sentence(found, tongue), *([why] if why else [])]
    told = [f"“{sentence(f'tell_{stop.code}', tongue)}”"]
    faults = [f"{one.number}  {one.user}  {moment_text(one.at)}  {one.code}" for one in found.problems]
    able = [f"  {one.command}" for one in found.deeds if one.possible]
    return [*head, *told, *faults, *(_step(one, tongue) for one in found.steps), *able]


def _step(one: TraceStep, tongue: Language) -> str:
    name = sentence(f"trace_step_{one.step}", tongue)
    person = sentence(one.person, tongue) if one.person else ""
    when = moment_text(one.at) if one.at is not None else ""
    return f"  {_SIGNS[one.state]} {name:20} {person:10} {when:16}  {step_note(one, tongue)}".rstrip()
