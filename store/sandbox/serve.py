"""Serves the stand-ins: one socket per partner on a free loopback port, in a process or, for tests, in a thread."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel
from starlette.types import ASGIApp

from store.sandbox.access import Credentials
from store.sandbox.faults import Faults
from store.sandbox.moments import Moment, real_now
from store.sandbox.ockto.app import ockto_app
from store.sandbox.ockto.documents import Shelf
from store.sandbox.ockto.sessions import Sessions
from store.sandbox.packages.app import package_app
from store.sandbox.packages.desk import Desk
from store.sandbox.packages.ledger import ledger_in
from store.sandbox.packages.messages import Package
from store.sandbox.server import QuietServer
from store.sandbox.wire import FaultLayer

OCKTO = "ockto"
PARTNERS = (OCKTO, *(package.value for package in Package))


@dataclass(frozen=True, slots=True)
class Setup:
    """How the stand-ins behave."""

    now: Moment = real_now
    # Seconds from accepted to in treatment, and again to advice ready.
    pace: float = 2.0
    # Where the packages keep what they received; nothing: in memory.
    directory: Path | None = None
    credentials: Credentials = field(default_factory=Credentials)
    # Where Findesk's tab opens, when that is not the stand-in's own socket.
    page_url: str | None = None


class Addresses(BaseModel):
    """Where the partners are; also the line that the process prints when it is ready."""

    ockto: str
    packages: dict[str, str]


@dataclass(frozen=True, slots=True)
class Running:
    """Stand-ins that serve: their addresses, the faults that can be planned, the requests counted."""

    addresses: Addresses
    faults: Faults

    @property
    def ockto(self) -> str:
        """Base address of the stand-in for Ockto."""
        return self.addresses.ockto

    @property
    def packages(self) -> Mapping[str, str]:
        """Base address of each package."""
        return self.addresses.packages


class Standins:
    """The six partners, bound to their sockets but not yet serving."""

    def __init__(self, setup: Setup, faults: Faults | None = None, *, ockto: socket.socket | None = None) -> None:
        self.faults = faults or Faults()
        self._sockets = {partner: _free_socket() for partner in PARTNERS if partner != OCKTO or ockto is None}
        if ockto is not None:  # bound by whoever started this process: who calls before we serve waits, and is served
            self._sockets[OCKTO] = ockto
        bases = {partner: _address(line) for partner, line in self._sockets.items()}
        self.addresses = Addresses(ockto=bases.pop(OCKTO), packages=bases)
        self._apps = {OCKTO: _ockto(setup, self.addresses.ockto)}
        for package in Package:
            self._apps[package.value] = _package(setup, package, self.addresses.packages[package.value])
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end = asyncio.Event()

    async def serve(self, ready: Callable[[], None]) -> None:
        """Serves until `stop`; calls `ready` once every partner answers."""
        self._loop = asyncio.get_running_loop()
        servers = {name: QuietServer(FaultLayer(app, name, self.faults)) for name, app in self._apps.items()}
        tasks = [asyncio.ensure_future(server.serve([self._sockets[name]])) for name, server in servers.items()]
        for server in servers.values():
            await server.ready.wait()
        ready()
        await self._end.wait()
        for server in servers.values():
            server.end()
        await asyncio.gather(*tasks)

    def stop(self) -> None:
        """Ends serving; may be called from another thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._end.set)


def _ockto(setup: Setup, base: str) -> ASGIApp:
    shelf = Shelf(setup.now)
    sessions = Sessions(setup.now, shelf, lambda token: f"{base}/documents/{token}")
    return ockto_app(sessions, shelf, setup.credentials)


def _package(setup: Setup, package: Package, base: str) -> ASGIApp:
    ledger = ledger_in(setup.directory, package.value)
    page = (setup.page_url or base).rstrip("/")
    return package_app(Desk(package, ledger, setup.now, setup.pace, page), setup.credentials)


def _free_socket() -> socket.socket:
    # Named TCP, or asyncio leaves Nagle's algorithm on and every answer takes 40 ms more.
    line = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    line.bind(("127.0.0.1", 0))
    return line


def _address(line: socket.socket) -> str:
    host, port = line.getsockname()
    return f"http://{host}:{port}"


@contextlib.contextmanager
def running(setup: Setup | None = None, *, faults: Faults | None = None) -> Iterator[Running]:
    """The stand-ins in a thread of this process, for tests: free ports, the caller's clock, faults on request."""
    standins = Standins(setup or Setup(), faults)
    ready = threading.Event()
    thread = threading.Thread(target=lambda: asyncio.run(standins.serve(ready.set)), name="stand-ins", daemon=True)
    thread.start()
    try:
        if not ready.wait(30):
            raise RuntimeError("the stand-ins did not start")
        yield Running(standins.addresses, standins.faults)
    finally:
        standins.stop()
        thread.join(30)
