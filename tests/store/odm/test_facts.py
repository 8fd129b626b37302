"""The facts of the seven areas."""

import pytest

from store.odm.envelope import read_odm
from store.odm.facts import read_facts
from store.odm.lines import LineIndex
from store.odm.paths import line_of
from store.odm.views import Fact
from tests.samples import samples
from tests.store.odm.documents import odm, person, source


def facts(*sources: dict[str, object], **changes: object) -> list[Fact]:
    data = odm(sources=list(sources), **changes)
    return list(read_facts(data, read_odm(data)))


def having(found: list[Fact], label: str) -> list[Fact]:
    return [fact for fact in found if fact.label == label]


def filled(found: list[Fact]) -> dict[str, str]:
    return {fact.field: fact.value for fact in found if fact.field}


def months(year: int, count: int, wage: float) -> list[dict[str, object]]:
    """The last so many months of a year."""
    return [
        {"van": f"{year}-{month:02d}-01", "tot": f"{year}-{month:02d}-28", "svLoon": wage}
        for month in range(12, 12 - count, -1)
    ]


def test_the_register_fills_family_and_address() -> None:
    partner = {"naam": {"geslachtsnaam": "Nu"}, "soortVerbintenis": {"code": "P"}}
    child = {
        "naam": {"geslachtsnaam": "Proef", "voornamen": "Cas"},
        "geboorte": {"datum": {"type": "JaarDatum", "jaar": 2020}},
    }
    found = facts(persons=[person(partners=[partner], kinderen=[child, child])])
    assert filled(found) == {
        "address": "Iepenlaan 8a, 1234 cd Proefdorp",
        "marital_state": "geregistreerd partnerschap",
        "children": "2",
    }
    assert having(found, "fact_child")[0].as_of == "2020-00-00"
    assert having(found, "fact_name")[0].value == "Proef, de, A.B."


@pytest.mark.parametrize(
    ("partners", "state"),
    [
        ([], "ongehuwd"),
        ([{"soortVerbintenis": {"code": "H"}}], "gehuwd"),
        (
            [{"soortVerbintenis": {"code": "H"}, "ontbindingHuwelijkPartnerschap": {"datum": "20000101"}}],
            "niet meer gehuwd",
        ),
        ([{}], "samen"),
    ],
    ids=["none", "married", "ended", "unclear"],
)
def test_the_marital_state_is_that_of_now(partners: list[object], state: str) -> None:
    assert filled(facts(persons=[person(partners=partners)]))["marital_state"] == state


def test_a_year_of_wages_is_the_latest_twelve_months_of_all_employers() -> None:
    one = {"werkgever": "A", "contractvorm": "Vast", "perioden": months(2026, 12, 1000) + months(2025, 12, 9000)}
    two = {"werkgever": "B", "contractvorm": "Tijdelijk", "perioden": months(2026, 2, 500.5)}
    (wage,) = having(
        facts(source("UWV", {"contracten": [one, two]}), retrievedAt="2027-01-05T10:00:00Z"), "field_income_gross_year"
    )
    assert (wage.value, wage.unit, wage.field) == ("13001.0", "EUR/year", "income_gross_year")
    assert (wage.as_of, wage.until, len(wage.parts)) == ("2026-01-01", "2026-12-28", 14)
    assert wage.path == "$.sources[0].data.contracten"


def test_half_a_year_of_wages_is_no_yearly_income() -> None:
    uwv = source("UWV", {"contracten": [{"werkgever": "A", "perioden": months(2026, 6, 1000)}]})
    tax = source("Belastingdienst", {"jaren": [{"jaar": 2025, "box1": {"loon": 30000}}]})
    found = facts(uwv, tax, retrievedAt="2027-01-05T10:00:00Z")
    assert (having(found, "fact_wage_part_of_year")[0].value, having(found, "fact_wage_part_of_year")[0].field) == (
        "6000",
        None,
    )
    assert filled(found)["income_gross_year"] == "30000"


def test_a_job_that_ended_long_ago_is_no_income_of_now() -> None:
    uwv = source("UWV", {"contracten": [{"werkgever": "A", "perioden": months(2020, 12, 1000)}]})
    (wage,) = having(facts(uwv), "field_income_gross_year")
    assert (wage.value, wage.field, wage.until) == ("12000", None, "2020-12-28")


