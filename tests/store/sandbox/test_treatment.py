"""Inside the package: states that come with time, and the advice."""

import httpx
import pytest

from store.sandbox.serve import Setup, running
from tests.store.sandbox.callers import MovableClock, PackageCaller, a_fact, a_person


def reference_of(package: PackageCaller, *persons: dict[str, object]) -> str:
    return str(package.send(package.payload(*persons)).raise_for_status().json()["reference"])


def test_the_states_come_with_time(package: PackageCaller, clock: MovableClock) -> None:
    reference_of(package)
    states = []
    for seconds in (0, 1.9, 0.1, 1.9, 0.1, 86_400):
        clock.advance(seconds=seconds)
        package.sign_in()
        states.append(package.by_key().json()["state"])
    treated, ready = "in_treatment", "advice_ready"
    assert states == ["accepted", "accepted", treated, treated, ready, ready]
    assert package.received()[0]["state"] == ready


def test_there_is_no_advice_before_it_is_ready(package: PackageCaller, clock: MovableClock) -> None:
    reference = reference_of(package)
    clock.advance(seconds=3.9)
    advice = package.http.get(f"/clients/{reference}/advice")
    confirm = package.http.post(f"/clients/{reference}/advice/confirm")
    assert advice.status_code == confirm.status_code == 409
    assert advice.json()["code"] == "advice_not_ready"


def test_the_advice_returns_what_was_sent_partly_adjusted(package: PackageCaller, clock: MovableClock) -> None:
    facts = [
        a_fact("income_gross_year", "52000.00", "EUR/year"),
        a_fact("income_gross_year", "1", "EUR/year"),
        a_fact("home_value", "418000"),
        a_fact("savings", "9000.50"),
        a_fact("employer", "Waterschap", "text"),
    ]
    partner = a_person(role="partner", surname="Wolkenrijk", sex="m", facts=[], birthDate="1984-00-00")
    reference = reference_of(package, a_person(facts=facts), partner)
    clock.advance(seconds=4)
    advice = package.http.get(f"/clients/{reference}/advice").json()
    assert (advice["dossier"], advice["version"]) == ("26-00317", 1)
    first, second = advice["persons"]
    assert (first["surname"], first["sex"], first["birthDate"]) == ("Beukelaar", "v", "1986-07-14")
    assert first["fields"] == {
        "income_gross_year": "53040",
        "home_value": "430000",
        "savings": "6500",
        "employer": "Waterschap",
        "mortgage_advised": "238500",
        "monthly_cost_advised": "1001.70",
    }
    assert (second["role"], second["birthDate"], second["fields"]) == ("partner", "1984-00-00", {})


def test_the_advice_is_always_the_same_and_confirmed_as_often_as_one_likes(
    figlo: PackageCaller, clock: MovableClock
) -> None:
    reference = reference_of(figlo)
    clock.advance(seconds=4)
    first = figlo.http.get(f"/clients/{reference}/advice").json()
    for _ in range(2):
        assert figlo.http.post(f"/clients/{reference}/advice/confirm").status_code == 204
    assert figlo.http.get(f"/clients/{reference}/advice").json() == first


def test_what_is_missing_is_remarked_in_treatment(figlo: PackageCaller, clock: MovableClock) -> None:
    reference_of(figlo, a_person(facts=[]))
    assert figlo.by_key().json()["messages"] == []
    clock.advance(seconds=2)
    messages = figlo.by_key().json()["messages"]
    assert [note["field"] for note in messages] == ["persons[0].facts.income_gross_year"]


@pytest.mark.parametrize("value", ["€ 52.000", "", "1e5", "NaN", "-", "1.234,56"])
def test_an_amount_that_is_none_is_refused_in_treatment(figlo: PackageCaller, clock: MovableClock, value: str) -> None:
    reference = reference_of(figlo, a_person(facts=[a_fact("savings", value)]))
    clock.advance(seconds=2)
    assert figlo.by_key().json()["state"] == "in_treatment"
    clock.advance(seconds=2)
    found = figlo.by_key().json()
    assert found["state"] == "refused"
    assert found["messages"][0]["field"] == "persons[0].facts[0].value"
    assert figlo.http.get(f"/clients/{reference}/advice").status_code == 409


def test_findesk_opens_in_a_tab_of_its_own(findesk: PackageCaller) -> None:
    link = findesk.send(findesk.payload(dossier="<b>26&")).json()["link"]
    page = httpx.get(link, trust_env=False)
    assert page.status_code == 200
    assert "&lt;b&gt;26&amp;" in page.text
    assert findesk.by_key().json()["link"] == link


def test_the_tab_can_be_elsewhere() -> None:
    with running(Setup(page_url="https://desk.example/findesk/")) as standins:
        findesk = PackageCaller("findesk", standins.packages["findesk"])
        link = findesk.send(findesk.payload()).json()["link"]
    assert link.startswith("https://desk.example/findesk/open/FI-")
