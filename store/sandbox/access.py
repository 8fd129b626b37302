"""Who may call: HTTP Basic for Ockto, OAuth2 client credentials for the packages."""

import base64
import binascii
import hmac
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from starlette.requests import Request

from store.sandbox.moments import Moment
from store.sandbox.problems import Problem

TOKEN_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Credentials:
    """The one account that a stand-in knows."""

    user: str = "brondesk"
    password: str = field(default="brondesk", repr=False)

    def fit(self, user: str, password: str) -> bool:
        """Compares both in constant time, as a service should."""
        same_user = hmac.compare_digest(self.user.encode(), user.encode())
        return hmac.compare_digest(self.password.encode(), password.encode()) and same_user


def basic_pair(request: Request) -> tuple[str, str] | None:
    """User and password of an HTTP Basic header; None when there is none that can be read."""
    scheme, _, coded = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        user, colon, password = base64.b64decode(coded, validate=True).decode("utf-8").partition(":")
    except (binascii.Error, ValueError):
        return None
    return (user, password) if colon else None


def require_basic(request: Request, credentials: Credentials) -> None:
    """Lets the account through and nobody else."""
    pair = basic_pair(request)
    if pair is None or not credentials.fit(*pair):
        raise Problem(401, "unauthorized", "Gebruikersnaam of wachtwoord onjuist")


class Tokens:
    """Bearer tokens given out, each valid for an hour of the stand-in's clock; lost at a restart, as anywhere."""

    def __init__(self, now: Moment) -> None:
        self._now = now
        self._ends: dict[str, datetime] = {}

    def give(self) -> str:
        """A new token."""
        now = self._now()
        self._ends = {token: end for token, end in self._ends.items() if end > now}
        token = secrets.token_urlsafe(32)
        self._ends[token] = now + timedelta(seconds=TOKEN_SECONDS)
        return token

    def require(self, request: Request) -> None:
        """Lets a living token through."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        end = self._ends.get(token.strip())
        if scheme.lower() != "bearer" or end is None or self._now() >= end:
            raise Problem(401, "unauthorized", "Token ontbreekt of is verlopen")
