"""Every persona gives a file of the right shape, and each is odd in its own way."""

import json
from collections.abc import Iterator

import pytest

from store.sandbox.moments import AMSTERDAM
from store.sandbox.personas.brp import brp_date
from store.sandbox.personas.catalogue import PERSONAS
from store.sandbox.personas.numbers import iban, passes_elfproef
from tests.store.sandbox.callers import PERSON, OcktoCaller
from tests.store.sandbox.shape import OdmFile

CODES = [one.code for one in PERSONAS if not one.breaks]
FIRST_TEST_BSN, LAST_TEST_BSN = 999_900_000, 999_999_999


def file_of(ockto: OcktoCaller, persona: str, session: str = "s-1", **changes: object) -> OdmFile:
    return OdmFile.model_validate_json(ockto.shared(persona, session, **changes).content)


def bsns_in(value: object) -> Iterator[int]:
    if isinstance(value, dict):
        for key, below in value.items():
            if key in ("burgerservicenummer", "bsn"):
                yield int(below)
            yield from bsns_in(below)
    elif isinstance(value, list):
        for below in value:
            yield from bsns_in(below)


@pytest.mark.parametrize("persona", CODES)
def test_every_file_has_the_shape_and_only_test_bsns(ockto: OcktoCaller, persona: str) -> None:
    answer = ockto.shared(persona)
    file = OdmFile.model_validate_json(answer.content)
    assert file.retrievedAt.astimezone(AMSTERDAM).isoformat() == "2026-11-24T13:00:00+01:00"
    bsns = list(bsns_in(json.loads(answer.content)))
    assert len(bsns) >= 1
    assert all(FIRST_TEST_BSN <= bsn <= LAST_TEST_BSN and passes_elfproef(bsn) for bsn in bsns)


@pytest.mark.parametrize("persona", CODES)
def test_every_persona_has_two_to_four_documents_or_a_reason_for_none(ockto: OcktoCaller, persona: str) -> None:
    file = file_of(ockto, persona)
    per_person = len(file.documents) / len(file.persons)
    assert (2 <= per_person <= 4) or persona == "nothing-found"


def test_nobody_here_is_one_of_the_published_test_persons() -> None:
    names = {life.human.surname for one in PERSONAS for life in one.lives}
    assert "Moulin" not in names
    assert all(life.human.birth_date for one in PERSONAS for life in one.lives)


def test_a_couple_comes_in_two_files_or_in_one(ockto: OcktoCaller) -> None:
    first = file_of(ockto, "couple-applicant", "a").persons
    second = file_of(ockto, "couple-partner", "b").persons
    both = file_of(ockto, "two-persons", "c").persons
    assert [one.role for one in (*first, *second)] == ["aanvrager", "partner"]
    assert (*both,) == (*first, *second)


def test_the_partner_is_left_out_when_the_request_says_so(ockto: OcktoCaller) -> None:
    file = file_of(ockto, "two-persons", disablePartner=True)
    assert [one.role for one in file.persons] == ["aanvrager"]
    assert {one.personId for one in file.sources} == {file.persons[0].personId}


def test_a_partner_who_refused_is_in_the_file_by_an_id_only(ockto: OcktoCaller) -> None:
    file = file_of(ockto, "partner-refused")
    assert [one.role for one in file.persons] == ["aanvrager"]
    skipped = [one for one in file.sources if one.personId != file.persons[0].personId]
    assert {one.status for one in skipped} == {"skipped"}
    assert not any(one.data for one in skipped)


@pytest.mark.parametrize(
    ("persona", "kind"),
    [("incomplete-birth-date", "JaarMaandDatum"), ("birth-year-only", "JaarDatum"), ("single", "Datum")],
)
def test_birth_dates_may_be_incomplete(ockto: OcktoCaller, persona: str, kind: str) -> None:
    assert file_of(ockto, persona).persons[0].geboorte.datum.type == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1986-07-14", {"type": "Datum", "datum": "1986-07-14", "langFormaat": "14 juli 1986"}),
        ("1986-07-00", {"type": "JaarMaandDatum", "jaar": 1986, "maand": 7, "langFormaat": "juli 1986"}),
        ("1986-00-00", {"type": "JaarDatum", "jaar": 1986, "langFormaat": "1986"}),
        ("0000-00-00", {"type": "DatumOnbekend", "onbekend": True, "langFormaat": "onbekend"}),
        ("", {"type": "DatumOnbekend", "onbekend": True, "langFormaat": "onbekend"}),
    ],
)
def test_the_four_kinds_of_date(text: str, expected: dict[str, object]) -> None:
    assert brp_date(text) == expected


