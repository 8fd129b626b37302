"""Persona `self`: plausible data for the invited person, always the same for the same name."""

import re

from store.sandbox.ockto.messages import InvitedPerson
from store.sandbox.personas.numbers import stable_number
from store.sandbox.personas.people import Address, Human, Life, Money

EMPLOYERS = ("Proefbouw B.V.", "Gemeente Proefdorp", "Voorbeeld Zorg", "Transport Testveen", "Softwarehuis Schets")


def invented_life(person: InvitedPerson) -> Life:
    """The life of the invited person as the sources might know it."""
    return Life(
        human=_human(person),
        money=_money(person),
        role=person.role,
        address=_address(person),
        partner=_partner(person),
    )


def _human(person: InvitedPerson) -> Human:
    return Human(
        surname=person.surname,
        first_names=person.first_names or "",
        sex=person.sex,
        birth_date=person.birth_date or "",
        prefix=person.prefix or "",
        initials=person.initials or "",
        name_usage="V" if person.partner_surname else "E",
    )


def _partner(person: InvitedPerson) -> Human | None:
    if not person.partner_surname:
        return None
    return Human(
        surname=person.partner_surname,
        first_names="Robin",
        sex="m" if person.sex == "v" else "v",
        birth_date="1985-00-00",
    )


def _address(person: InvitedPerson) -> Address:
    found = re.match(r"\s*(\d{1,5})\s*([A-Za-z]?)", str(person.house_number or ""))
    return Address(
        number=int(found[1]) if found else 1,
        letter=found[2] if found else "",
        postcode=(person.postcode or "1234AB").replace(" ", "").upper(),
    )


def _money(person: InvitedPerson) -> Money:
    def pick(what: str, low: int, high: int, step: int) -> int:
        seed = (what, person.surname, person.first_names or person.initials or "", person.birth_date or "")
        return low + stable_number(*seed, below=(high - low) // step) * step

    mortgage = pick("mortgage", 120_000, 340_000, 1000)
    return Money(
        employer=EMPLOYERS[pick("employer", 0, len(EMPLOYERS), 1)],
        wage_month=pick("wage", 2800, 6200, 25),
        pension_year=pick("pension", 9000, 24_000, 50),
        home_value=pick("home", 260_000, 620_000, 1000),
        mortgage=mortgage,
        mortgage_interest_year=round(mortgage * 0.031),
        savings=pick("savings", 4000, 60_000, 100),
        investments=pick("investments", 0, 20_000, 500),
        student_debt=pick("study", 0, 24_000, 250),
    )
