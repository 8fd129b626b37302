"""The audit trail and the check of everything stored."""

import argparse

from store.audit.reading import list_audit, verify_audit
from store.care.checking import check_everything
from store.context import Context
from store.dossiers.dossiers import find_dossier_id
from store.words.forms import moment_text
from store.words.sentences import sentence
from tui.cli.failing import language
from tui.cli.models import CheckModel, Items, VerifiedModel, audit_line_model
from tui.cli.result import Result

_DAMAGED = 9


def lines(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk audit list."""
    dossier = None if arguments.dossier is None else find_dossier_id(context, number=arguments.dossier)
    page = list_audit(context, dossier=dossier, limit=arguments.limit, after=arguments.after)
    shown = (
        f"{line.sequence:6}  {moment_text(line.at)}  {line.actor:12}  {line.action:20}  {line.result:10}  {line.object}"
        for line in page.items
    )
    return Result(Items(items=[audit_line_model(line) for line in page.items], next=page.next), tuple(shown))


def verified(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk audit verify: exit code 9 when the chain does not hold."""
    report = verify_audit(context, progress=arguments.progress)
    document = VerifiedModel(ok=report.ok, problems=list(report.problems), lines=report.lines)
    verdict = sentence(
        "audit_lines_ok" if report.ok else "audit_lines_not_ok", language(), {"lines": str(report.lines)}
    )
    shown = (*report.problems, verdict)
    return Result(document, shown, 0 if report.ok else _DAMAGED)


def checked(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk check: exit code 9 when anything stored does not verify."""
    report, tongue = check_everything(context, progress=arguments.progress), language()
    problems = [f"{problem.object}: {sentence(problem.code, tongue)}" for problem in report.problems]
    counts = {name: str(getattr(report, name)) for name in ("blobs", "sealed", "dossiers", "audit_lines")}
    counted = sentence("check_counted", tongue, counts)
    document = CheckModel(ok=report.ok, problems=problems)
    verdict = sentence("check_ok" if report.ok else "check_not_ok", tongue)
    return Result(document, (*problems, f"{counted}: {verdict}"), 0 if report.ok else _DAMAGED)
