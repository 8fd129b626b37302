"""The program: environment first, then arguments, then the desk; nothing heavy is imported before it is needed."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from tui.options import Options


def main(words: list[str] | None = None) -> int:
    """Runs a command, or opens the desk when none is given; returns the exit code. Never a traceback."""
    words = sys.argv[1:] if words is None else words
    try:
        return _run(words)
    except KeyboardInterrupt:  # before the command had begun
        from store.errors import Cancelled
        from tui.cli.failing import tell_error

        tell_error(Cancelled(), as_json="--json" in words)
        return Cancelled.exit_code
    finally:
        _flush()


def _run(words: list[str]) -> int:
    if None in (sys.stdin, sys.stdout, sys.stderr):
        from tui.cli.output import hold_standard_files

        hold_standard_files()
    from tui.options import Options

    if not words:
        return _open_desk(Options(), as_json=False)
    if words == ["--version"]:  # scripts ask for it often: they need no parser of every command
        from store import VERSION

        print(f"brondesk {VERSION}")
        return 0
    from tui.cli.shared import desk_arguments, options_of

    arguments = desk_arguments(words)
    if arguments is None:
        return _run_words(words)
    if arguments.ssh:
        from tui.cli.forced import run_forced

        return run_forced(arguments)
    _take_settings(arguments)
    return _open_desk(options_of(arguments), as_json=arguments.json)


def _run_words(words: list[str]) -> int:
    """A command, or what only the parser of every command knows."""
    from tui.cli.parser import make_parser
    from tui.cli.shared import UsageFault, options_of

    try:
        arguments = make_parser(words).parse_args(words)
        if arguments.ssh:
            raise UsageFault("brondesk: --ssh takes no command: it comes in SSH_ORIGINAL_COMMAND")
    except UsageFault as fault:
        from tui.cli.failing import tell_usage

        tell_usage(str(fault), as_json="--json" in words)
        return 2
    _take_settings(arguments)
    if arguments.completion:
        import shtab

        print(shtab.complete(make_parser(), arguments.completion))
        return 0
    if arguments.spec is None:
        return _open_desk(options_of(arguments), as_json=arguments.json)
    from tui.cli.run import run_command

    return run_command(arguments)


def _open_desk(options: "Options", *, as_json: bool) -> int:
    from tui.guard import guarded
    from tui.start import open_desk

    return guarded(lambda: open_desk(options), as_json=as_json)


def _take_settings(arguments: "Namespace") -> None:
    """The settings file of the words goes before the one of the environment."""
    if arguments.settings is not None:
        import os

        os.environ["BRONDESK_SETTINGS"] = arguments.settings


def _flush() -> None:
    """What help and version still have to say; left to the interpreter's end a closed pipe would end in its words."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        from tui.cli.output import let_go

        let_go()


if __name__ == "__main__":
    sys.exit(main())
