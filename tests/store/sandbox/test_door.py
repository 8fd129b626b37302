"""A package's door: who comes in, and the same question answered the same way."""

import base64

import httpx
import pytest

from store.sandbox.serve import Running
from tests.store.sandbox.callers import MovableClock, PackageCaller, a_person


def test_every_package_takes_client_data(package: PackageCaller) -> None:
    answer = package.send(package.payload())
    body = answer.json()
    assert answer.status_code == 202
    assert body["state"] == "accepted"
    assert set(body) == {"reference", "state", "traceId"} | ({"link"} if package.name == "findesk" else set())
    item = {"key": "key-1", "version": 1, "dossier": "26-00317", "state": "accepted"}
    assert package.received() == [item]


def test_the_same_key_and_body_is_the_same_answer_and_one_message(package: PackageCaller, clock: MovableClock) -> None:
    first = package.send(package.payload())
    clock.advance(seconds=10)
    second = package.send(package.payload())
    assert (first.status_code, first.json()) == (second.status_code, second.json())
    assert len(package.received()) == 1


def test_the_order_of_keys_and_spaces_do_not_make_another_body(figlo: PackageCaller) -> None:
    body = figlo.payload()
    first = figlo.send(body)
    assert figlo.send(dict(reversed(body.items()))).json() == first.json()


def test_the_same_key_with_another_body_is_refused(package: PackageCaller) -> None:
    package.send(package.payload())
    answer = package.send(package.payload(dossier="26-00999"))
    assert (answer.status_code, answer.json()["code"]) == (409, "idempotency_mismatch")
    assert len(package.received()) == 1


def test_a_refusal_is_answered_again_in_the_same_words(figlo: PackageCaller, clock: MovableClock) -> None:
    body = figlo.payload(a_person(retrievedAt="2026-08-01T12:00:00Z"))
    first = figlo.send(body)
    clock.advance(days=-60)
    assert (first.status_code, figlo.send(body).json()) == (422, first.json())


def test_a_message_is_found_by_key_and_by_reference(package: PackageCaller) -> None:
    sent = package.send(package.payload()).json()
    by_key = package.by_key()
    by_reference = package.http.get(f"/clients/{sent['reference']}")
    assert by_key.status_code == 200
    assert by_key.json() == by_reference.json()
    assert by_key.json()["state"] == "accepted"
    assert by_key.json()["messages"] == []
    assert by_key.json()["traceId"] == sent["traceId"]


def test_a_refused_message_is_found_by_key_with_its_reason(figlo: PackageCaller) -> None:
    refused = figlo.send(figlo.payload(a_person(retrievedAt="2026-08-01T12:00:00Z"))).json()
    found = figlo.by_key().json()
    assert (found["state"], found["code"]) == ("refused", "odm_too_old")
    assert found["messages"] == refused["errors"]
    assert found["traceId"] == refused["traceId"]


@pytest.mark.parametrize("path", ["/clients/by-key/none", "/clients/none", "/clients/none/advice", "/nothing"])
def test_what_was_never_sent_is_not_found(package: PackageCaller, path: str) -> None:
    answer = package.http.get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize("key", [None, "", "two words", "k/1", "x" * 201])
def test_a_key_is_required(figlo: PackageCaller, key: str | None) -> None:
    headers = {} if key is None else {"Idempotency-Key": key}
    answer = figlo.http.post("/clients", json=figlo.payload(), headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency_key_missing")
    assert figlo.received() == []


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/connection"),
        ("POST", "/clients"),
        ("GET", "/clients/x"),
        ("GET", "/clients/by-key/x"),
        ("GET", "/clients/x/advice"),
        ("POST", "/clients/x/advice/confirm"),
    ],
)
def test_nothing_without_a_token(figlo: PackageCaller, method: str, path: str) -> None:
    for header in ("", "Bearer guess", "Basic YTpi"):
        answer = figlo.http.request(method, path, headers={"Authorization": header})
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")


def test_a_token_lives_an_hour(figlo: PackageCaller, clock: MovableClock) -> None:
    clock.advance(minutes=59, seconds=59)
    assert figlo.http.get("/connection").json() == {"ok": True}
    clock.advance(seconds=1)
    assert figlo.http.get("/connection").status_code == 401
    figlo.sign_in()
    assert figlo.http.get("/connection").status_code == 200


def ask_token(standins: Running, form: dict[str, str], pair: str | None = None) -> httpx.Response:
    headers = {} if pair is None else {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()}
    return httpx.post(f"{standins.packages['dias']}/oauth/token", data=form, headers=headers, trust_env=False)


GRANT = {"grant_type": "client_credentials"}
IN_THE_FORM = GRANT | {"client_id": "brondesk", "client_secret": "brondesk"}


@pytest.mark.parametrize(("form", "pair"), [(IN_THE_FORM, None), (GRANT, "brondesk:brondesk")], ids=["form", "header"])
def test_a_token_is_given_for_the_secret(standins: Running, form: dict[str, str], pair: str | None) -> None:
    answer = ask_token(standins, form, pair)
    assert answer.json().items() >= {"token_type": "Bearer", "expires_in": 3600}.items()
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("form", "pair", "status", "code"),
    [
        ({}, None, 400, "unsupported_grant_type"),
        ({"grant_type": "password"}, None, 400, "unsupported_grant_type"),
        (GRANT, None, 401, "invalid_client"),
        (GRANT, "brondesk:wrong", 401, "invalid_client"),
        (IN_THE_FORM | {"client_secret": "é"}, None, 401, "invalid_client"),
        ({str(number): "x" for number in range(30)}, None, 400, "invalid_request"),
    ],
)
def test_no_token_otherwise(standins: Running, form: dict[str, str], pair: str | None, status: int, code: str) -> None:
    answer = ask_token(standins, form, pair)
    assert answer.status_code == status
    assert answer.json()["code"] == answer.json()["error"] == code


def test_a_refusal_is_a_problem_detail(figlo: PackageCaller) -> None:
    answer = figlo.send({"package": "figlo"})
    body = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert set(body) == {"type", "title", "status", "detail", "code", "errors", "traceId"}
    assert body["status"] == answer.status_code == 422
    assert body["type"].startswith("urn:")
    assert all(set(note) == {"field", "text"} for note in body["errors"])


def test_a_wrong_method_is_a_problem_detail_too(figlo: PackageCaller) -> None:
    answer = figlo.http.put("/clients", json={})
    assert answer.status_code == 405
    assert answer.headers["content-type"] == "application/problem+json"
    assert "POST" in answer.headers["allow"]


def test_a_message_of_more_than_eight_megabytes_is_refused(figlo: PackageCaller) -> None:
    headers = {"Idempotency-Key": "big"}
    answer = figlo.http.post("/clients", content=b" " * (8 * 1024 * 1024 + 1), headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe{\x00}\x00",
        b'{"a": NaN}',
        b'{"a": 1, "a": 2}',
        b'{"a": "\\ud800"}',
        b"[" * 100_000,
        b"[" * 65 + b"]" * 65,
        b'{"a": ' + b"9" * 5000 + b"}",
    ],
    ids=["empty", "cut", "utf-16", "NaN", "twice", "surrogate", "endless", "deep", "digits"],
)
def test_what_two_readers_could_read_differently_is_refused(figlo: PackageCaller, body: bytes) -> None:
    answer = figlo.http.post("/clients", content=body, headers={"Idempotency-Key": "k"})
    assert answer.status_code == 400
    assert figlo.by_key("k").status_code == 404
