"""Speaks with an advice package. No unit may be open meanwhile."""

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from store.errors import ServiceFailed
from store.offices.connections import ConnectionAccess
from store.offices.partners import PARTNERS
from store.packages.answers import Advice, FieldWords, Outcome, Standing, Token, outcome_of, reason_code, words_of
from store.wire.answers import read_message, read_problem, refusal, require_good
from store.wire.call import call
from store.wire.views import Answer, Request

_ADVICE_LIMIT = 4 * 1024 * 1024
_NOT_FOUND = 404
_REFUSED = 422


class PackageClient:
    """One package at one office's address; a token is asked for at the first call."""

    def __init__(self, access: ConnectionAccess, *, seconds: float) -> None:
        self._access = access
        self._seconds = seconds
        self._token: str | None = None

    def test(self) -> None:
        """Asks whether we may come in. Raises ServiceFailed."""
        require_good(self._ask("GET", "/connection"))

    def send(self, key: str, body: bytes) -> Outcome:
        """Sends a message under its key.

        Raises ServiceFailed; where that is not safe to repeat, the message may have arrived: ask `by_key`.
        """
        headers = {"Idempotency-Key": key, "Content-Type": "application/json"}
        answer = self._ask("POST", "/clients", headers=headers, body=body, repeat_safe=False)
        if answer.status != _REFUSED:
            return outcome_of(read_message(answer, Standing))
        problem = read_problem(answer)
        words = words_of(
            problem.title or problem.detail,
            tuple(FieldWords(field=one.field, text=one.text) for one in problem.errors),
        )
        return Outcome("refused", reason_code(problem.code), trace_id=problem.trace_id, words=words)

    def by_key(self, key: str) -> Outcome | None:
        """What became of the message under that key; None when it never arrived."""
        answer = self._ask("GET", f"/clients/by-key/{quote(key, safe='')}")
        return None if answer.status == _NOT_FOUND else outcome_of(read_message(answer, Standing))

    def standing(self, reference: str) -> Outcome:
        """How far the package is with the message of that reference."""
        return outcome_of(read_message(self._ask("GET", _path(reference)), Standing))

    def advice(self, reference: str) -> Advice:
        """The advice on the message of that reference."""
        return read_message(self._ask("GET", f"{_path(reference)}/advice", limit=_ADVICE_LIMIT), Advice)

    def confirm(self, reference: str) -> None:
        """Tells the package that its advice was stored; once more is no harm."""
        require_good(self._ask("POST", f"{_path(reference)}/advice/confirm"))

    def _ask(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        limit: int = 1024 * 1024,
        repeat_safe: bool = True,
    ) -> Answer:
        bearer = {"Authorization": f"Bearer {self._bearer()}"}
        return self._call(method, path, {**bearer, **(headers or {})}, body, limit, repeat_safe)

    def _bearer(self) -> str:
        if self._token is None:
            form = {
                "grant_type": "client_credentials",
                "client_id": self._access.credentials["client_id"],
                "client_secret": self._access.credentials["client_secret"],
            }
            headers = {"Content-Type": "application/x-www-form-urlencoded"}
            answer = self._call("POST", "/oauth/token", headers, urlencode(form).encode(), 64 * 1024, True)
            self._token = _token(answer)
        return self._token

    def _call(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes, limit: int, repeat_safe: bool
    ) -> Answer:
        return call(
            Request(
                partner=PARTNERS[self._access.partner].name,
                method=method,
                url=self._access.base_url + path,
                headers=headers,
                body=body,
                seconds=self._seconds,
                limit=limit,
                repeat_safe=repeat_safe,
            )
        )


def _path(reference: str) -> str:
    return f"/clients/{quote(reference, safe='')}"


def _token(answer: Answer) -> str:
    """The token, which goes into a header: nothing but visible ASCII may be in it."""
    if not answer.good and answer.status < 500:
        raise _not_let_in(answer)
    token = read_message(answer, Token).access_token
    if not (token.isascii() and token.isprintable() and " " not in token):
        raise ServiceFailed(
            "service_nonsense", repeat_safe=True, facts={"partner": answer.partner}, remedy="ask_partner"
        )
    return token


def _not_let_in(answer: Answer) -> ServiceFailed:
    told = refusal(answer)
    if answer.status not in (400, 401, 403):
        return told
    return ServiceFailed(
        "service_not_let_in", repeat_safe=True, facts=told.facts, where=answer.partner, remedy="look_at_connection"
    )
