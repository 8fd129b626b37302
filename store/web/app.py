"""The routes of the Digimap page."""

from collections.abc import Callable
from contextlib import suppress
from urllib.parse import parse_qs, quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from store.context import Context
from store.deliveries.links import check_download_link, redeem_download_link
from store.digimap.sessions import begin_again, session_for_invitation
from store.digimap.views import VisitView
from store.digimap.visits import check_invitation, open_invitation, redeem_code, request_renewal
from store.errors import BrondeskError, NotFound, Refused, ServiceFailed
from store.ockto.views import SessionView
from store.web.faults import log_fault
from store.web.guard import Guard
from store.web.pages import Reader, asset, plain_page, start_page, visit_page, visit_part
from store.web.parts import UNKNOWN, UNREACHABLE, Part, part_of, stamp_of
from store.web.shield import LARGEST_BODY, Shield
from store.web.visitor import LANGUAGE_CHOICE, is_phone, language_of

_LOOKING = "kijk"
"""In the address of a page that a browser without JavaScript loads anew: somebody looks on, nobody opened it."""
_ASSETS = {"page.css": "text/css", "page.js": "text/javascript"}


class Page:
    """Translates HTTP into use cases. Whoever comes is nobody; what the link opens is opened as the program itself."""

    def __init__(self, context: Context, guard: Guard) -> None:
        self._context = context.through("page")
        self._guard = guard

    def health(self, request: Request) -> Response:
        """Alive."""
        return Response('{"status":"ok"}', media_type="application/json")

    def static(self, request: Request) -> Response:
        """Style and script: the only files there are."""
        name = request.path_params["name"]
        if name not in _ASSETS:
            raise HTTPException(404)
        return Response(asset(name), media_type=_ASSETS[name])

    def start(self, request: Request) -> Response:
        """The page that takes the typed code."""
        return HTMLResponse(start_page(_reader(request)))

    async def code(self, request: Request) -> Response:
        """A code was typed."""
        return await run_in_threadpool(self._redeem, request, _typed(await _body(request)))

    def visit(self, request: Request) -> Response:
        """The page of an invitation, by its private link."""

        def _shown(visit: VisitView) -> Response:
            part, session, stamp = self._state(visit, opening=_LOOKING not in request.query_params)
            return HTMLResponse(visit_page(_reader(request), visit, part, session, stamp))

        return self._guarded(request, _shown)

    def state(self, request: Request) -> Response:
        """News since `have`: nothing, or the part that changed."""

        def _shown(visit: VisitView) -> Response:
            part, session, stamp = self._state(visit, opening=False)
            if request.query_params.get("have") == stamp:
                return Response(status_code=204)
            return HTMLResponse(visit_part(_reader(request), visit, part, session, stamp))

        return self._guarded(request, _shown)

    def again(self, request: Request) -> Response:
        """The client wants to begin anew, after refusing or after something failed."""

        def _begun(visit: VisitView) -> Response:
            part, _, _ = self._state(visit, opening=False)
            if part.again:
                with suppress(ServiceFailed, Refused):  # the page says so, and goes on trying
                    begin_again(self._context.as_system(visit.office), invitation=visit.invitation)
            return RedirectResponse(_private(request), 303)

        return self._guarded(request, _begun)

    def renewal(self, request: Request) -> Response:
        """The client asks for a new invitation: always the same answer."""
        if self._guard.is_closed(_address(request)):
            return _wait(request)
        self._guard.missed(_address(request))
        request_renewal(self._context, token=request.path_params["token"])
        return HTMLResponse(plain_page(_reader(request), "asked"))

    def offered(self, request: Request) -> Response:
        """A file for a browser at home: a page with a button, so that who only previews a link does not use it up."""
        return self._by_link(request, lambda token: self._offer(request, token))

    def fetched(self, request: Request) -> Response:
        """The file itself, once."""
        return self._by_link(request, self._fetch)

    def _by_link(self, request: Request, answer: Callable[[str], Response]) -> Response:
        address = _address(request)
        if self._guard.is_closed(address):
            return _wait(request)
        try:
            return answer(request.path_params["token"])
        except NotFound:
            self._guard.missed(address)
            return HTMLResponse(plain_page(_reader(request), "fetch_unknown"), 404)

    def _offer(self, request: Request, token: str) -> Response:
        check_download_link(self._context, token=token)
        return HTMLResponse(plain_page(_reader(request), "fetch"))

    def _fetch(self, token: str) -> Response:
        file = redeem_download_link(self._context, token=token)
        headers = {"Content-Disposition": f'attachment; filename="{file.name}"'}
        return Response(file.data, media_type=file.media_type, headers=headers)

    def _guarded(self, request: Request, answer: Callable[[VisitView], Response]) -> Response:
        address = _address(request)
        if self._guard.is_closed(address):
            return _wait(request)
        token = request.path_params["token"]
        try:
            if request.method == "HEAD":  # only who reads the page has opened it
                check_invitation(self._context, token=token)
                return _head()
            visit = open_invitation(self._context, token=token)
        except NotFound:
            self._guard.missed(address)
            return HTMLResponse(plain_page(_reader(request), UNKNOWN.name), 404)
        return answer(visit)

    def _state(self, visit: VisitView, *, opening: bool) -> tuple[Part, SessionView | None, str]:
        context = self._context.as_system(visit.office)
        try:
            session = session_for_invitation(context, invitation=visit.invitation, opening=opening)
        except (ServiceFailed, Refused):
            return UNREACHABLE, None, UNREACHABLE.name
        return part_of(session), session, stamp_of(session)

    def _redeem(self, request: Request, code: str) -> Response:
        reader, address = _reader(request), _address(request)
        if self._guard.is_closed(address):
            return _wait(request)
        try:
            token = redeem_code(self._context, code=code)
        except NotFound:
            self._guard.missed(address)
            return HTMLResponse(start_page(reader, wrong=True), 404)
        return RedirectResponse(f"/u/{quote(token)}?{LANGUAGE_CHOICE}={reader.language.value}", 303)


