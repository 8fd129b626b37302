"""Speaks with the service for source data over one office's connection."""

import base64
from urllib.parse import SplitResult, quote, urlsplit

from store.errors import ServiceFailed
from store.ockto.messages import ConnectionTest, SessionStatus, StartedSession, StartSession
from store.ockto.names import received_name
from store.ockto.views import FetchedDocument
from store.offices.connections import ConnectionAccess
from store.wire.answers import nonsense, read_message, require_good
from store.wire.call import call
from store.wire.views import Answer, Request

PARTNER = "ockto"
_GONE = (404, 410)
_OVER = (404, 409, 410)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_LARGE = 3
"""A file or a document may take so many times longer than a short answer."""


class OcktoClient:
    """Each method asks one thing, once. Raises ServiceFailed for whatever goes wrong."""

    def __init__(self, access: ConnectionAccess, *, seconds: float) -> None:
        self._access = access
        self._seconds = seconds

    def test(self) -> None:
        """Address and credentials are right."""
        answer = self._ask("GET", "/connection")
        if not read_message(answer, ConnectionTest).ok:
            raise nonsense(answer)

    def start(self, reference: str) -> StartedSession:
        """Asks for a session under our reference; asking again under the same one does no harm."""
        body = StartSession(session_id=reference).model_dump_json(by_alias=True).encode()
        answer = self._ask("POST", "/sessions", body=body)
        started = read_message(answer, StartedSession)
        if started.session_id != reference:
            raise nonsense(answer)
        return started

    def status(self, reference: str) -> str:
        """The service's own word for how far the client is."""
        return read_message(self._ask("GET", _path(reference, "/status")), SessionStatus).status

    def cancel(self, reference: str) -> None:
        """The QR code is void. What is over already is no failure."""
        answer = self._ask("DELETE", _path(reference))
        if answer.status not in _OVER:
            require_good(answer)

    def result(self, reference: str, *, limit: int) -> bytes:
        """The file as it comes; `session_gone` when the service keeps it no longer."""
        answer = self._ask("GET", _path(reference, "/result"), limit=limit, seconds=self._seconds * _LARGE)
        if answer.status in _GONE:
            raise _gone("session_gone", "ask_client_again")
        require_good(answer)
        return answer.body

    def document(self, url: str, *, limit: int) -> FetchedDocument:
        """A document, which can be fetched once; the link is its own key, so no credentials go along.

        Raises ServiceFailed `document_gone`, and `document_address_foreign` for a link to another host than the
        connection's: nothing is asked there.
        """
        if not _same_host(url, self._access.base_url):
            raise ServiceFailed(
                "document_address_foreign", repeat_safe=False, facts={"partner": PARTNER}, remedy="ask_partner"
            )
        answer = call(Request(PARTNER, "GET", url, seconds=self._seconds * _LARGE, limit=limit, repeat_safe=False))
        if answer.status in _GONE:
            raise _gone("document_gone", "ask_client_for_document")
        require_good(answer)
        return FetchedDocument(
            name=received_name(answer.headers.get("content-disposition", "")),
            media_type=answer.headers.get("content-type", "").partition(";")[0].strip().lower(),
            data=answer.body,
        )

    def _ask(
        self, method: str, path: str, *, body: bytes = b"", limit: int = 64 * 1024, seconds: float | None = None
    ) -> Answer:
        headers = {
            "Authorization": _basic(self._access),
            "X-Provider-Code": self._access.credentials.get("provider_code", ""),
            "Accept": "application/json",
        }
        if body:
            headers["Content-Type"] = "application/json"
        url = self._access.base_url.rstrip("/") + path
        return call(Request(PARTNER, method, url, headers, body, seconds=seconds or self._seconds, limit=limit))


def _path(reference: str, rest: str = "") -> str:
    return f"/sessions/{quote(reference, safe='')}{rest}"


def _basic(access: ConnectionAccess) -> str:
    pair = f"{access.credentials.get('user', '')}:{access.credentials.get('password', '')}"
    return "Basic " + base64.b64encode(pair.encode()).decode("ascii")


def _gone(code: str, remedy: str) -> ServiceFailed:
    return ServiceFailed(code, repeat_safe=False, facts={"partner": PARTNER}, remedy=remedy)


def _same_host(url: str, base_url: str) -> bool:
    """Whether a link leads to the connection's own host: same scheme, name and port, and no user in it."""
    try:
        link, base = urlsplit(url), urlsplit(base_url)
        return link.username is None and _host(link) == _host(base)
    except ValueError:
        return False


def _host(parts: SplitResult) -> tuple[str, str, int | None]:
    return parts.scheme, (parts.hostname or "").lower(), parts.port or _DEFAULT_PORTS.get(parts.scheme)
