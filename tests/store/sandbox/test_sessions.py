"""Ockto's sessions: who may do what when."""

import httpx
import pytest

from store.sandbox.serve import Running
from tests.store.sandbox.callers import PERSON, MovableClock, OcktoCaller

WAYS = {
    "Created": (),
    "Scanned": ("scan",),
    "Gathering": ("scan", "gather"),
    "Shared": ("scan", "gather", "share"),
    "Refused": ("scan", "refuse"),
}
ALLOWED = {
    ("Created", "scan"): "Scanned",
    ("Scanned", "gather"): "Gathering",
    ("Gathering", "share"): "Shared",
    ("Scanned", "refuse"): "Refused",
    ("Gathering", "refuse"): "Refused",
}
STEPS = ("scan", "gather", "share", "refuse")


def walk(ockto: OcktoCaller, state: str) -> None:
    ockto.start().raise_for_status()
    for step in WAYS[state]:
        ockto.step(step, person=PERSON).raise_for_status()


def test_a_session_starts_with_a_qr_text_that_fits_a_small_terminal(ockto: OcktoCaller) -> None:
    answer = ockto.start()
    body = answer.json()
    assert answer.status_code == 201
    assert body["sessionId"] == "s-1"
    assert len(body["qrCode"].encode()) <= 62
    assert body["expiresAt"] == "2026-11-24T12:15:00Z"
    assert ockto.status() == "Created"


def test_two_sessions_have_two_qr_texts(ockto: OcktoCaller) -> None:
    assert ockto.start("a").json()["qrCode"] != ockto.start("b").json()["qrCode"]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("state", WAYS)
def test_each_step_is_possible_from_its_states_only(ockto: OcktoCaller, state: str, step: str) -> None:
    walk(ockto, state)
    answer = ockto.step(step, person=PERSON)
    after = ALLOWED.get((state, step))
    assert answer.status_code == (200 if after else 409)
    assert answer.json().get("state") == after
    assert answer.json().get("code") == (None if after else "step_not_allowed")
    assert ockto.status() == (after or state)


def test_the_scan_limit_is_fifteen_minutes(ockto: OcktoCaller, clock: MovableClock) -> None:
    ockto.start()
    clock.advance(minutes=14, seconds=59)
    assert ockto.status() == "Created"
    clock.advance(seconds=1)
    assert ockto.status() == "Expired"
    assert ockto.step("scan", person=PERSON).status_code == 409
    assert ockto.result().status_code == 410


def test_once_scanned_the_limit_is_over(ockto: OcktoCaller, clock: MovableClock) -> None:
    walk(ockto, "Scanned")
    clock.advance(hours=5)
    assert ockto.status() == "Scanned"
    assert ockto.step("gather").json() == {"state": "Gathering"}


@pytest.mark.parametrize("state", ["Created", "Scanned", "Gathering"])
def test_a_cancelled_session_is_void_at_once(ockto: OcktoCaller, state: str) -> None:
    walk(ockto, state)
    assert ockto.cancel().status_code == 204
    assert ockto.cancel().status_code == 204
    assert ockto.status() == "Cancelled"
    assert ockto.result().status_code == 410
    assert {ockto.step(step, person=PERSON).status_code for step in STEPS} == {409}


def test_what_is_shared_cannot_be_cancelled(ockto: OcktoCaller) -> None:
    walk(ockto, "Shared")
    assert ockto.cancel().json()["code"] == "already_shared"
    assert ockto.result().status_code == 200


def test_cancelling_what_was_refused_changes_nothing(ockto: OcktoCaller) -> None:
    walk(ockto, "Refused")
    assert ockto.cancel().status_code == 204
    assert ockto.status() == "Refused"


@pytest.mark.parametrize("state", ["Created", "Scanned", "Gathering", "Refused"])
def test_there_is_no_file_before_it_is_shared(ockto: OcktoCaller, state: str) -> None:
    walk(ockto, state)
    answer = ockto.result()
    assert (answer.status_code, answer.json()["code"]) == (409, "not_shared")


def test_the_file_is_the_same_bytes_each_time(ockto: OcktoCaller, clock: MovableClock) -> None:
    first = ockto.shared().content
    clock.advance(days=3)
    assert ockto.result().content == first


def test_the_same_start_again_is_the_same_session(ockto: OcktoCaller) -> None:
    assert ockto.start().json() == ockto.start().json()


