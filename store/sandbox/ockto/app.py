"""The routes of the stand-in for Ockto."""

import re

from pydantic import BaseModel
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from store.sandbox.access import Credentials, require_basic
from store.sandbox.bodies import as_message, read_body, strict_json
from store.sandbox.ockto.documents import Shelf
from store.sandbox.ockto.messages import ClientState, ClientStep, PersonaItem, PersonaList, StartSession, Status
from store.sandbox.ockto.sessions import Sessions
from store.sandbox.personas.catalogue import PERSONAS
from store.sandbox.problems import Problem, answer_http_exception, answer_problem

PROVIDER_CODE = re.compile(r"[A-Za-z0-9._-]{1,50}")


class OcktoRoutes:
    """Translates HTTP into calls of the sessions and the shelf."""

    def __init__(self, sessions: Sessions, shelf: Shelf, credentials: Credentials) -> None:
        self._sessions = sessions
        self._shelf = shelf
        self._credentials = credentials

    async def health(self, request: Request) -> Response:
        """Alive."""
        return JSONResponse({"status": "ok"})

    async def connection(self, request: Request) -> Response:
        """The authenticated test of a connection."""
        require_basic(request, self._credentials)
        return JSONResponse({"ok": True})

    async def start(self, request: Request) -> Response:
        """A new session with its QR text."""
        require_basic(request, self._credentials)
        provider_code = request.headers.get("x-provider-code", "")
        if not PROVIDER_CODE.fullmatch(provider_code):
            raise Problem(400, "provider_code_missing", "X-Provider-Code ontbreekt of is ongeldig")
        body = await read_body(request)
        strict_json(body)
        return _answer(self._sessions.start(as_message(StartSession, body), provider_code), 201)

    async def status(self, request: Request) -> Response:
        """How far the client is."""
        require_basic(request, self._credentials)
        return _answer(Status(status=self._sessions.status(request.path_params["session"])))

    async def result(self, request: Request) -> Response:
        """The file."""
        require_basic(request, self._credentials)
        return Response(self._sessions.result(request.path_params["session"]), media_type="application/json")

    async def cancel(self, request: Request) -> Response:
        """The session ends; its QR code is void."""
        require_basic(request, self._credentials)
        self._sessions.cancel(request.path_params["session"])
        return Response(status_code=204)

    async def document(self, request: Request) -> Response:
        """The document, once; to ask for its headers alone is refused, since that would be a look for free."""
        if request.method != "GET":
            raise Problem(405, "method_not_allowed", "Alleen GET")
        content = self._shelf.fetch(request.path_params["token"])
        headers = {"Content-Disposition": 'attachment; filename="pdf.pdf"', "Cache-Control": "no-store"}
        return Response(content, media_type="application/pdf", headers=headers)

    async def client_step(self, request: Request) -> Response:
        """The client's part, which in the real world happens on a phone."""
        body = await read_body(request)
        if body:
            strict_json(body)
        step = as_message(ClientStep, body or b"{}")
        state = self._sessions.step(request.path_params["session"], request.path_params["step"], step)
        return _answer(ClientState(state=state))

    async def personas(self, request: Request) -> Response:
        """Whom the client can be."""
        items = [PersonaItem(persona=one.code, description=one.description) for one in PERSONAS]
        return _answer(PersonaList(items=items))


def _answer(message: BaseModel, status: int = 200) -> Response:
    return Response(message.model_dump_json(by_alias=True), status, media_type="application/json")


def ockto_app(sessions: Sessions, shelf: Shelf, credentials: Credentials) -> Starlette:
    """The ASGI application of the stand-in for Ockto."""
    at = OcktoRoutes(sessions, shelf, credentials)
    routes = [
        Route("/health", at.health),
        Route("/connection", at.connection),
        Route("/sessions", at.start, methods=["POST"]),
        Route("/sessions/{session}", at.cancel, methods=["DELETE"]),
        Route("/sessions/{session}/status", at.status),
        Route("/sessions/{session}/result", at.result),
        Route("/documents/{token}", at.document),
        Route("/_client/personas", at.personas),
        Route("/_client/{session}/{step}", at.client_step, methods=["POST"]),
    ]
    handlers = {Problem: answer_problem, HTTPException: answer_http_exception}
    return Starlette(routes=routes, exception_handlers=handlers)
