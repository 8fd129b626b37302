"""Answers are read by models; refusals are problem details, or whatever a service makes of them."""

import pytest
from pydantic import BaseModel

from store.errors import ServiceFailed
from store.wire.answers import LONGEST, read_message, read_problem, refusal
from store.wire.views import Answer


class Pong(BaseModel):
    ok: bool


def answer(status: int, body: bytes, *, repeat_safe: bool = False) -> Answer:
    return Answer("figlo", status, {}, body, repeat_safe)


def test_a_good_answer_becomes_its_message() -> None:
    assert read_message(answer(200, b'{"ok": true}'), Pong).ok


@pytest.mark.parametrize("body", [b"<html>", b"", b"[]", b'{"ok": [1]}', b'{"ok": tr', b"\xff\xfe"])
def test_any_other_shape_is_nonsense(body: bytes) -> None:
    with pytest.raises(ServiceFailed) as caught:
        read_message(answer(200, body), Pong)
    assert caught.value.code == "service_nonsense"


@pytest.mark.parametrize(
    ("status", "code", "repeat_safe"),
    [
        (500, "service_error", False),
        (503, "service_error", False),
        (429, "service_error", False),
        (404, "service_refused", True),
        (422, "service_refused", True),
        (302, "service_nonsense", False),
    ],
)
def test_a_refusal_is_typed_by_its_status(status: int, code: str, repeat_safe: bool) -> None:
    error = refusal(answer(status, b'{"code": "odm_too_old", "detail": "91 dagen", "traceId": "t1"}'))
    assert (error.code, error.repeat_safe) == (code, repeat_safe)
    assert code == "service_nonsense" or error.facts["code"] == "odm_too_old"


@pytest.mark.parametrize("body", [b"", b"null", b"<html>", b'{"code": 7, "detail": {"a": 1}}', b"\x00"])
def test_a_refusal_without_problem_details_has_empty_ones(body: bytes) -> None:
    assert refusal(answer(400, body)).facts["code"] == ""


def test_a_service_cannot_say_more_than_we_keep() -> None:
    body = b'{"detail": "' + b"x" * 10_000 + b'", "errors": [{"field": "a", "text": "b"}]}'
    problem = read_problem(answer(400, body))
    assert (len(problem.detail), problem.errors[0].text) == (LONGEST, "b")