def make_app(context: Context, *, guard: Guard | None = None) -> ASGIApp:
    """The page as an ASGI application."""
    page = Page(context, guard or Guard())
    routes = [
        Route("/", page.start),
        Route("/code", page.code, methods=["POST"]),
        Route("/u/{token}", page.visit),
        Route("/u/{token}/state", page.state),
        Route("/u/{token}/again", page.again, methods=["POST"]),
        Route("/u/{token}/renewal", page.renewal, methods=["POST"]),
        Route("/d/{token}", page.offered),
        Route("/d/{token}", page.fetched, methods=["POST"]),
        Route("/static/{name}", page.static),
        Route("/health", page.health),
    ]
    handlers = {HTTPException: _refuse, BrondeskError: _fault, Exception: _fault}
    return Shield(Starlette(routes=routes, exception_handlers=handlers))


def _reader(request: Request) -> Reader:
    return Reader(language_of(request), is_phone(request), request.url.path)


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _head() -> Response:
    """What a page would come with. How long it is depends on what would be begun for it, so that is not said."""
    head = HTMLResponse()
    del head.headers["content-length"]
    return head


def _private(request: Request) -> str:
    language = language_of(request).value
    return f"/u/{quote(request.path_params['token'])}?{LANGUAGE_CHOICE}={language}"


def _wait(request: Request) -> Response:
    return HTMLResponse(plain_page(_reader(request), "wait"), 429, {"Retry-After": "600"})


async def _body(request: Request) -> bytes:
    parts, size = list[bytes](), 0
    try:
        async for part in request.stream():
            size += len(part)
            if size > LARGEST_BODY:
                raise HTTPException(413)
            parts.append(part)
    except ClientDisconnect:
        raise HTTPException(400) from None
    return b"".join(parts)


def _typed(body: bytes) -> str:
    """The code in a form; empty where there is none."""
    try:
        fields = parse_qs(body.decode("utf-8", "replace"), max_num_fields=5)
    except ValueError:
        return ""
    return fields.get("code", [""])[0]


async def _refuse(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = error.headers if isinstance(error, HTTPException) else None
    return HTMLResponse(plain_page(_reader(request), UNKNOWN.name if status == 404 else "fault"), status, headers)


async def _fault(request: Request, error: Exception) -> Response:
    return HTMLResponse(plain_page(_reader(request), "fault", number=log_fault(error)), 500)
