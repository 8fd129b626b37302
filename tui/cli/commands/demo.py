"""The demonstration: behind the desk, or alone until it is told to stop."""

import argparse
import os
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from types import FrameType

from pydantic import BaseModel

from store.demo.views import DemoView
from tui.cli.meter import meter
from tui.cli.output import put_document
from tui.cli.result import Result

_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class DemoModel(BaseModel):
    """Where everything of a demonstration is; with `environment` set the other commands work on it."""

    database: str
    user: str
    ockto: str
    packages: Mapping[str, str]
    digimap: str
    environment: Mapping[str, str]


class _Ended(BaseException):
    """Somebody asked it to end."""


def demo(arguments: argparse.Namespace) -> Result:
    """brondesk demo: with the desk, or with --headless one JSON line, and then until SIGTERM."""
    if arguments.headless:
        return _headless(arguments)
    from tui.start import open_demo_desk

    return Result(None, exit_code=open_demo_desk(arguments.directory, arguments.dossiers))


def _headless(arguments: argparse.Namespace) -> Result:
    from store.demo.demo import start_demo

    directory = None if arguments.directory is None else Path(arguments.directory)
    try:
        with _ended_by_signals(), start_demo(os.environ, directory=directory, dossiers=arguments.dossiers) as running:
            with meter(quiet=False) as progress:
                view = running.raise_up(progress)
            put_document(_model(view))
            Event().wait()
    except _Ended:
        pass
    return Result(None)


def _model(view: DemoView) -> DemoModel:
    return DemoModel(**{name: getattr(view, name) for name in DemoModel.model_fields})


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """The first signal unwinds what runs, so that children end and folders go; later ones do not disturb that."""

    def end(_number: int, _frame: FrameType | None) -> None:
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        raise _Ended

    before = {number: signal.signal(number, end) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
