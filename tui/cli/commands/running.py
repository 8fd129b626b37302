"""What runs until it is told to stop: worker, page, stand-ins."""

import argparse
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from pydantic import BaseModel

from store.context import Context
from tui.cli.output import put_document, tell
from tui.cli.result import Result


class WorkerModel(BaseModel):
    """A worker that runs."""

    worker: str


class PageModel(BaseModel):
    """A page that is served: its address."""

    digimap: str


def worker(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk worker: until SIGTERM or ctrl+c."""
    from store.work.worker import run_worker

    with _stopped_by_signals() as stop:
        ready = WorkerModel(worker="ready")
        cut_off = run_worker(context, stop=stop, ready=lambda: _ready(arguments, ready, "worker: ready"))
    if cut_off:
        context.database.close()
        os._exit(0)  # a call that hangs would keep its thread, and with it the program, for as long as it may last
    return Result(None)


def serve(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk serve: until SIGTERM or ctrl+c."""
    from store.web.serving import serve as serve_page

    def ready(url: str) -> None:
        _ready(arguments, PageModel(digimap=url), f"digimap: {url}")

    serve_page(context, host=arguments.host, port=arguments.port, ready=ready)
    return Result(None)


def sandbox(arguments: argparse.Namespace) -> Result:
    """brondesk sandbox: one JSON line with the addresses, then until SIGTERM or ctrl+c."""
    from store.sandbox.__main__ import main

    words = ["--pace", str(arguments.pace)]
    if arguments.directory is not None:
        words += ["--directory", arguments.directory]
    return Result(None, exit_code=main(words))


def _ready(arguments: argparse.Namespace, document: BaseModel, line: str) -> None:
    """Says that it runs: the one document of --json, else a line on stderr."""
    if arguments.json:
        put_document(document)
    else:
        tell(line)


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
