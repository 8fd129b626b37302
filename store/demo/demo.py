"""The demonstration: a seeded office, then stand-ins, worker and page behind it."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from store.context import open_context
from store.demo.children import Child, Children
from store.demo.connecting import connect_standin
from store.demo.folder import LOGIN, Folder, free_port, inherited, listening_socket, make_folder
from store.demo.seed import DOSSIERS, seed_demo, seed_rest, sent_stories
from store.demo.sent import tell_sent_stories
from store.demo.views import DemoView
from store.progress import Progress
from store.settings import read_settings

_STEPS = 5


@dataclass(frozen=True, slots=True)
class _Addresses:
    ockto: str
    packages: Mapping[str, str]


class Demo:
    """A demonstration that can be looked at already; `raise_up` brings the rest to life."""

    def __init__(self, folder: Folder, port: int, surroundings: Mapping[str, str], dossiers: int) -> None:
        self.page = f"http://127.0.0.1:{port}"
        self.environment: Mapping[str, str] = folder.environment(self.page)
        """The variables that make every command work on it."""
        self._folder, self._port, self._dossiers = folder, port, dossiers
        self._fresh = not folder.database.exists()
        # The desk is used before the stand-ins serve: who asks Ockto for a code by then waits in this socket's queue.
        self._ockto = listening_socket()
        everything = inherited(surroundings) | self.environment
        self._children = Children(everything)
        self._context = open_context(read_settings(everything))

    def seed(self) -> None:
        """The office, its first dossiers, and its connection to Ockto."""
        self._context = seed_demo(self._context, dossiers=self._dossiers)
        connect_standin(self._context, "ockto", f"http://127.0.0.1:{self._ockto.getsockname()[1]}")

    def raise_up(self, progress: Progress | None = None) -> DemoView:
        """Starts stand-ins, page and worker, and seeds what needs them; takes a few seconds.

        Raises ServiceFailed where one of them does not get going, Cancelled when it is to stop.
        """
        progress = progress or Progress()
        progress.at(0, _STEPS)
        page = self._start("page", "store.web", "--port", str(self._port))
        if self._fresh and sent_stories(self._dossiers):
            self._tell_past()
        progress.at(1, _STEPS)
        number = self._ockto.fileno()
        standins = self._start_standins("--ockto-socket", str(number), sockets=[number])
        self._ockto.close()  # theirs alone: when they are gone a call is refused and does not wait for ever
        worker = self._start("worker", "store.work")
        addresses = self._connect(standins)
        progress.at(2, _STEPS)
        page.await_line()
        progress.at(3, _STEPS)
        worker.await_line()
        progress.at(4, _STEPS)
        if self._fresh:
            seed_rest(self._context, dossiers=self._dossiers, progress=_Part(progress))
        progress.at(_STEPS, _STEPS)
        return self._view(addresses)

    def stop(self) -> None:
        """Ends the children: whoever waits in `raise_up` is told. For another thread than that one."""
        self._children.end_all()

    def close(self) -> None:
        """Ends the children and removes a temporary folder."""
        self._children.end_all()
        self._ockto.close()
        self._context.database.close()
        self._folder.leave()

    def _tell_past(self) -> None:
        """The dossiers that were sent before: to stand-ins that keep nobody waiting."""
        quick = self._start_standins("--pace", "0")
        self._connect(quick)
        tell_sent_stories(self._context, count=sent_stories(self._dossiers))
        self._children.stop(quick)

    def _start_standins(self, *words: str, sockets: Sequence[int] = ()) -> Child:
        return self._start(
            "sandbox", "store.sandbox", "--directory", str(self._folder.standins), *words, sockets=sockets
        )

    def _start(self, name: str, *words: str, sockets: Sequence[int] = ()) -> Child:
        return self._children.start(name, words, self._folder.log(name), sockets=sockets)

    def _connect(self, standins: Child) -> _Addresses:
        told: dict[str, Any] = json.loads(standins.await_line())  # our own stand-ins' line
        for code, address in told["packages"].items():
            connect_standin(self._context, code, address)
        return _Addresses(told["ockto"], told["packages"])

    def _view(self, addresses: _Addresses) -> DemoView:
        return DemoView(
            database=self.environment["BRONDESK_DATABASE"],
            user=LOGIN,
            ockto=addresses.ockto,
            packages=addresses.packages,
            digimap=self.page,
            environment=self.environment,
        )


class _Part(Progress):
    """Long work inside one step: it tells nobody how far it is, but it is to stop when the whole is."""

    def __init__(self, whole: Progress) -> None:
        super().__init__()
        self._whole = whole

    def at(self, done: int, total: int) -> None:
        """Raises Cancelled when the whole is to stop."""
        self._whole.at(_STEPS - 1, _STEPS)


@contextmanager
def start_demo(
    surroundings: Mapping[str, str] = os.environ, *, directory: Path | None = None, dossiers: int = DOSSIERS
) -> Iterator[Demo]:
    """A demonstration that is seeded and not yet raised: what a desk needs to be painted.

    At the end everything that was started has ended, and the folder is gone unless `directory` names it.
    """
    folder = make_folder(directory)
    try:
        demo = Demo(folder, free_port(), surroundings, dossiers)
    except BaseException:
        folder.leave()
        raise
    try:
        demo.seed()
        yield demo
    finally:
        demo.close()
