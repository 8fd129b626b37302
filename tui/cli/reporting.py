"""A fault of a command, kept where support finds it by its number."""

import argparse
from contextlib import suppress

from store.audit.problems import add_problem
from store.context import Context
from store.dossiers.dossiers import find_dossier_id
from store.errors import BrondeskError
from store.ids import DossierId
from tui.problems import Reported, fault_code, report


def report_in(context: Context, fault: Exception, arguments: argparse.Namespace) -> Reported:
    """Writes the fault to the log, and its number to the store as far as that can be done."""
    number, log = report(fault)
    with suppress(Exception):  # a fault of the store must not hide the first one
        add_problem(context, number=number, code=fault_code(fault), dossier=_dossier(context, arguments))
    return Reported(number, log)


def _dossier(context: Context, arguments: argparse.Namespace) -> DossierId | None:
    number: str | None = getattr(arguments, "dossier", None)
    if not isinstance(number, str):
        return None
    try:
        return find_dossier_id(context, number=number)
    except BrondeskError:
        return None