def test_the_employer_of_now_fills_the_field() -> None:
    past = {"werkgever": "Toen", "contractvorm": "x", "perioden": months(2024, 1, 1)}
    now = {"werkgever": "Nu", "contractvorm": "y", "perioden": months(2026, 1, 1)}
    found = facts(source("UWV", {"contracten": [past, now]}))
    assert (filled(found)["employer"], filled(found)["contract_kind"]) == ("Nu", "y")
    assert [fact.value for fact in having(found, "field_employer")] == ["Toen", "Nu"]


def test_different_sources_are_never_added_up() -> None:
    uwv = source("UWV", {"contracten": [{"werkgever": "A", "perioden": months(2026, 12, 1000)}]})
    tax = source("Belastingdienst", {"jaren": [{"jaar": 2025, "box1": {"loon": 30000}}]})
    found = facts(tax, uwv)
    assert filled(found)["income_gross_year"] == "12000"
    assert having(found, "fact_taxed_wage")[0].field is None


def pension(number: str, amount: int, provider: str = "Fonds") -> dict[str, object]:
    return {"PensioenUitvoerder": provider, "HerkenningsNummer": number, "StandPer": "2026-01-01", "TeBereiken": amount}


def test_a_pension_counts_once_and_the_total_opens_its_parts() -> None:
    periods = [
        {"Pensioen": [pension("1", 1000), pension("2", 250)]},
        {"Pensioen": [pension("1", 1000), pension("3", 5)]},
    ]
    data = {"Details": {"OuderdomsPensioenDetails": {"OuderdomsPensioen": periods}}}
    total, *parts = having(facts(source("MijnPensioenoverzicht", data)), "field_pension_old_age_year")
    assert (total.value, total.field, total.unit) == ("1255", "pension_old_age_year", "EUR/year")
    assert [part.value for part in parts] == ["1000", "250", "5"]
    assert total.parts == tuple(part.path for part in parts)
    assert all(part.field is None for part in parts)


def test_a_partner_pension_is_read_once_from_its_amounts() -> None:
    right = {
        "PensioenUitvoerder": "F",
        "HerkenningsNummer": "1",
        "Bedragen": {"VerzekerdBedrag": 700, "OpgebouwdBedrag": 1},
    }
    data = {"Details": {"PartnerPensioenDetails": {"PartnerPensioen": [{"Pensioen": [right]}]}}}
    (found,) = having(facts(source("MijnPensioenoverzicht", data)), "field_pension_partner_year")
    assert (found.value, found.field) == ("700", "pension_partner_year")


@pytest.mark.parametrize(("partners", "value"), [([], "19000"), ([{"naam": {}}], "13000")], ids=["alone", "together"])
def test_the_state_pension_is_that_of_the_household(partners: list[object], value: str) -> None:
    build_up = {"TeBereikenSamenwonend": 13000, "TeBereikenAlleenstaand": 19000}
    periods = [{"AOW": {"StandPer": "2026-01-01", "AOWDetailsOpbouw": build_up}}]
    data = {"Details": {"OuderdomsPensioenDetails": {"OuderdomsPensioen": periods}}}
    found = facts(source("MijnPensioenoverzicht", data), persons=[person(partners=partners)])
    assert filled(found)["state_pension_year"] == value


def home(number: str, *values: tuple[int, str], **changes: object) -> dict[str, object]:
    known = [{"vastgesteldeWaarde": value, "waardepeildatum": day} for value, day in values]
    return {"identificatie": number, "aanduiding": "Iepenlaan 8", "waarden": known} | changes


def test_the_newest_value_of_the_home_fills_the_field() -> None:
    woz = [home("1", (300000, "2024-01-01"), (330000, "2025-01-01"))]
    found = having(facts(source("MijnOverheid", {"woz": woz})), "field_home_value")
    assert [(fact.value, fact.as_of, fact.field) for fact in found] == [
        ("300000", "2024-01-01", None),
        ("330000", "2025-01-01", "home_value"),
    ]


def test_a_home_without_a_value_is_unknown_not_nought() -> None:
    (found,) = having(facts(source("MOH", {"woz": [home("1", grondoppervlakte=90)]})), "field_home_value")
    assert (found.value, found.field, found.path) == ("", None, "$.sources[0].data.woz[0]")


def test_of_two_homes_the_one_at_the_address_fills_the_field_and_else_none() -> None:
    other = home("1", (900000, "2025-01-01"))
    same = home("2", (330000, "2025-01-01"), aanduiding={"postcode": "1234CD", "huisnummer": "8a"})
    assert filled(facts(source("MijnOverheid", {"woz": [other, same]})))["home_value"] == "330000"
    assert "home_value" not in filled(facts(source("MijnOverheid", {"woz": [other, home("2", (1, "2025-01-01"))]})))


