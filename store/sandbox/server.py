"""A uvicorn server for one socket of several: it ends at once when told, and leaves signals to the process."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator

from starlette.types import ASGIApp
from uvicorn import Config, Server

from store.sandbox.wire import LineProtocol

# How long an answer that is under way may hold up the end.
GRACE_SECONDS = 1.0


class QuietServer(Server):
    """Logs nothing (addresses hold tokens), tells when it is ready, waits for its end instead of looking each tick."""

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
        )
        super().__init__(config)
        self.ready = asyncio.Event()
        self._end = asyncio.Event()

    def end(self) -> None:
        """Ends serving; to be called in the loop that serves."""
        self._end.set()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Tells that it is ready."""
        await super().startup(sockets)
        self.ready.set()

    async def main_loop(self) -> None:
        """Sleeps until the end: uvicorn's own loop wakes ten times a second for things that are switched off here."""
        await self._end.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Takes nothing new, lets answers under way finish for a moment."""
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        loop = asyncio.get_running_loop()
        deadline = loop.time() + GRACE_SECONDS
        while self.server_state.connections and loop.time() < deadline:
            await asyncio.sleep(0.002)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """One process serves six sockets: who ends it is decided in one place."""
        yield
