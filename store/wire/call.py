"""Asks a service one thing, bounded in time and size; what goes wrong on the way becomes a typed error."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpcore
import httpx

from store.errors import ServiceFailed
from store.wire.deadline import Deadline
from store.wire.transport import DeadlineTransport
from store.wire.views import Answer, Request

_AGENT = "brondesk"


def call(request: Request) -> Answer:
    """The service's answer, whatever its status; `store.wire.answers` reads it.

    Raises ServiceFailed: `service_down` (no line, or the line broke before an answer), `service_slow` (the request's
    seconds passed), `service_nonsense` (an answer that breaks off or is no HTTP), `service_too_large`,
    `service_not_trusted` (its certificate), `service_address_invalid`.
    """
    deadline = Deadline(request.seconds)
    phase = _Phase()
    with (
        _failures(request, phase),
        _client(request, deadline) as client,
        client.stream(request.method, request.url, headers=_headers(request), content=request.body) as answer,
    ):
        phase.answering = True
        headers = {name.lower(): value for name, value in answer.headers.items()}
        body = _body(request, answer, deadline)
    return Answer(request.partner, answer.status_code, headers, body, request.repeat_safe)


@dataclass(slots=True)
class _Phase:
    """How far a call had come when it failed."""

    answering: bool = False


def _client(request: Request, deadline: Deadline) -> httpx.Client:
    tls = request.url.lower().startswith("https:")
    transport = DeadlineTransport(deadline, tls=tls)
    # The network below knows the one deadline; httpx's own timeouts start anew at every read.
    return httpx.Client(transport=transport, timeout=request.seconds, trust_env=False, follow_redirects=False)


def _headers(request: Request) -> dict[str, str]:
    # Identity: what is not packed cannot unpack to a thousand times its size.
    return {"User-Agent": _AGENT, "Accept-Encoding": "identity", **request.headers}


def _body(request: Request, answer: httpx.Response, deadline: Deadline) -> bytes:
    if answer.headers.get("content-encoding", "identity").lower() != "identity":
        raise _failed(request, "service_nonsense")
    parts, size = list[bytes](), 0
    for part in answer.iter_raw():
        deadline.left()
        size += len(part)
        if size > request.limit:
            raise _failed(request, "service_too_large")
        parts.append(part)
    return b"".join(parts)


@contextmanager
def _failures(request: Request, phase: _Phase) -> Iterator[None]:
    """Turns the errors of the line into ours. Nothing of the other side's text comes along."""
    try:
        yield
    except (httpcore.ConnectTimeout, httpcore.ConnectError) as fault:
        distrust = isinstance(fault.__cause__, ssl.SSLError)
        raise _failed(request, "service_not_trusted" if distrust else "service_down", nothing_sent=True) from fault
    except httpcore.TimeoutException as fault:
        raise _failed(request, "service_slow") from fault
    except (httpcore.NetworkError, httpcore.ProtocolError) as fault:
        raise _failed(request, "service_nonsense" if phase.answering else "service_down") from fault
    except (httpx.InvalidURL, httpcore.UnsupportedProtocol, UnicodeError) as fault:
        raise _failed(request, "service_address_invalid", nothing_sent=True) from fault


def _failed(request: Request, code: str, *, nothing_sent: bool = False) -> ServiceFailed:
    return ServiceFailed(
        code,
        repeat_safe=request.repeat_safe or nothing_sent,
        facts={"partner": request.partner, "limit": str(request.limit)},
        remedy=_REMEDIES[code],
    )


_REMEDIES = {
    "service_down": "try_again_later",
    "service_slow": "try_again_later",
    "service_nonsense": "ask_partner",
    "service_too_large": "ask_partner",
    "service_not_trusted": "look_at_connection",
    "service_address_invalid": "look_at_connection",
}
