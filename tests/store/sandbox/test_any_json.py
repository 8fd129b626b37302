"""Whatever comes in, the answer is a refusal or a yes, and never a fault."""

import json
from collections.abc import Iterator
from itertools import count

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.sandbox.serve import Running, Setup, running
from tests.store.sandbox.callers import MovableClock, PackageCaller, a_person

LEAF = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["ockto", "v", "figlo"])
ANY = st.recursive(LEAF, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)
FIELDS = ["package", "dossier", "version", "source", "adviesboxGuid", "removedEarlier", "persons", "x"]
PERSON_FIELDS = [*a_person(), "bsn"]
SESSION_FIELDS = ["sessionId", "consentCode", "ocktoType", "odmVersion", "requestDocuments", "testCaseId"]
numbers = count()


@pytest.fixture(scope="module")
def serving() -> Iterator[Running]:
    with running(Setup(now=MovableClock().now)) as standins:
        yield standins


@pytest.fixture(scope="module")
def signed_in(serving: Running) -> PackageCaller:
    return PackageCaller("figlo", serving.packages["figlo"])


def post(caller: PackageCaller, body: bytes) -> httpx.Response:
    return caller.http.post("/clients", content=body, headers={"Idempotency-Key": f"any-{next(numbers)}"})


def dumped(value: object) -> bytes:
    return json.dumps(value).encode()


@given(value=ANY)
def test_any_json_is_answered_without_a_fault(signed_in: PackageCaller, value: object) -> None:
    assert post(signed_in, dumped(value)).status_code in (400, 422)


@given(changes=st.dictionaries(st.sampled_from(FIELDS), ANY))
def test_any_field_of_a_message_is_answered_without_a_fault(
    signed_in: PackageCaller, changes: dict[str, object]
) -> None:
    assert post(signed_in, dumped(signed_in.payload() | changes)).status_code in (202, 400, 422)


@given(changes=st.dictionaries(st.sampled_from(PERSON_FIELDS), ANY))
def test_any_field_of_a_person_is_answered_without_a_fault(
    signed_in: PackageCaller, changes: dict[str, object]
) -> None:
    number = next(numbers)
    body = signed_in.payload(a_person(**changes), dossier=f"any-{number}")
    answer = post(signed_in, dumped(body))
    assert answer.status_code in (202, 400, 422)
    assert signed_in.http.get("/_received").status_code == 200


@given(body=st.binary())
def test_any_bytes_are_answered_without_a_fault(signed_in: PackageCaller, body: bytes) -> None:
    assert post(signed_in, body).status_code in (400, 422)


@given(changes=st.dictionaries(st.sampled_from(SESSION_FIELDS), ANY), person=ANY, text=st.text(min_size=1))
def test_any_session_and_client_are_answered_without_a_fault(
    serving: Running, changes: dict[str, object], person: object, text: str
) -> None:
    name = f"s-{next(numbers)}"
    body = {"sessionId": name, "consentCode": "001", "ocktoType": "P", "requestDocuments": ["UPO", "UWV", "PDF"]}
    with httpx.Client(base_url=serving.ockto, auth=("brondesk", "brondesk"), trust_env=False) as http:
        start = http.post("/sessions", content=dumped(body | changes), headers={"X-Provider-Code": "P"})
        assert start.status_code in (201, 400, 409, 422)
        http.post("/sessions", content=dumped(body), headers={"X-Provider-Code": "P"})
        assert http.post(f"/_client/{name}/scan", content=dumped({"person": person})).status_code in (
            200,
            400,
            404,
            422,
        )
        named = {"person": {"surname": text, "firstNames": text, "houseNumber": text[:100]}}
        for step in ("scan", "gather", "share"):
            assert http.post(f"/_client/{name}/{step}", content=dumped(named)).status_code in (200, 400, 404, 409, 422)
        assert http.get(f"/sessions/{name}/result").status_code in (200, 404, 409)
