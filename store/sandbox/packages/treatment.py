"""What happens inside the package after the door: states that come with time, remarks per field, and the advice."""

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import ROUND_DOWN, Decimal

from store.sandbox.packages.ledger import Receipt
from store.sandbox.packages.messages import Advice, AdvisedPerson, Payload, Person, State
from store.sandbox.problems import FieldNote

AMOUNT = re.compile(r"-?\d{1,12}(\.\d{1,2})?")
WANTED = {"income_gross_year": "Bruto inkomen niet ontvangen; in het advies is 0 aangehouden"}


def state_of(receipt: Receipt, now: datetime, pace: float) -> State:
    """Accepted at once, in treatment after one pace, advice ready (or refused for its content) after two."""
    if receipt.refusal is not None or receipt.payload is None:
        return State.REFUSED
    elapsed = (now - receipt.received_at).total_seconds()
    if elapsed < pace:
        return State.ACCEPTED
    if elapsed < 2 * pace:
        return State.IN_TREATMENT
    return State.REFUSED if unreadable_amounts(receipt.payload) else State.ADVICE_READY


def messages_of(receipt: Receipt, state: State) -> list[FieldNote]:
    """What the package has to say about the fields in that state."""
    if receipt.refusal is not None or receipt.payload is None:
        return list(receipt.refusal.errors) if receipt.refusal else []
    if state is State.REFUSED:
        return unreadable_amounts(receipt.payload)
    return [] if state is State.ACCEPTED else _remarks(receipt.payload)


def unreadable_amounts(payload: Payload) -> list[FieldNote]:
    """Amounts that are no amount: seen only when somebody works on them."""
    return [
        FieldNote(field=f"persons[{index}].facts[{place}].value", text=f"Geen geldig bedrag voor {fact.field}")
        for index, person in enumerate(payload.persons)
        for place, fact in enumerate(person.facts)
        if fact.unit.startswith("EUR") and not AMOUNT.fullmatch(fact.value)
    ]


def _remarks(payload: Payload) -> list[FieldNote]:
    return [
        FieldNote(field=f"persons[{index}].facts.{wanted}", text=text)
        for index, person in enumerate(payload.persons)
        for wanted, text in WANTED.items()
        if all(fact.field != wanted for fact in person.facts)
    ]


def _whole(amount: Decimal, step: int) -> Decimal:
    return (amount / step).to_integral_value(ROUND_DOWN) * step


# The adviser in the package looks at the papers and settles on other values than were sent.
ADJUSTED: Mapping[str, Callable[[Decimal], Decimal]] = {
    "income_gross_year": lambda amount: _whole(amount * Decimal("1.02"), 1),
    "home_value": lambda amount: _whole(amount * Decimal("1.03"), 1000),
    "savings": lambda amount: max(_whole(amount - 2500, 100), Decimal(0)),
}


def advice_for(receipt: Receipt, payload: Payload) -> Advice:
    """The advice on that message: always the same one for the same message."""
    number = hashlib.sha256(receipt.reference.encode()).hexdigest()[:12]
    persons = [_advised(person) for person in payload.persons]
    persons[0].fields.update(_mortgage(persons))
    return Advice(advice_id=f"ADV-{number}", dossier=payload.dossier, version=payload.version, persons=persons)


def _advised(person: Person) -> AdvisedPerson:
    fields: dict[str, str] = {}
    for fact in person.facts:
        fields.setdefault(fact.field, _adjusted(fact.field, fact.value))
    return AdvisedPerson(
        role=person.role, surname=person.surname, sex=person.sex, birth_date=person.birth_date or "", fields=fields
    )


def _adjusted(name: str, value: str) -> str:
    change = ADJUSTED.get(name)
    return str(change(Decimal(value))) if change and AMOUNT.fullmatch(value) else value


def _mortgage(persons: list[AdvisedPerson]) -> dict[str, str]:
    incomes = (person.fields.get("income_gross_year", "0") for person in persons)
    income = sum((Decimal(text) for text in incomes if AMOUNT.fullmatch(text)), Decimal(0))
    mortgage = _whole(max(income, Decimal(0)) * Decimal("4.5"), 500)
    return {
        "mortgage_advised": str(mortgage),
        "monthly_cost_advised": str((mortgage * Decimal("0.0042")).quantize(Decimal("0.01"))),
    }
