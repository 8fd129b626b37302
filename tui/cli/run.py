"""Runs one command: opens what it needs, prints what it gives, and turns every failure into words and a code."""

import argparse
from collections.abc import Callable
from importlib import import_module

from store.errors import BrondeskError
from tui.cli.result import Result
from tui.cli.shared import options_of
from tui.cli.spec import CommandSpec, Needs
from tui.guard import guarded


def run_command(arguments: argparse.Namespace) -> int:
    """Runs the command of the arguments and returns the exit code. Never a traceback."""
    return guarded(lambda: _run_and_print(arguments), as_json=arguments.json)


def _run_and_print(arguments: argparse.Namespace) -> int:
    from tui.cli.meter import meter
    from tui.cli.output import ReaderGone

    spec: CommandSpec = arguments.spec
    with meter(quiet=spec.needs is not Needs.ACTOR) as progress:
        arguments.progress = progress
        result = _run(spec, arguments)
    try:
        _print(result, as_json=arguments.json)
    except ReaderGone:
        if result.data is not None:
            raise
        # `brondesk dossier list | head`: it was done, and the reader had enough.
    return result.code


def _run(spec: CommandSpec, arguments: argparse.Namespace) -> Result:
    module, _, name = spec.run.partition(":")
    command: Callable[..., Result] = getattr(import_module(module), name)
    if spec.needs is Needs.NOTHING:
        return command(arguments)
    from tui.cli.opening import opened

    with opened(options_of(arguments), enter=spec.needs is Needs.ACTOR or arguments.ssh) as context:
        if getattr(arguments, "reason", None) is not None:
            from tui.cli.reasons import keep_reason  # few commands open content, and few users must say why

            keep_reason(context, arguments)
        try:
            return command(context, arguments)
        except BrondeskError:
            raise
        except Exception as fault:  # the face: support finds the number that is told
            from tui.cli.reporting import report_in

            raise report_in(context, fault, arguments) from fault


def _print(result: Result, *, as_json: bool) -> None:
    from tui.cli.output import put_code, put_data, put_document, put_lines, tell_document

    if result.failure is not None:
        from tui.cli.failing import tell_words

        tell_words(result.failure)
    if result.data is not None:
        (put_code if result.is_code else put_data)(result.data)
        if as_json and result.document is not None:
            tell_document(result.document)
    elif as_json and result.document is not None:
        put_document(result.document)
    elif not as_json:
        put_lines(result.lines)
