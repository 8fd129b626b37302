"""The files of the running stand-in for Ockto, taken the whole way: masked, read, laid out, understood."""

import json
from collections.abc import Iterator
from uuid import uuid4

import httpx
import pytest

from store.odm.bsn import mask_bsn
from store.odm.envelope import read_odm
from store.odm.facts import read_facts
from store.odm.lines import LineIndex
from store.odm.paths import line_of
from store.sandbox.serve import Setup, running

PERSON = {
    "surname": "Beukelaar",
    "prefix": "de",
    "initials": "M.",
    "firstNames": "Mila",
    "sex": "v",
    "birthDate": "1986-07-00",
    "postcode": "1234AB",
    "houseNumber": "12",
    "role": "aanvrager",
}


@pytest.fixture(scope="module")
def ockto() -> Iterator[httpx.Client]:
    with (
        running(Setup()) as serving,
        httpx.Client(base_url=serving.ockto, auth=("brondesk", "brondesk"), trust_env=False, timeout=30) as client,
    ):
        yield client


def file_of(ockto: httpx.Client, persona: str) -> bytes:
    session = str(uuid4())
    body = {
        "sessionId": session,
        "consentCode": "001",
        "ocktoType": "P",
        "odmVersion": "v4_3",
        "requestDocuments": ["UPO", "UWV", "PSD2", "PDF"],
        "disablePartner": False,
        "psd2InfoIncluded": True,
        "psd2AmountOfMonths": 12,
    }
    ockto.post("/sessions", json=body, headers={"X-Provider-Code": "PC"}).raise_for_status()
    for step in ("scan", "gather", "share"):
        played = {"persona": persona, "person": PERSON} if step == "scan" else {}
        ockto.post(f"/_client/{session}/{step}", json=played).raise_for_status()
    return ockto.get(f"/sessions/{session}/result").raise_for_status().content


def test_every_persona_is_read_and_each_fact_leads_to_its_line(ockto: httpx.Client) -> None:
    personas = [item["persona"] for item in ockto.get("/_client/personas").json()["items"]]
    assert len(personas) >= 8
    for persona in personas:
        if persona == "breakdown":
            continue
        masked = mask_bsn(file_of(ockto, persona))
        file = read_odm(masked.data)
        assert masked.count > 0, persona
        assert file.odm_version == "v4_3"
        assert {finding.code for finding in file.findings} <= {"odm_providers_missing"}, persona
        index = LineIndex(masked.data).read_all()
        for fact in read_facts(masked.data, file):
            for path in (fact.path, *fact.parts):
                assert line_of(index, path) > 0, (persona, path)


def test_the_invited_person_comes_back_with_what_the_fields_need(ockto: httpx.Client) -> None:
    data = mask_bsn(file_of(ockto, "self")).data
    file = read_odm(data)
    (found,) = file.persons
    assert (found.surname, found.prefix, found.sex, found.birth_date) == ("Beukelaar", "de", "v", "1986-07-00")
    fields = {fact.field for fact in read_facts(data, file) if fact.field}
    assert fields >= {"income_gross_year", "employer", "home_value", "savings", "pension_old_age_year", "address"}
    assert len(file.documents) == 4
    assert "burgerservicenummer" in json.loads(data)["persons"][0]
