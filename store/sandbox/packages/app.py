"""The routes of one package."""

import html
import re

from pydantic import BaseModel
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from store.sandbox.access import TOKEN_SECONDS, Credentials, Tokens, basic_pair
from store.sandbox.bodies import form_fields, read_body
from store.sandbox.packages.desk import Desk
from store.sandbox.packages.messages import Package
from store.sandbox.problems import Problem, answer_http_exception, answer_problem

KEY = re.compile(r"[A-Za-z0-9._:-]{1,200}")


class PackageRoutes:
    """Translates HTTP into calls of the desk."""

    def __init__(self, desk: Desk, credentials: Credentials) -> None:
        self._desk = desk
        self._credentials = credentials
        self._tokens = Tokens(desk.now)

    async def token(self, request: Request) -> Response:
        """OAuth2 client credentials, in the form or in an HTTP Basic header."""
        form = form_fields(await read_body(request))
        if form.get("grant_type") != "client_credentials":
            raise Problem(400, "unsupported_grant_type", "Alleen client_credentials")
        pair = basic_pair(request) or (form.get("client_id", ""), form.get("client_secret", ""))
        if not self._credentials.fit(*pair):
            raise Problem(401, "invalid_client", "Client onbekend of geheim onjuist")
        body = {"access_token": self._tokens.give(), "token_type": "Bearer", "expires_in": TOKEN_SECONDS}
        return JSONResponse(body, headers={"Cache-Control": "no-store"})

    async def health(self, request: Request) -> Response:
        """Alive."""
        return JSONResponse({"status": "ok"})

    async def connection(self, request: Request) -> Response:
        """The authenticated test of a connection."""
        self._tokens.require(request)
        return JSONResponse({"ok": True})

    async def post_client(self, request: Request) -> Response:
        """Takes client data in."""
        self._tokens.require(request)
        key = request.headers.get("idempotency-key", "")
        if not KEY.fullmatch(key):
            raise Problem(400, "idempotency_key_missing", "Idempotency-Key ontbreekt of is ongeldig")
        return _answer(self._desk.take(key, await read_body(request)), 202)

    async def by_key(self, request: Request) -> Response:
        """What became of the message with that key."""
        self._tokens.require(request)
        return _answer(self._desk.standing(self._desk.ledger.by_key(request.path_params["key"])))

    async def by_reference(self, request: Request) -> Response:
        """What became of the message with that reference."""
        self._tokens.require(request)
        return _answer(self._desk.standing(self._desk.ledger.by_reference(request.path_params["reference"])))

    async def advice(self, request: Request) -> Response:
        """The advice."""
        self._tokens.require(request)
        return _answer(self._desk.advice(request.path_params["reference"]))

    async def confirm(self, request: Request) -> Response:
        """The advice was taken in."""
        self._tokens.require(request)
        self._desk.confirm(request.path_params["reference"])
        return Response(status_code=204)

    async def received(self, request: Request) -> Response:
        """What was counted; for tests and drills, hence without a token."""
        return _answer(self._desk.received())

    async def open_page(self, request: Request) -> Response:
        """The tab that Findesk opens."""
        receipt = self._desk.ledger.by_reference(request.path_params["reference"])
        if self._desk.package is not Package.FINDESK or receipt is None or receipt.dossier is None:
            raise Problem(404, "not_found", "Onbekend dossier")
        number = html.escape(receipt.dossier)
        return HTMLResponse(
            f"<!doctype html><html lang=nl><title>Findesk (proef)</title><h1>Findesk (proef)</h1><p>Dossier {number}"
        )


def _answer(message: BaseModel, status: int = 200) -> Response:
    text = message.model_dump_json(by_alias=True, exclude_none=True)
    return Response(text, status, media_type="application/json")


def package_app(desk: Desk, credentials: Credentials) -> Starlette:
    """The ASGI application of one package."""
    at = PackageRoutes(desk, credentials)
    routes = [
        Route("/oauth/token", at.token, methods=["POST"]),
        Route("/health", at.health),
        Route("/connection", at.connection),
        Route("/clients", at.post_client, methods=["POST"]),
        Route("/clients/by-key/{key}", at.by_key),
        Route("/clients/{reference}", at.by_reference),
        Route("/clients/{reference}/advice", at.advice),
        Route("/clients/{reference}/advice/confirm", at.confirm, methods=["POST"]),
        Route("/open/{reference}", at.open_page),
        Route("/_received", at.received),
    ]
    handlers = {Problem: answer_problem, HTTPException: answer_http_exception}
    return Starlette(routes=routes, exception_handlers=handlers)
