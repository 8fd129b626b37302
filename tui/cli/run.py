"""Runs one command: opens what it needs, prints what it gives, and turns every failure into words and a code."""

import argparse
import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from tui.cli.result import Result
from tui.cli.spec import CommandSpec, Needs

if TYPE_CHECKING:
    pass


def run_command(arguments: argparse.Namespace) -> int:
    """Runs the command of the arguments and returns the exit code. Never a traceback."""
    from store.errors import BrondeskError
    from tui.cli.failing import tell_error, tell_fault

    try:
        result = _run(arguments.spec, arguments)
        _print(result, as_json=arguments.json)
    except BrondeskError as error:
        tell_error(error, as_json=arguments.json)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read us has gone: nothing more to say, and nothing may be flushed to it at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as fault:  # the last resort of the face: a number for support, details in the log
        tell_fault(fault, as_json=arguments.json)
        return 1
    return result.exit_code


def _run(spec: CommandSpec, arguments: argparse.Namespace) -> Result:
    module, _, name = spec.run.partition(":")
    command: Callable[..., Result] = getattr(import_module(module), name)
    if spec.needs is Needs.NOTHING:
        return command(arguments)
    from tui.cli.opening import opened

    with opened(arguments, enter=spec.needs is Needs.ACTOR) as context:
        return command(context, arguments)


def _print(result: Result, *, as_json: bool) -> None:
    if result.data is not None:
        sys.stdout.buffer.write(result.data)
        sys.stdout.flush()
        if as_json and result.document is not None:
            print(result.document.model_dump_json(), file=sys.stderr)
    elif as_json and result.document is not None:
        print(result.document.model_dump_json())
    else:
        from tui.clean import clean

        for line in result.lines:
            print(clean(line))
    sys.stdout.flush()