def test_prefix_and_married_name(ockto: OcktoCaller) -> None:
    person = file_of(ockto, "prefix-married").persons[0]
    assert person.naam.voorvoegsel == "van den"
    assert person.naam.aanduidingNaamgebruik.code == "P"
    assert "Ångström" in json.dumps(person.partners, ensure_ascii=False)


def test_a_source_failed_another_is_partial_a_third_is_old(ockto: OcktoCaller) -> None:
    file = file_of(ockto, "source-failed")
    uwv, pension, duo = (file.source(name) for name in ("UWV", "MijnPensioenoverzicht", "DUO"))
    assert (uwv.status, uwv.data) == ("failed", {})
    assert uwv.errors
    assert (pension.status, pension.data["OntbrekendePuvsError"]) == ("partial", ["Pensioenfonds Stilzwijgen"])
    assert (file.retrievedAt - duo.retrievedAt).days == 95
    assert "UWV" not in {one.type for one in file.documents}


def test_nothing_found_is_an_answer_too(ockto: OcktoCaller) -> None:
    file = file_of(ockto, "nothing-found")
    assert file.source("UWV").data["contracten"] == []
    assert file.source("Belastingdienst").data["jaren"] == []
    assert file.source("DUO").status == "skipped"
    assert file.documents == []


def test_the_huge_file_is_about_ten_megabytes(ockto: OcktoCaller) -> None:
    content = ockto.shared("huge", psd2InfoIncluded=False, psd2AmountOfMonths=0).content
    assert 9_000_000 <= len(content) <= 11_500_000
    ids = [one["transactionId"] for one in json.loads(content)["sources"][5]["data"]["accounts"][0]["transactions"]]
    assert len(ids) == len(set(ids))


def test_sex_unknown_and_a_name_of_one_letter(ockto: OcktoCaller) -> None:
    person = file_of(ockto, "sex-unknown").persons[0]
    assert (person.geslacht.code, person.naam.geslachtsnaam) == ("O", "O")


def test_the_hostile_file_carries_control_characters_and_markup(ockto: OcktoCaller) -> None:
    file = file_of(ockto, "hostile")
    name = file.persons[0].naam.geslachtsnaam
    assert "\x1b]52;" in name
    assert "[bold]" in name
    assert "\u202e" in name
    assert "\x9b" in json.dumps(file.source("UWV").data, ensure_ascii=False)


def test_uwv_knows_at_least_two_years(ockto: OcktoCaller) -> None:
    data = file_of(ockto, "couple-applicant").source("UWV").data
    periods = data["contracten"][0]["perioden"]  # type: ignore[index]  # a foreign shape, looked into by hand
    assert len(periods) >= 24
    assert periods[0]["van"] == "2026-10-01"
    assert set(periods[0]) == {"van", "tot", "aantalUren", "svLoon"}


def test_the_pension_overview_has_its_own_form_and_no_name(ockto: OcktoCaller) -> None:
    data = file_of(ockto, "couple-applicant").source("MijnPensioenoverzicht").data
    assert data["StatusCode"] == "000"
    text = json.dumps(data)
    assert "Zandstroom" not in text
    assert "1984" not in text


@pytest.mark.parametrize("months", [1, 12])
def test_bank_data_has_the_months_asked_for(ockto: OcktoCaller, months: int) -> None:
    data = file_of(ockto, "single", psd2AmountOfMonths=months).source("PSD2").data
    account = data["accounts"][0]  # type: ignore[index]  # a foreign shape, looked into by hand
    assert len({one["bookingDate"][:7] for one in account["transactions"]}) == months
    assert set(account) >= {"iban", "balance", "transactions"}


def test_self_is_the_invited_person_and_always_the_same(ockto: OcktoCaller) -> None:
    first, second = file_of(ockto, "self", "a"), file_of(ockto, "self", "b")
    person = first.persons[0]
    assert person.naam.geslachtsnaam == "Beukelaar"
    assert person.verblijfplaats.verblijfadres["huisnummer"] == 12
    assert person.verblijfplaats.verblijfadres["huisletter"] == "a"
    assert first.sources == second.sources
    assert first.persons == second.persons


def test_self_as_partner_is_a_partner(ockto: OcktoCaller) -> None:
    ockto.start()
    person = PERSON | {"role": "partner", "birthDate": "1986-07-00", "partnerSurname": "Wolkenrijk", "sex": "m"}
    ockto.step("scan", person=person)
    ockto.step("gather")
    ockto.step("share")
    found = OdmFile.model_validate_json(ockto.result().content).persons[0]
    assert found.role == "partner"
    assert found.geboorte.datum.type == "JaarMaandDatum"
    assert found.naam.aanduidingNaamgebruik.code == "V"
    assert found.partners


def test_an_iban_has_right_check_digits() -> None:
    number = iban("Zandstroom")
    moved = number[4:] + number[:4]
    assert int("".join(str(int(letter, 36)) for letter in moved)) % 97 == 1
