"""What runs until it is told to stop: worker, page, stand-ins."""

import argparse
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from store.context import Context
from tui.cli.result import Result


def worker(context: Context, _arguments: argparse.Namespace) -> Result:
    """brondesk worker: until SIGTERM or ctrl+c."""
    from store.work.worker import run_worker

    with _stopped_by_signals() as stop:
        run_worker(context, stop=stop, ready=lambda: _tell("worker: ready"))
    return Result(None)


def serve(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk serve: until SIGTERM or ctrl+c."""
    from store.web.serving import serve as serve_page

    serve_page(context, host=arguments.host, port=arguments.port, ready=lambda url: _tell(f"digimap: {url}"))
    return Result(None)


def sandbox(arguments: argparse.Namespace) -> Result:
    """brondesk sandbox: one JSON line with the addresses, then until SIGTERM or ctrl+c."""
    from store.sandbox.__main__ import main

    words = ["--pace", arguments.pace]
    if arguments.directory is not None:
        words += ["--directory", arguments.directory]
    return Result(None, exit_code=main(words))


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


@contextmanager
def _stopped_by_signals() -> Iterator[Event]:
    """An event that SIGTERM and ctrl+c set."""
    stop = Event()
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
