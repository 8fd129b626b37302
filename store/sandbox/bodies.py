"""Reads what came in: JSON as strictly as a counterpart may, forms as OAuth2 wants them, in bounded memory."""

import json
from typing import TypeVar
from urllib.parse import parse_qs

from pydantic import BaseModel, ValidationError
from starlette.requests import ClientDisconnect, Request

from store.sandbox.problems import Problem, notes_of

LARGEST_BODY = 8 * 1024 * 1024
DEEPEST = 64

Message = TypeVar("Message", bound=BaseModel)


async def read_body(request: Request) -> bytes:
    """The whole body, or a refusal once it grows beyond the limit."""
    parts: list[bytes] = []
    size = 0
    try:
        async for part in request.stream():
            size += len(part)
            if size > LARGEST_BODY:
                raise Problem(413, "too_large", "Bericht te groot")
            parts.append(part)
    except ClientDisconnect:
        raise Problem(400, "cut_off", "Bericht afgebroken") from None
    return b"".join(parts)


def strict_json(body: bytes) -> object:
    """The value in the body; refuses what two readers could read differently."""
    try:
        value: object = json.loads(body.decode("utf-8"), object_pairs_hook=_no_duplicates, parse_constant=_no_constant)
        # A lone surrogate passes the reader and fails every writer: it must fail here.
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        raise Problem(400, "not_json", "Bericht is geen geldige JSON") from None
    if _depth_over(value, DEEPEST):
        raise Problem(400, "too_deep", "Bericht is te diep genest")
    return value


def _no_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("duplicate key")
    return found


def _no_constant(word: str) -> object:
    raise ValueError(word)


def _depth_over(value: object, left: int) -> bool:
    if left == 0:
        return True
    if isinstance(value, dict):
        return any(_depth_over(one, left - 1) for one in value.values())
    return isinstance(value, list) and any(_depth_over(one, left - 1) for one in value)


def as_message(model: type[Message], body: bytes) -> Message:
    """The body as that message; a refusal names each field that is wrong."""
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise Problem(422, "invalid", "Bericht klopt niet", errors=notes_of(error)) from None


def form_fields(body: bytes) -> dict[str, str]:
    """The fields of a form; of a repeated field the first."""
    try:
        found = parse_qs(body.decode("ascii"), keep_blank_values=True, max_num_fields=20)
    except ValueError:
        raise Problem(400, "invalid_request", "Formulier onleesbaar") from None
    return {name: values[0] for name, values in found.items()}
