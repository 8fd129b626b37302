"""The demonstration: behind the desk, or alone until it is told to stop."""

import argparse

from tui.cli.result import Result


def demo(arguments: argparse.Namespace) -> Result:
    """brondesk demo: with the desk, or with --headless one JSON line, and then until SIGTERM."""
    if arguments.headless:
        from tui.cli.commands.headless import serve_demo  # brings pydantic along: half a first frame

        return serve_demo(arguments)
    from tui.start import open_demo_desk

    return Result(None, exit_code=open_demo_desk(arguments.directory, arguments.dossiers))