def test_the_same_id_with_other_words_is_refused(ockto: OcktoCaller) -> None:
    ockto.start()
    assert ockto.start(consentCode="002").json()["code"] == "session_exists"


def test_the_same_start_after_the_scan_is_refused(ockto: OcktoCaller) -> None:
    walk(ockto, "Scanned")
    assert ockto.start().status_code == 409


@pytest.mark.parametrize(
    "changes",
    [
        {"sessionId": ""},
        {"sessionId": "a/b"},
        {"sessionId": "x" * 201},
        {"consentCode": None},
        {"ocktoType": "hello there"},
        {"odmVersion": "v9_9"},
        {"requestDocuments": ["XYZ"]},
        {"requestDocuments": "UPO"},
        {"psd2AmountOfMonths": 13},
        {"psd2AmountOfMonths": "3"},
        {"disablePartner": "yes"},
        {"testCaseId": "nobody"},
        {"unknown": 1},
    ],
    ids=str,
)
def test_a_request_that_is_wrong_is_refused_per_field(ockto: OcktoCaller, changes: dict[str, object]) -> None:
    answer = ockto.start(**changes)
    assert answer.status_code == 422
    assert answer.json()["code"] == "invalid"
    assert next(iter(changes)) in answer.json()["errors"][0]["field"]


@pytest.mark.parametrize("version", ["V4_3", "", None])
def test_versions_are_compared_without_case_and_empty_is_the_latest(ockto: OcktoCaller, version: str | None) -> None:
    assert ockto.shared(odmVersion=version).json()["odmVersion"] == "v4_3"


def test_the_breakdown_persona_ends_as_failed(ockto: OcktoCaller) -> None:
    ockto.start()
    ockto.step("scan", persona="breakdown")
    assert ockto.step("gather").json() == {"state": "Failed"}
    assert ockto.result().status_code == 409


def test_a_test_case_chooses_the_persona(ockto: OcktoCaller) -> None:
    ockto.start(testCaseId="single")
    for step in ("scan", "gather", "share"):
        ockto.step(step).raise_for_status()
    assert ockto.result().json()["persons"][0]["naam"]["geslachtsnaam"] == "Maanvliet"


@pytest.mark.parametrize("body", [{"persona": "nobody"}, {"persona": "self"}, {"person": {"surname": ""}}, {"x": 1}])
def test_a_step_by_nobody_is_refused(ockto: OcktoCaller, body: dict[str, object]) -> None:
    ockto.start()
    assert ockto.step("scan", **body).status_code == 422
    assert ockto.status() == "Created"


def test_unknown_sessions_steps_and_paths_are_not_found(ockto: OcktoCaller) -> None:
    ockto.start()
    answers = [
        ockto.result("s-9"),
        ockto.cancel("s-9"),
        ockto.step("scan", "s-9"),
        ockto.step("dance"),
        ockto.http.get("/nothing"),
    ]
    assert {(one.status_code, one.json()["code"]) for one in answers} == {(404, "not_found")}


@pytest.mark.parametrize(
    "headers",
    [{}, {"Authorization": "Basic !"}, {"Authorization": "Basic YTpi"}, {"Authorization": "Bearer x"}],
    ids=["none", "unreadable", "wrong", "bearer"],
)
@pytest.mark.parametrize("path", ["/connection", "/sessions/s-1/status", "/sessions/s-1/result"])
def test_nothing_without_the_password(standins: Running, path: str, headers: dict[str, str]) -> None:
    answer = httpx.get(standins.ockto + path, headers=headers, trust_env=False)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Basic"


def test_health_and_connection(ockto: OcktoCaller, standins: Running) -> None:
    assert httpx.get(f"{standins.ockto}/health", trust_env=False).json() == {"status": "ok"}
    assert ockto.http.get("/connection").json() == {"ok": True}


@pytest.mark.parametrize("code", [None, "", "a b", "x" * 51])
def test_a_provider_code_is_required(ockto: OcktoCaller, code: str | None) -> None:
    headers = {} if code is None else {"X-Provider-Code": code}
    answer = ockto.http.post("/sessions", json={"sessionId": "s"}, headers=headers)
    assert answer.json()["code"] == "provider_code_missing"


def test_all_personas_are_listed(ockto: OcktoCaller) -> None:
    items = ockto.http.get("/_client/personas").json()["items"]
    assert items[0]["persona"] == "self"
    assert len(items) >= 12
    assert all(item["description"] for item in items)
