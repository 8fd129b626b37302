"""A network that knows one moment at which all waiting ends: httpx's own timeouts start anew at every read."""

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore


class Deadline:
    """The end of all waiting, some seconds from now."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left. Raises httpcore's ReadTimeout when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("deadline")
        return left


class DeadlineStream(httpcore.NetworkStream):
    """A line on which no wait lasts beyond the deadline."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What has come in."""
        return self._inner.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Sends."""
        self._inner.write(buffer, self._deadline.left())

    def close(self) -> None:
        """Hangs up."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same line, secured."""
        secured = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left())
        return DeadlineStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # httpcore's own signature: whatever the line tells of itself
        """What the line tells of itself."""
        return self._inner.get_extra_info(info)


class DeadlineNetwork(httpcore.NetworkBackend):
    """Opens lines that end at the deadline. The one place through which the program connects to a service."""

    def __init__(self, deadline: Deadline) -> None:
        self._inner = httpcore.SyncBackend()
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connects."""
        try:
            left = self._deadline.left()
        except httpcore.ReadTimeout as late:
            raise httpcore.ConnectTimeout("deadline") from late
        return DeadlineStream(self._inner.connect_tcp(host, port, left, local_address, socket_options), self._deadline)
