"""What every answer of the page carries, and what no question may be."""

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
TLS_ONLY = {"Strict-Transport-Security": "max-age=31536000"}
LARGEST_BODY = 2048
"""A typed code needs a hundred bytes."""


class Shield:
    """An ASGI layer around the page."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The ASGI door."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        secured = scope.get("scheme") == "https"

        async def _send_shielded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in (HEADERS | (TLS_ONLY if secured else {})).items():
                    headers[name] = value
            await send(message)

        if _too_large(scope):
            return await PlainTextResponse("Too large\n", 413)(scope, receive, _send_shielded)
        await self._app(scope, receive, _send_shielded)


def _too_large(scope: Scope) -> bool:
    """By its own word; what is sent without one is counted while it is read."""
    for name, value in scope["headers"]:
        if name == b"content-length":
            return not value.isdigit() or int(value) > LARGEST_BODY
    return False
