"""Serves the stand-ins: one socket per partner on a free loopback port, in a process or, for tests, in a thread."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel
from starlette.types import ASGIApp
from uvicorn import Config, Server

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
from store.sandbox.wire import FaultLayer, LineProtocol

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


class QuietServer(Server):
    """A uvicorn server that leaves the signals to the process and tells when it is ready."""

    def __init__(self, app: ASGIApp) -> None:
        config = Config(
            app,
            http=LineProtocol,
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="critical",
            access_log=False,
            server_header=False,
            date_header=False,
            timeout_graceful_shutdown=1,
        )
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Tells that it is ready."""
        await super().startup(sockets)
        self.ready.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """One process serves six sockets: who ends it is decided in one place."""
        yield


class Standins:
    """The six partners, bound to their sockets but not yet serving."""

    def __init__(self, setup: Setup, faults: Faults | None = None) -> None:
        self.faults = faults or Faults()
        self._sockets = {partner: _free_socket() for partner in PARTNERS}
        bases = {partner: _address(line) for partner, line in self._sockets.items()}
        self.addresses = Addresses(ockto=bases.pop(OCKTO), packages=bases)
        self._apps = {OCKTO: _ockto(setup, self.addresses.ockto)}
        for package in Package:
            self._apps[package.value] = _package(setup, package, self.addresses.packages[package.value])
        self._servers: list[QuietServer] = []
        self._stopped = False

    async def serve(self, ready: threading.Event | None = None, told: "asyncio.Event | None" = None) -> None:
        """Serves until `stop`; sets the events once every partner answers."""
        servers = {partner: QuietServer(FaultLayer(app, partner, self.faults)) for partner, app in self._apps.items()}
        self._servers = list(servers.values())
        if self._stopped:
            self.stop()
        tasks = [asyncio.ensure_future(server.serve([self._sockets[partner]])) for partner, server in servers.items()]
        for server in self._servers:
            await server.ready.wait()
        if ready is not None:
            ready.set()
        if told is not None:
            told.set()
        await asyncio.gather(*tasks)

    def stop(self) -> None:
        """Ends serving; may be called from another thread."""
        self._stopped = True
        for server in self._servers:
            server.should_exit = True


def _ockto(setup: Setup, base: str) -> ASGIApp:
    shelf = Shelf(setup.now)
    sessions = Sessions(setup.now, shelf, lambda token: f"{base}/documents/{token}")
    return ockto_app(sessions, shelf, setup.credentials)


def _package(setup: Setup, package: Package, base: str) -> ASGIApp:
    ledger = ledger_in(setup.directory, package.value)
    page = (setup.page_url or base).rstrip("/")
    return package_app(Desk(package, ledger, setup.now, setup.pace, page), setup.credentials)


def _free_socket() -> socket.socket:
    line = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
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
    thread = threading.Thread(target=lambda: asyncio.run(standins.serve(ready)), name="stand-ins", daemon=True)
    thread.start()
    try:
        if not ready.wait(30):
            raise RuntimeError("the stand-ins did not start")
        yield Running(standins.addresses, standins.faults)
    finally:
        standins.stop()
        thread.join(30)
