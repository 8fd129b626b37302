"""Bank accounts by PSD2: a balance and its transactions, as many months as were asked."""

from datetime import date, timedelta

from store.sandbox.personas.brp import JsonObject
from store.sandbox.personas.numbers import iban, stable_number
from store.sandbox.personas.people import Life
from store.sandbox.personas.work import months_before

MONTHLY = (
    (1, "Proefbank Hypotheken", "Hypotheek"),
    (3, "Energie Proefland", "Termijnbedrag"),
    (9, "Supermarkt De Proef", "Pinbetaling"),
    (14, "Zorgverzekeraar Proef", "Premie"),
    (22, "Warenhuis Voorbeeld", "Pinbetaling"),
)


def psd2(life: Life, day: date, months: int, bulk: int) -> JsonObject:
    """One account; for the huge file tens of thousands of extra transactions."""
    account = iban(life.human.full_name)
    transactions = _ordinary(life, day, months) + _bulk(account, day, bulk)
    return {
        "accounts": [
            {
                "iban": account,
                "balance": life.money.savings + 1234.56,
                "currency": "EUR",
                "name": "Betaalrekening",
                "transactions": transactions,
            }
        ]
    }


def _ordinary(life: Life, day: date, months: int) -> list[JsonObject]:
    found = []
    for first, last in months_before(day, months):
        if life.money.wage_month:
            paid = round(life.money.wage_month * 0.72, 2)
            found.append(_transaction(life.human.full_name, last.replace(day=24), paid, life.money.employer, "Salaris"))
        for on, name, text in MONTHLY:
            cents = -stable_number(name, life.human.full_name, str(first), below=60_000) - 500
            found.append(_transaction(life.human.full_name, first.replace(day=on), cents / 100, name, text))
    return found


def _bulk(account: str, day: date, count: int) -> list[JsonObject]:
    found = []
    for number in range(count):
        on = day - timedelta(days=number * 365 // count)
        cents = -(number * 7919 % 20_000) - 100
        _, name, text = MONTHLY[number % len(MONTHLY)]
        found.append(_transaction(f"{account}-{number}", on, cents / 100, name, f"{text} kenmerk {number:08d}"))
    return found


def _transaction(seed: str, on: date, amount: float, name: str, text: str) -> JsonObject:
    return {
        "transactionId": f"T{stable_number(seed, on.isoformat(), name, f'{amount:.2f}', below=10**14):014d}",
        "bookingDate": on.isoformat(),
        "transactionAmount": {"amount": f"{amount:.2f}", "currency": "EUR"},
        "creditorName" if amount < 0 else "debtorName": name,
        "remittanceInformationUnstructured": text,
    }
