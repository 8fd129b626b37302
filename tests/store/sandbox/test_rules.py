"""Each rule that a counterpart can see."""

from datetime import UTC, datetime

import pytest

from store.sandbox.packages.rules import bsn_refusal
from tests.store.sandbox.callers import JsonObject, MovableClock, PackageCaller, a_fact, a_person

GUIDS = ["6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "{6F9619FF-8B86-4D01-B42D-00CF4FC964FF}"]
NO_GUIDS = [None, "", "x", "6f9619ff8b864d01b42d00cf4fc964f", "6f9619ff-8b86-4d01-b42d-00cf4fc964fg"]


def retrieved(moment: str) -> JsonObject:
    return a_person(retrievedAt=moment)


@pytest.mark.parametrize(
    ("now", "moment", "status"),
    [
        # 24-11-2026: day 90 is 26-08-2026, day 91 is 25-08-2026; in summer Amsterdam's midnight is 22:00 UTC.
        ("2026-11-24T12:00", "2026-08-26T12:00:00Z", 202),
        ("2026-11-24T12:00", "2026-08-25T22:00:00Z", 202),
        ("2026-11-24T12:00", "2026-08-25T21:59:59Z", 422),
        ("2026-11-24T12:00", "2026-08-26T00:00:00+02:00", 202),
        ("2026-11-24T12:00", "2026-08-25T12:00:00Z", 422),
        # In winter it is 23:00 UTC: a minute later the file is a day older.
        ("2026-11-24T22:59", "2026-08-26T12:00:00Z", 202),
        ("2026-11-24T23:00", "2026-08-26T12:00:00Z", 422),
        # Over the end of summer time and of the year.
        ("2027-01-01T12:00", "2026-10-03T12:00:00Z", 202),
        ("2027-01-01T12:00", "2026-10-02T12:00:00Z", 422),
    ],
)
def test_day_90_passes_and_day_91_is_refused(
    package: PackageCaller, clock: MovableClock, now: str, moment: str, status: int
) -> None:
    clock.at = datetime.fromisoformat(now).replace(tzinfo=UTC)
    package.sign_in()
    answer = package.send(package.payload(retrieved(moment)))
    assert answer.status_code == status
    assert answer.json().get("code") == (None if status == 202 else "odm_too_old")


def test_one_of_two_too_old_is_named(figlo: PackageCaller) -> None:
    partner = a_person(role="partner", surname="Ander", retrievedAt="2026-08-01T10:00:00+02:00")
    answer = figlo.send(figlo.payload(a_person(), partner)).json()
    assert [note["field"] for note in answer["errors"]] == ["persons[1].retrievedAt"]
    assert "115" in answer["errors"][0]["text"]


def second_time(package: PackageCaller, *persons: JsonObject, **changes: object) -> str | None:
    """Sends a known client first, then this, from another dossier; the code of the refusal or None."""
    package.send(package.payload(), "first").raise_for_status()
    answer = package.send(package.payload(*persons, **({"dossier": "26-00400"} | changes)), "second")
    code: str | None = answer.json().get("code")
    return code


def test_only_figlo_and_adviesbox_refuse_a_client_they_know(package: PackageCaller) -> None:
    expected = "existing_client" if package.name in ("figlo", "adviesbox") else None
    assert second_time(package, a_person()) == expected


@pytest.mark.parametrize("changes", [{"surname": " BEUKELAAR "}, {"surname": "Beukéläar"}, {"firstNames": "Other"}])
def test_a_known_client_is_known_in_other_letters(figlo: PackageCaller, changes: JsonObject) -> None:
    assert second_time(figlo, a_person(**changes)) == "existing_client"


@pytest.mark.parametrize("changes", [{"surname": "Beuker"}, {"sex": "m"}, {"birthDate": "1986-07-15"}])
def test_somebody_else_is_a_new_client(figlo: PackageCaller, changes: JsonObject) -> None:
    assert second_time(figlo, a_person(**changes)) is None


def test_data_of_the_dossier_is_an_update(figlo: PackageCaller) -> None:
    assert second_time(figlo, a_person(), source="dossier") is None


def test_data_of_the_dossier_makes_a_client_known_as_well(figlo: PackageCaller) -> None:
    figlo.send(figlo.payload(source="dossier"), "first").raise_for_status()
    assert figlo.send(figlo.payload(dossier="other"), "second").json()["code"] == "existing_client"


@pytest.mark.parametrize("changes", [{"birthDate": "1986-07-00"}, {"birthDate": ""}, {"birthDate": None}, {"sex": "o"}])
def test_who_is_not_surely_the_same_is_let_through(figlo: PackageCaller, changes: JsonObject) -> None:
    figlo.send(figlo.payload(a_person(**changes)), "first").raise_for_status()
    assert figlo.send(figlo.payload(a_person(**changes), dossier="other"), "second").status_code == 202


def test_a_refused_message_makes_nobody_known(figlo: PackageCaller) -> None:
    figlo.send(figlo.payload(retrieved("2026-01-01T12:00:00Z")), "first")
    assert figlo.send(figlo.payload(version=2), "second").status_code == 202


def test_findesk_wants_the_earlier_dossier_removed(findesk: PackageCaller) -> None:
    findesk.send(findesk.payload(), "first").raise_for_status()
    answer = findesk.send(findesk.payload(version=2), "second")
    assert (answer.status_code, answer.json()["code"]) == (422, "removal_needed")
    confirmed = findesk.send(findesk.payload(version=3, removedEarlier=True), "third")
    assert confirmed.status_code == 202


def test_findesk_takes_another_dossier_of_the_same_client(findesk: PackageCaller) -> None:
    assert second_time(findesk, a_person()) is None


@pytest.mark.parametrize("guid", NO_GUIDS)
def test_adviesbox_wants_its_guid(adviesbox: PackageCaller, guid: str | None) -> None:
    assert adviesbox.send(adviesbox.payload(adviesboxGuid=guid)).json()["code"] == "guid_missing"


@pytest.mark.parametrize("guid", GUIDS)
def test_adviesbox_takes_a_guid_with_or_without_braces(adviesbox: PackageCaller, guid: str) -> None:
    assert adviesbox.send(adviesbox.payload(adviesboxGuid=guid)).status_code == 202


def send_version(package: PackageCaller, version: int, dossier: str = "26-00317", **changes: object) -> int:
    """With a client of its own, so that no other rule speaks."""
    person = a_person(surname=f"Klant {version} {dossier}")
    body = package.payload(person, version=version, dossier=dossier, removedEarlier=True, **changes)
    return package.send(body, f"{dossier}-{version}-{len(changes)}").status_code


def test_versions_of_a_dossier_come_one_by_one(package: PackageCaller) -> None:
    assert [send_version(package, number) for number in (1, 2, 3)] == [202, 202, 202]
    assert send_version(package, 1, "26-00400") == 202


@pytest.mark.parametrize("version", [2, 7])
def test_the_first_version_is_one(package: PackageCaller, version: int) -> None:
    answer = package.send(package.payload(version=version))
    assert (answer.status_code, answer.json()["code"]) == (422, "version_order")
    assert package.received() == []


def test_a_version_is_never_taken_twice_and_none_is_left_out(figlo: PackageCaller) -> None:
    assert send_version(figlo, 1) == 202
    person = a_person(surname="Anders")
    again = figlo.send(figlo.payload(person, version=1), "again")
    ahead = figlo.send(figlo.payload(person, version=3), "ahead")
    assert again.json()["code"] == ahead.json()["code"] == "version_order"
    assert again.json()["errors"] == [{"field": "version", "text": "Verwacht versie 2"}]
    assert [item["version"] for item in figlo.received()] == [1]


@pytest.mark.parametrize(
    "changes", [{"source": "nowhere"}, {"bsn": "1"}, {"persons": []}, {"package": "dias"}], ids=str
)
def test_a_refused_message_uses_up_its_version(figlo: PackageCaller, changes: JsonObject) -> None:
    assert figlo.send(figlo.payload() | changes, "first").status_code == 422
    assert [item["state"] for item in figlo.received()] == ["refused"]
    assert figlo.send(figlo.payload(version=2), "second").status_code == 202


@pytest.mark.parametrize("key", ["bsn", "BSN", "burgerservicenummer", "BurgerServiceNummer", "sofinummer"])
@pytest.mark.parametrize(
    "place",
    [
        lambda key: {key: None},
        lambda key: {"persons": [a_person(**{key: "999990019"})]},
        lambda key: {"persons": [a_person(facts=[a_fact("savings", "1") | {"path": {key: 1}}])]},
        lambda key: {"extra": [[{"deep": [{key: []}]}]]},
    ],
    ids=["top", "person", "fact", "deep"],
)
def test_a_bsn_field_at_any_depth_is_refused(figlo: PackageCaller, key: str, place: object) -> None:
    assert callable(place)
    answer = figlo.send(figlo.payload() | place(key))
    assert (answer.status_code, answer.json()["code"]) == (422, "bsn_present")
    assert answer.json()["errors"][0]["field"].endswith(key)
    assert "999990019" not in answer.text


def test_a_key_written_with_escapes_is_the_same_key(figlo: PackageCaller) -> None:
    answer = figlo.http.post("/clients", content=b'{"b\\u0073n": 1}', headers={"Idempotency-Key": "k"})
    assert answer.json()["code"] == "bsn_present"


@pytest.mark.parametrize("value", [{"bsnx": 1}, {"a": "bsn"}, ["bsn"], "bsn", None, {"geen_bsn": 1}])
def test_a_bsn_is_known_by_its_key_alone(value: object) -> None:
    assert bsn_refusal(value) is None


WRONG: list[JsonObject] = [
    {"package": "other"},
    {"package": "dias"},
    {"dossier": ""},
    {"dossier": 26},
    {"version": "1"},
    {"version": 1.0},
    {"version": True},
    {"version": 0},
    {"source": "elements"},
    {"removedEarlier": "true"},
    {"persons": []},
    {"persons": [a_person(), a_person()]},
    {"persons": [a_person(), a_person(role="partner"), a_person(role="kind")]},
    {"persons": [a_person(retrievedAt=None)]},
    {"persons": [a_person(retrievedAt="2026-11-24T10:00:00")]},
    {"persons": [a_person(retrievedAt=1790000000)]},
    {"persons": [a_person(surname="")]},
    {"persons": [a_person(sex="V")]},
    {"persons": [a_person(birthDate="14-07-1986")]},
    {"persons": [a_person(facts=None)]},
    {"persons": [a_person(facts=[a_fact("savings", "1") | {"value": 1}])]},
    {"persons": [a_person(facts=[a_fact("Savings", "1")])]},
    {"persons": [a_person(shoeSize=43)]},
    {"unknown": None},
]


@pytest.mark.parametrize("changes", WRONG, ids=lambda changes: str(changes)[:60])
def test_what_is_missing_unknown_or_of_the_wrong_kind_is_refused(figlo: PackageCaller, changes: JsonObject) -> None:
    answer = figlo.send(figlo.payload() | changes)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
    assert answer.json()["errors"]


@pytest.mark.parametrize("name", ["package", "dossier", "version", "source", "persons"])
def test_each_of_the_main_fields_is_required(figlo: PackageCaller, name: str) -> None:
    body = figlo.payload()
    del body[name]
    answer = figlo.send(body).json()
    assert (answer["code"], answer["errors"][0]["field"]) == ("invalid", name)


def test_dossier_data_needs_no_day_of_retrieval(figlo: PackageCaller) -> None:
    person = a_person()
    del person["retrievedAt"], person["fileId"]
    assert figlo.send(figlo.payload(person, source="dossier")).status_code == 202