def test_the_same_object_twice_is_one() -> None:
    woz = [home("1", (300000, "2025-01-01"))] * 2
    assert len(having(facts(source("MijnOverheid", {"woz": woz})), "field_home_value")) == 1


def test_the_newest_tax_year_fills_the_fields_and_its_accounts_are_added() -> None:
    def year(number: int, *saldos: float) -> dict[str, object]:
        accounts = [{"iban": str(saldo), "saldo3112": saldo} for saldo in saldos]
        return {"jaar": number, "box3": {"bankrekeningen": accounts}, "hypotheek": {"schuld": 100 * number, "rente": 7}}

    found = facts(source("VIA", {"jaren": [year(2024, 10), year(2025, 0.1, 0.2)]}))
    assert filled(found)["savings"] == "0.3"
    assert filled(found)["mortgage_debt"] == "202500"
    assert [fact.value for fact in having(found, "field_savings")] == ["10", "0.3", "0.1", "0.2"]


def test_bank_amounts_as_text_keep_their_digits_and_another_currency_is_no_euro() -> None:
    accounts = [
        {"iban": "A", "balance": {"amount": "100.10", "currency": "EUR"}},
        {"iban": "B", "balance": "50.05"},
        {"iban": "C", "balance": {"amount": "7.00", "currency": "USD"}},
    ]
    found = having(facts(source("PSD2", {"accounts": accounts})), "fact_account_balance")
    assert [(fact.value, fact.unit, fact.detail) for fact in found] == [
        ("150.15", "EUR", ""),
        ("100.10", "EUR", "A"),
        ("50.05", "EUR", "B"),
        ("7.00", "USD", "C"),
    ]
    assert [fact.field for fact in found] == ["savings", None, None, None]


def test_a_study_debt_has_its_interest_and_months() -> None:
    debt = {
        "saldoInclusiefRente": 13500,
        "rentepercentage": 2.57,
        "renteVastTot": "2029-12-31",
        "wettelijkMaandbedrag": 35.53,
    }
    found = facts(source("DUO", {"schulden": [debt]}))
    assert filled(found)["student_debt"] == "13500"
    assert [(fact.value, fact.unit, fact.until) for fact in having(found, "fact_student_interest")] == [
        ("2.57", "percent", "2029-12-31")
    ]


def test_facts_carry_source_person_moment_and_completeness() -> None:
    duo = source(
        "DUO", {"schulden": [{"saldoInclusiefRente": 1}]}, status="partial", retrievedAt="2026-08-01T00:00:00Z"
    )
    (debt,) = having(facts(duo), "field_student_debt")
    assert (debt.source, debt.inside_id, debt.complete) == ("DUO", "P-1", False)
    assert debt.retrieved_at is not None
    assert debt.retrieved_at.month == 8


def test_two_persons_have_fields_of_their_own() -> None:
    tax = {"jaren": [{"jaar": 2025, "alimentatieBetaald": 12}]}
    found = facts(source("VIA", tax), source("VIA", tax, personId="P-2"), persons=[person(), person(personId="P-2")])
    assert [fact.field for fact in having(found, "field_alimony_paid_year")] == ["alimony_paid_year"] * 2


def test_every_path_and_every_part_leads_to_a_line() -> None:
    accounts = [{"iban": "A b", "balance": 1}, {"iban": "B", "balance": 2}]
    data = odm(sources=["geen bron", source("PSD2", {"accounts": accounts})], documents=[{"type": "UPO"}])
    index = LineIndex(data).read_all()
    found = read_facts(data, read_odm(data))
    assert {fact.source for fact in found} == {"MijnOverheid", "PSD2", ""}
    for fact in found:
        for path in (fact.path, *fact.parts):
            assert line_of(index, path) > 0


def test_the_public_homes_are_read_and_those_without_a_value_are_unknown() -> None:
    text = (samples() / "woz" / "wozobjecten.json").read_text(encoding="utf-8")
    data = odm().replace(
        b'"sources": []', f'"sources": [{{"source": "WOZ", "personId": "P-1", "data": {text}}}]'.encode()
    )
    found = having(list(read_facts(data, read_odm(data))), "field_home_value")
    assert [fact.value for fact in found[:2]] == ["1300000", "1800000"]
    assert any(fact.value == "" for fact in found)
