"""Tells a failure: one line on stderr; with --json also a document on stdout. Details go to the log, codes only."""

import os
import sys

from store.errors import BrondeskError
from store.words.sentences import Language, error_sentence, finding_sentence, remedy_sentence, sentence
from tui.clean import clean
from tui.cli.models import ErrorDocument, ErrorModel, finding_models
from tui.environment import read_environment
from tui.problems import report


def language() -> Language:
    """The language of the user's locale, else Dutch."""
    return Language(os.environ.get("BRONDESK_LANGUAGE") or read_environment(os.environ).language or "nl")


def tell_error(error: BrondeskError, *, as_json: bool) -> None:
    """What happened, where, what to do now; and the findings behind it."""
    tongue = language()
    print(clean(error_sentence(error, tongue)), file=sys.stderr)
    for reason in error.reasons:
        where = f"{reason.where}: " if reason.where else ""
        print(clean(f"  {where}{finding_sentence(reason, tongue)}"), file=sys.stderr)
    if as_json:
        document = ErrorDocument(
            error=ErrorModel(
                code=error.code,
                message=sentence(error.code, tongue, error.facts),
                where=error.where,
                remedy=remedy_sentence(error.remedy, tongue, error.facts),
                reasons=finding_models(error.reasons, tongue),
            )
        )
        print(document.model_dump_json())


def tell_fault(fault: Exception, *, as_json: bool) -> None:
    """A fault that nobody foresaw: a problem number, and where the log lies."""
    number, log = report(fault)
    facts = {"number": number, "log": str(log)}
    tell_error(BrondeskError("fault", facts=facts, remedy="look_in_log"), as_json=as_json)


def tell_usage(message: str, *, as_json: bool) -> None:
    """The words of the command do not fit."""
    print(clean(message), file=sys.stderr)
    if as_json:
        error = ErrorModel(code="usage", message=message, where=None, remedy="brondesk --help", reasons=[])
        print(ErrorDocument(error=error).model_dump_json())
