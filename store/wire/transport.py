"""httpx on a network of our own: one call, one line, no proxy, no redirect, no environment."""

import ssl
from collections.abc import Iterator
from functools import cache

import httpcore
import httpx

from store.wire.deadline import Deadline, DeadlineNetwork


@cache
def trusted() -> ssl.SSLContext:
    """Certificates as the machine trusts them, TLS 1.2 or newer; made once, since that takes tens of milliseconds."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


class DeadlineTransport(httpx.BaseTransport):
    """What httpx sends through. Lets httpcore's errors pass as they are: `store.wire.call` translates both kinds."""

    def __init__(self, deadline: Deadline, *, tls: bool) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=trusted() if tls else None,
            max_connections=1,
            max_keepalive_connections=0,
            http1=True,
            http2=False,
            network_backend=DeadlineNetwork(deadline),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Sends the request and reads the head of the answer."""
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                content=request.read(),
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        """Hangs up."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """The body of an answer, as it comes in."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        """Lets go of the line."""
        self._answer.close()
