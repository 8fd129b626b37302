"""Refusals as problem details (RFC 9457): every error that a stand-in answers has this one shape."""

import secrets
from collections.abc import Mapping, Sequence
from http import HTTPStatus

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.alias_generators import to_camel
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

# A foreign key can be a megabyte long; what we say back stays short.
LONGEST_ECHO = 120


class FieldNote(BaseModel):
    """One remark about one field: where, and what about it."""

    model_config = ConfigDict(frozen=True)

    field: str
    text: str


class ProblemBody(BaseModel):
    """The body of an `application/problem+json` answer."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: list[FieldNote] | None = None
    trace_id: str
    # RFC 6749 wants its own word in a refusal of a token.
    error: str | None = None


class Problem(Exception):
    """Raised anywhere below a route; becomes the answer."""

    def __init__(
        self, status: int, code: str, title: str, *, errors: Sequence[FieldNote] = (), trace_id: str | None = None
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.title = title
        self.errors = tuple(errors)
        self.trace_id = trace_id or new_trace_id()


def new_trace_id() -> str:
    """The number under which a counterpart would find the request in its logs."""
    return secrets.token_hex(16)


def problem_response(problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """The answer that says so."""
    body = ProblemBody(
        type=f"urn:brondesk:stand-in:{problem.code}",
        title=problem.title,
        status=problem.status,
        detail=_detail(problem),
        code=problem.code,
        errors=list(problem.errors) or None,
        trace_id=problem.trace_id,
        error=problem.code if problem.code in OAUTH_CODES else None,
    )
    text = body.model_dump_json(by_alias=True, exclude_none=True)
    return Response(text, problem.status, headers, media_type="application/problem+json")


OAUTH_CODES = frozenset({"invalid_client", "invalid_request", "unsupported_grant_type"})


def _detail(problem: Problem) -> str:
    return "; ".join(note.text for note in problem.errors[:3]) or problem.title


def notes_of(error: ValidationError) -> list[FieldNote]:
    """What a message model has against a message, per field; never with the value itself."""
    return [FieldNote(field=path_text(one["loc"]), text=one["msg"][:LONGEST_ECHO]) for one in error.errors()[:50]]


def path_text(parts: Sequence[int | str]) -> str:
    """`("persons", 0, "surname")` as `persons[0].surname`."""
    text = ""
    for part in parts:
        text += f"[{part}]" if isinstance(part, int) else f".{part[:LONGEST_ECHO]}"
    return text.removeprefix(".")[: 4 * LONGEST_ECHO]


async def answer_problem(request: Request, error: Exception) -> Response:
    """Starlette's handler for `Problem`."""
    if not isinstance(error, Problem):
        raise error
    scheme = {"WWW-Authenticate": "Basic"} if error.status == HTTPStatus.UNAUTHORIZED else None
    return problem_response(error, scheme)


async def answer_http_exception(request: Request, error: Exception) -> Response:
    """Starlette's handler for its own refusals: no such path, no such method."""
    if not isinstance(error, HTTPException):
        raise error
    phrase = HTTPStatus(error.status_code).phrase
    problem = Problem(error.status_code, phrase.lower().replace(" ", "_"), phrase)
    return problem_response(problem, error.headers)
