"""The demonstration without a desk: one line that tells where everything is, then until it is told to stop."""

import argparse
import os
import signal
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from types import FrameType

from pydantic import BaseModel

from store.demo.views import DemoView
from tui.cli.meter import meter
from tui.cli.output import put_document
from tui.cli.result import Result
from tui.demonstration import Rising

Told = SimpleQueue[DemoView | Exception | None]
"""That it has risen, or what went wrong with that; None: it is to end."""
_LOOK_AGAIN = 0.5
_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class DemoModel(BaseModel):
    """Where everything of a demonstration is; with `environment` set the other commands work on it."""

    database: str
    user: str
    ockto: str
    packages: Mapping[str, str]
    digimap: str
    environment: Mapping[str, str]


def serve_demo(arguments: argparse.Namespace) -> Result:
    """brondesk demo --headless."""
    from store.demo.demo import start_demo

    directory = None if arguments.directory is None else Path(arguments.directory)
    with _told_by_signals() as told, start_demo(os.environ, directory=directory, dossiers=arguments.dossiers) as demo:
        with meter(quiet=False) as progress, ExitStack() as ends:
            ends.callback(Rising(demo, progress, told.put).end)
            outcome = _next(told)
            if isinstance(outcome, DemoView):
                ends.pop_all()  # it has risen, and stays
        if isinstance(outcome, Exception):
            raise outcome
        if isinstance(outcome, DemoView):
            put_document(_model(outcome))
            _next(told)
    return Result(None)


def _next(told: Told) -> "DemoView | Exception | None":
    """What comes next. A signal in the instant before a wait begins does not end it: hence several short ones."""
    while True:
        try:
            return told.get(timeout=_LOOK_AGAIN)
        except Empty:
            continue


def _model(view: DemoView) -> DemoModel:
    return DemoModel(**{name: getattr(view, name) for name in DemoModel.model_fields})


@contextmanager
def _told_by_signals() -> Iterator[Told]:
    """A queue into which the first signal puts that it is to end; later ones change nothing."""
    told: Told = SimpleQueue()

    def end(_number: int, _frame: FrameType | None) -> None:
        told.put(None)

    before = {number: signal.signal(number, end) for number in _SIGNALS}
    try:
        yield told
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
