"""Makes faults happen on the wire: an ASGI layer around a partner, and a protocol that lets go of the line."""

import asyncio
import json
import socket
import struct
from collections.abc import Callable

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from store.sandbox.control import control_app
from store.sandbox.faults import Fault, Faults
from store.sandbox.problems import Problem, problem_response

TRANSPORT = "brondesk.transport"
# Linger on, for zero seconds: closing sends a reset instead of a farewell.
RESET_AT_ONCE = struct.pack("ii", 1, 0)


class LineProtocol(H11Protocol):
    """uvicorn's protocol, with the connection's transport in the scope, so that a fault can break it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn's own
        """Puts the transport where the fault layer finds it."""
        super().connection_made(transport)
        inner = self.app

        async def with_line(scope: Scope, receive: Receive, send: Send) -> None:
            scope[TRANSPORT] = transport
            await inner(scope, receive, send)

        self.app = with_line


class FaultLayer:
    """Counts each request of one partner, and spoils those that are to be spoilt. Paths below `/_` are left alone."""

    def __init__(self, app: ASGIApp, partner: str, faults: Faults) -> None:
        self._app = app
        self._partner = partner
        self._faults = faults
        self._control = control_app(partner, faults)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The ASGI door."""
        if scope["path"] == "/_faults":
            return await self._control(scope, receive, send)
        if scope["path"].startswith("/_"):
            return await self._app(scope, receive, send)
        fault = self._faults.take(self._partner, scope["method"], scope["path"])
        if fault is None:
            return await self._app(scope, receive, send)
        if fault in CANNED:
            return await CANNED[fault]()(scope, receive, send)
        await self._spoil(fault, scope, receive, send)

    async def _spoil(self, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
        if fault in (Fault.RESET, Fault.HANG):
            await _until_body_read(receive)
            return await (_reset if fault is Fault.RESET else _hang)(scope, receive)
        start, body = await _collect(self._app, scope, receive)
        match fault:
            case Fault.LOST:
                await _reset(scope, receive)
            case Fault.HOLD:
                await _hang(scope, receive)
            case Fault.HALF:
                await _send_half(start, body, scope, receive, send)
            case Fault.STRANGER:
                await _stranger(start, body)(scope, receive, send)
            case _:
                await _dribble(start, body, self._faults.dribble_seconds, receive, send)


def _server_error() -> Response:
    return problem_response(Problem(500, "internal", "Interne fout"))


def _busy() -> Response:
    return problem_response(Problem(503, "busy", "Tijdelijk niet beschikbaar"), {"Retry-After": "1"})


def _redirect() -> Response:
    return Response(status_code=302, headers={"Location": "http://127.0.0.1:9/elsewhere"})


def _nonsense() -> Response:
    return Response("<html><body>Onderhoud \x1b[31m[b]rood[/b]</body></html>", media_type="application/json")


def _wrong_shape() -> Response:
    return Response('{"unexpected": [1, 2, {"3": null}]}', media_type="application/json")


CANNED: dict[Fault, Callable[[], Response]] = {
    Fault.SERVER_ERROR: _server_error,
    Fault.BUSY: _busy,
    Fault.REDIRECT: _redirect,
    Fault.NONSENSE: _nonsense,
    Fault.WRONG_SHAPE: _wrong_shape,
}


async def _until_body_read(receive: Receive) -> None:
    message = await receive()
    while message.get("more_body"):
        message = await receive()


async def _until_gone(receive: Receive) -> None:
    message = await receive()
    while message["type"] != "http.disconnect":
        message = await receive()


async def _hang(scope: Scope, receive: Receive) -> None:
    await _until_gone(receive)


async def _reset(scope: Scope, receive: Receive) -> None:
    transport: asyncio.Transport = scope[TRANSPORT]
    line: socket.socket | None = transport.get_extra_info("socket")
    if line is not None:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_AT_ONCE)
    transport.abort()
    await _until_gone(receive)


async def _collect(app: ASGIApp, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
    start: Message = {}
    parts: list[bytes] = []

    async def _keep(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        else:
            parts.append(message.get("body", b""))

    await app(scope, receive, _keep)
    return start, b"".join(parts)


def _stranger(start: Message, body: bytes) -> Response:
    told = json.loads(body)
    for person in told.get("persons", []):
        person["surname"] = "Vreemdeling"
    return Response(json.dumps(told), start["status"], media_type="application/json")


async def _send_half(start: Message, body: bytes, scope: Scope, receive: Receive, send: Send) -> None:
    await send(start)
    await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
    transport: asyncio.Transport = scope[TRANSPORT]
    transport.close()
    await _until_gone(receive)


async def _dribble(start: Message, body: bytes, seconds: float, receive: Receive, send: Send) -> None:
    gone = asyncio.ensure_future(_until_gone(receive))
    await send(start)
    for place in range(len(body)):
        await send({"type": "http.response.body", "body": body[place : place + 1], "more_body": True})
        done, _ = await asyncio.wait({gone}, timeout=seconds)
        if done:
            return
    gone.cancel()
    await send({"type": "http.response.body", "body": b""})
