"""What runs until it is told to stop: worker, page, stand-ins, demo."""

import argparse
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from store.context import Context
from tui.cli.result import Result


def worker(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk worker: until SIGTERM or ctrl+c."""
    from store.work.worker import run_worker

    with _stopped_by_signals(arguments) as stop:
        run_worker(context, stop=stop, ready=lambda: print("worker: ready", file=sys.stderr, flush=True))
    return Result(None)


@contextmanager
def _stopped_by_signals(arguments: argparse.Namespace) -> Iterator[Event]:
    """An event that SIGTERM, ctrl+c and, if asked, the end of the parent (of our stdin) set."""
    stop = Event()
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in (signal.SIGTERM, signal.SIGINT)}
    if arguments.die_with_parent:
        Thread(target=_watch_parent, args=(stop,), daemon=True).start()
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _watch_parent(stop: Event) -> None:
    while sys.stdin.buffer.read(4096):
        pass
    stop.set()
