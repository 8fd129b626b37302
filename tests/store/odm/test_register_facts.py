"""What the register of persons says in its public forms: dates that are not whole, and what is under investigation."""

import json

import pytest

from store.odm.envelope import read_odm
from store.odm.facts import read_facts
from store.odm.views import Fact
from tests.samples import samples
from tests.store.odm.documents import odm, person


def told(label: str, **changes: object) -> list[Fact]:
    data = odm(persons=[person(**changes)])
    return [fact for fact in read_facts(data, read_odm(data)) if fact.label == label]


@pytest.mark.parametrize(
    ("birth", "value"),
    [
        ({"type": "Datum", "datum": "1986-07-14"}, "1986-07-14"),
        ({"type": "JaarMaandDatum", "jaar": 1986, "maand": 7}, "1986-07-00"),
        ({"type": "JaarDatum", "jaar": 1986}, "1986-00-00"),
        ({"type": "DatumOnbekend", "onbekend": True}, ""),
        ("19860700", "1986-07-00"),
        ("00000000", ""),
    ],
    ids=str,
)
def test_a_birth_date_is_told_in_every_form_and_one_not_known_as_not_known(birth: object, value: str) -> None:
    assert [fact.value for fact in told("fact_birth_date", geboorte={"datum": birth})] == [value]


@pytest.mark.parametrize(
    ("investigated", "value", "since"),
    [
        ({"geslachtsnaam": True, "voornamen": True, "datum": False}, "geslachtsnaam, voornamen", ""),
        (
            {"geslachtsnaam": True, "datumIngangOnderzoek": {"type": "Datum", "datum": "2012-01-20"}},
            "geslachtsnaam",
            "2012-01-20",
        ),
        (
            {"aanduidingGegevensInOnderzoek": "081120", "datumIngangOnderzoek": "20120120"},
            "verblijfplaats (081120)",
            "2012-01-20",
        ),
        ({"aanduidingGegevensInOnderzoek": "990000"}, "990000", ""),
    ],
    ids=["fields", "fields-since", "mock-code", "unknown-code"],
)
def test_each_field_under_investigation_is_named(investigated: dict[str, object], value: str, since: str) -> None:
    (fact,) = told("fact_under_investigation", partners=[{"naam": {"geslachtsnaam": "X", "inOnderzoek": investigated}}])
    assert (fact.value, fact.as_of) == (value, since)
    assert fact.path == "$.persons[0].partners[0].naam.inOnderzoek"


def test_the_person_itself_may_be_under_investigation() -> None:
    (fact,) = told("fact_under_investigation", inOnderzoek={"geslacht": True})
    assert (fact.value, fact.path) == ("geslacht", "$.persons[0].inOnderzoek")


def test_a_child_of_the_mocks_form_has_its_birth_date() -> None:
    child = {"naam": {"geslachtsnaam": "Proef"}, "geboorte": {"datum": "20200500"}}
    assert [fact.as_of for fact in told("fact_child", kinderen=[child])] == ["2020-05-00"]


def test_all_that_is_under_investigation_in_the_public_persons_is_told() -> None:
    people = json.loads((samples() / "brp" / "persons.json").read_bytes())
    data = odm(persons=people)
    found = [fact for fact in read_facts(data, read_odm(data)) if fact.label == "fact_under_investigation"]
    assert len(found) == json.dumps(people).count('"aanduidingGegevensInOnderzoek"') > 0
    assert all(fact.value.endswith(")") for fact in found)
