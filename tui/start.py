"""Opens the desk: reads the terminal, tells Textual, and gives the application its way to the store."""

import gc
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from tui.environment import Environment, prepare_textual, read_environment
from tui.options import Options
from tui.settings import read_desk_settings, settings_file

if TYPE_CHECKING:
    from store.context import Context
    from tui.app import DeskApp

DEMO_DOSSIERS = 40


def open_desk(options: Options) -> int:
    """Runs the full-screen desk until the user leaves it; returns the exit code. Raises Usage without a terminal."""
    environment = _environment(ssh=options.ssh)
    door = Door(options)
    begin = None if options.ssh else door.begin
    app = _app(door.open, environment, demo=False, begin=begin, login=door.login)
    code = _run(app)
    return open_demo_desk(None, DEMO_DOSSIERS) if app.desk.wish == "demo" and not options.ssh else code


class Door:
    """The desk's way into the store: who begins an office here comes in as its administrator."""

    def __init__(self, options: Options) -> None:
        self._options = options
        names = (os.environ.get(name) for name in ("BRONDESK_USER", "LOGNAME", "USER"))
        self.login = options.user or next((name for name in names if name), "")

    def open(self) -> "Context":
        """The context of the desk. Raises as `opened_for_desk`."""
        from tui.cli.opening import opened_for_desk

        return opened_for_desk(self._options)

    def begin(self, name: str, admin: str) -> None:
        """Makes the first office. Raises as `add_office`."""
        from tui.cli.opening import office_begun

        office_begun(self._options, name=name, admin=admin)
        self._options = self._options._replace(user=admin.strip(), office=None)


def open_demo_desk(directory: str | None, dossiers: int) -> int:
    """Runs the desk on a demonstration, which ends with it; returns the exit code. Raises Usage without a terminal."""
    from tui.demonstration import Demonstration

    environment = _environment()

    def tell(error: Exception) -> None:
        from tui.work import Failed

        app.rising = False
        app.screen.post_message(Failed(0, "demo", error, None))  # from any thread, and nobody has to take it

    demonstration = Demonstration(directory, dossiers, tell)
    app = _app(demonstration.open, environment, demo=True)
    try:
        return _run(app)
    finally:
        signal.alarm(0)  # the line may have dropped: the demonstration is taken down all the same
        demonstration.close()


def _environment(*, ssh: bool = False) -> Environment:
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr)):
        _refuse("no_terminal", "no_terminal_over_ssh" if ssh else "no_terminal_remedy")
    environment = read_environment(os.environ)
    if ssh:
        environment = replace(environment, remote=True)
    if environment.term in ("", "dumb"):
        _refuse("terminal_dumb", "terminal_dumb_remedy")
    prepare_textual(os.environ, environment)
    return environment


def _app(
    opener: "Callable[[], Context]",
    environment: Environment,
    *,
    demo: bool,
    begin: Callable[[str, str], object] | None = None,
    login: str = "",
) -> "DeskApp":
    settings = read_desk_settings(settings_file(os.environ))
    gc.disable()  # looking for garbage takes a sixth of the time of the imports, and finds none
    from tui.app import DeskApp  # Textual reads its variables at import

    def report(fault: BaseException) -> str:
        from tui.problems import report as to_log

        return to_log(fault)[0]

    return DeskApp(
        _collecting(opener),
        environment=environment,
        settings=settings,
        report=report,
        demo=demo,
        begin=begin,
        login=login,
    )


def _collecting(opener: "Callable[[], Context]") -> "Callable[[], Context]":
    """The same; from then on garbage is looked for again, among what is not the program itself."""

    def opened() -> "Context":
        try:
            return opener()
        finally:
            gc.freeze()
            gc.enable()

    return opened


def _run(app: "DeskApp") -> int:
    app.run(mouse=app.desk.settings.mouse)
    return app.return_code or 0


def _refuse(code: str, remedy: str) -> NoReturn:
    from store.errors import Usage

    raise Usage(code, remedy=remedy)
