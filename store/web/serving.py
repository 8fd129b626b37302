"""Serves the page on a socket, until it is told to end."""

import asyncio
import contextlib
import errno
import signal
import socket
import threading
from collections.abc import Callable, Iterator

import uvicorn

from store.context import Context
from store.errors import ServiceFailed
from store.web.app import make_app

DEFAULT_PORT = 8750


def _ignore(url: str) -> None:
    """Nobody waits for it."""


def serve(
    context: Context, *, host: str = "127.0.0.1", port: int = DEFAULT_PORT, ready: Callable[[str], None] = _ignore
) -> None:
    """Serves until SIGTERM or SIGINT; `ready` gets the address as soon as the page answers (port 0: a free one).

    Behind a proxy on the same machine the client's address is taken from X-Forwarded-For; from nobody else.
    Raises ServiceFailed `port_taken` or `address_unusable`.
    """
    with bind(host, port) as door:
        PageServer(context, door, ready).run()


def bind(host: str, port: int) -> socket.socket:
    """A socket on that address. Raises ServiceFailed."""
    facts = {"host": host, "port": str(port)}
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=512)
    except (OSError, OverflowError) as fault:
        if isinstance(fault, OSError) and fault.errno == errno.EADDRINUSE:
            raise ServiceFailed("port_taken", repeat_safe=True, facts=facts, remedy="other_port") from fault
        raise ServiceFailed("address_unusable", repeat_safe=True, facts=facts, remedy="other_address") from fault


class PageServer(uvicorn.Server):
    """uvicorn without a log of addresses (a private link is a key) and without signals of its own in a thread."""

    def __init__(self, context: Context, door: socket.socket, ready: Callable[[str], None] = _ignore) -> None:
        config = uvicorn.Config(
            make_app(context),
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="critical",
            access_log=False,
            server_header=False,
            proxy_headers=True,
            forwarded_allow_ips="127.0.0.1,::1",
            limit_concurrency=1000,
            timeout_keep_alive=10,
            timeout_graceful_shutdown=2,
        )
        super().__init__(config)
        self._door = door
        self._ready = ready

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        """Serves until told to end."""
        asyncio.run(self.serve(sockets or [self._door]))

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Tells where it is, once it is there."""
        await super().startup(sockets)
        host, port = self._door.getsockname()[:2]
        self._ready(f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}")

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """A request to end ends serving and no more; whoever started the program says what its end means."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
