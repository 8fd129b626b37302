"""The audit trail and the check of everything stored."""

import argparse

from pydantic import ValidationError

from store.audit.reading import list_audit
from store.audit.verifying import show_anchor, verify_audit
from store.audit.views import Anchor
from store.care.checking import check_everything
from store.context import Context
from store.dossiers.dossiers import find_dossier_id
from store.errors import InvalidInput
from store.ids import OfficeId
from store.words.forms import moment_text
from store.words.sentences import sentence
from tui.cli.failing import language
from tui.cli.files import read_in
from tui.cli.models import AnchorModel, CheckModel, Items, VerifiedModel, audit_line_model
from tui.cli.result import Result
from tui.cli.spec import FileName

_DAMAGED = 9
_LONGEST_ANCHOR = 1000


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
    anchor = None if arguments.anchor is None else _anchor_of(arguments.anchor)
    report = verify_audit(context, anchor=anchor, progress=arguments.progress)
    problems = [sentence(one.code, language(), {"line": str(one.line)}) for one in report.problems]
    document = VerifiedModel(ok=report.ok, problems=problems, lines=report.lines)
    verdict = sentence(
        "audit_lines_ok" if report.ok else "audit_lines_not_ok", language(), {"lines": str(report.lines)}
    )
    shown = (*problems, verdict)
    return Result(document, shown, 0 if report.ok else _DAMAGED)


def anchored(context: Context, _arguments: argparse.Namespace) -> Result:
    """brondesk audit anchor: one line of JSON, to be kept elsewhere."""
    view = show_anchor(context)
    document = AnchorModel(office=view.office, sequence=view.sequence, hash=view.hash, at=view.at)
    return Result(document, (document.model_dump_json(),))


def _anchor_of(name: FileName) -> Anchor:
    try:
        model = AnchorModel.model_validate_json(read_in(name, _LONGEST_ANCHOR))
    except ValidationError as fault:
        raise InvalidInput("anchor_unreadable", where=name, remedy="give_own_anchor") from fault
    return Anchor(OfficeId(model.office), model.sequence, model.hash, model.at)


def checked(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk check: exit code 9 when anything stored does not verify."""
    report, tongue = check_everything(context, progress=arguments.progress), language()
    problems = [f"{problem.object}: {sentence(problem.code, tongue)}" for problem in report.problems]
    counts = {name: str(getattr(report, name)) for name in ("blobs", "sealed", "dossiers", "audit_lines")}
    counted = sentence("check_counted", tongue, counts)
    document = CheckModel(ok=report.ok, problems=problems)
    verdict = sentence("check_ok" if report.ok else "check_not_ok", tongue)
    return Result(document, (*problems, f"{counted}: {verdict}"), 0 if report.ok else _DAMAGED)
