"""Opens the desk: reads the terminal, tells Textual, and gives the application its way to the store."""

import argparse
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from tui.environment import prepare_textual, read_environment
from tui.settings import read_desk_settings, settings_file

if TYPE_CHECKING:
    from store.context import Context


def open_desk(arguments: argparse.Namespace) -> int:
    """Runs the full-screen desk until the user leaves it; returns the exit code. Raises Usage without a terminal."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr)):
        _refuse("no_terminal")
    environment = read_environment(os.environ)
    if environment.term in ("", "dumb"):
        _refuse("terminal_dumb")
    prepare_textual(os.environ, environment)
    settings = read_desk_settings(settings_file(os.environ))
    from tui.app import DeskApp  # Textual reads its variables at import

    def opener() -> "Context":
        from tui.cli.opening import opened_for_desk

        return opened_for_desk(arguments)

    def report(fault: BaseException) -> str:
        from tui.problems import report as to_log

        return to_log(fault)[0]

    app = DeskApp(opener, environment=environment, settings=settings, report=report)
    app.run(mouse=settings.mouse)
    return app.return_code or 0


def _refuse(code: str) -> NoReturn:
    from store.errors import Usage

    raise Usage(code, remedy=f"{code}_remedy")
