"""Tells a failure: one line on stderr; with --json also a document on stdout. Details go to the log, codes only."""

import os
from contextlib import suppress

from store.errors import BrondeskError, Unusable
from store.words.sentences import Language, error_sentence, finding_sentence, remedy_sentence, sentence
from tui.clean import clean
from tui.cli.models import ErrorDocument, ErrorModel, finding_models
from tui.cli.output import ReaderGone, put_document, tell
from tui.environment import read_environment
from tui.problems import Reported, report


def language() -> Language:
    """The language that the user asked for, else that of the locale, else Dutch."""
    for wish in (os.environ.get("BRONDESK_LANGUAGE"), read_environment(os.environ).language):
        if wish in tuple(Language):
            return Language(wish)
    return Language.DUTCH


def tell_error(error: BrondeskError, *, as_json: bool) -> None:
    """What happened, where, what to do now; and the findings behind it."""
    tell_words(error)
    if as_json and not isinstance(error, ReaderGone):
        with suppress(Unusable):  # stdout fails too: the words were said
            put_document(ErrorDocument(error=error_model(error)))


def tell_words(error: BrondeskError) -> None:
    """The line on stderr, and one for each reason."""
    tongue = language()
    tell(error_sentence(error, tongue))
    for reason in error.reasons:
        where = f"{reason.where}: " if reason.where else ""
        tell(f"  {where}{finding_sentence(reason, tongue)}")


def error_model(error: BrondeskError) -> ErrorModel:
    """The error as its JSON says it."""
    tongue = language()
    return ErrorModel(
        code=error.code,
        message=sentence(error.code, tongue, error.facts),
        where=error.where,
        remedy=remedy_sentence(error.remedy, tongue, error.facts),
        reasons=finding_models(error.reasons, tongue),
    )


def tell_fault(fault: BaseException, *, as_json: bool) -> None:
    """A fault that nobody foresaw: a problem number, and where the log lies."""
    number, log = (fault.number, fault.log) if isinstance(fault, Reported) else report(fault)
    facts = {"number": number, "log": str(log)}
    tell_error(BrondeskError("fault", facts=facts, remedy="look_in_log"), as_json=as_json)


def tell_usage(message: str, *, as_json: bool) -> None:
    """The words of the command do not fit."""
    tell(message)
    if as_json:
        error = ErrorModel(code="usage", message=clean(message), where=None, remedy="brondesk --help", reasons=[])
        with suppress(Unusable):
            put_document(ErrorDocument(error=error))
