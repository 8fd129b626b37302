"""Work and tax: UWV's insurance message and the prefilled return of the Belastingdienst."""

from datetime import date, timedelta

from store.sandbox.personas.brp import JsonObject, bsn_of
from store.sandbox.personas.numbers import iban, identifier
from store.sandbox.personas.people import Life

UWV_MONTHS = 30


def months_before(day: date, count: int) -> list[tuple[date, date]]:
    """First and last day of the whole months before that day, newest first."""
    months = []
    first = day.replace(day=1)
    for _ in range(count):
        last = first - timedelta(days=1)
        first = last.replace(day=1)
        months.append((first, last))
    return months


def uwv(life: Life, day: date) -> JsonObject:
    """Thirty months of wages per contract."""
    money = life.money
    data: JsonObject = {"burgerservicenummer": str(bsn_of(life.human)), "datumBericht": day.isoformat()}
    if not money.wage_month:
        return data | {"contracten": []}
    contract: JsonObject = {
        "werkgever": money.employer,
        "loonheffingennummer": f"{identifier(money.employer)[:9]}L01",
        "contractvorm": money.contract,
        "verzekerdeWetten": ["WW", "WIA", "ZW"],
        "perioden": [_period(life, first, last) for first, last in months_before(day, UWV_MONTHS)],
    }
    return data | {"contracten": [contract]}


def _period(life: Life, first: date, last: date) -> JsonObject:
    wage = life.money.wage_month * (1.08 if first.month == 5 else 1.0)
    return {
        "van": first.isoformat(),
        "tot": last.isoformat(),
        "aantalUren": life.money.hours_month,
        "svLoon": round(wage + (first.month * 37 % 11) / 4, 2),
    }


def belastingdienst(life: Life, day: date) -> JsonObject:
    """The last two years; the BSN as a number, as one source or another does it."""
    money = life.money
    known = money.wage_month or money.other_income_year or money.savings
    years = [_year(life, day.year - back, back) for back in (1, 2)] if known else []
    return {"bsn": bsn_of(life.human), "jaren": years}


def _year(life: Life, year: int, back: int) -> JsonObject:
    money = life.money
    return {
        "jaar": year,
        "box1": {
            "loon": round(money.wage_month * 12.96 * (1 - 0.02 * back)),
            "overigeInkomsten": money.other_income_year,
        },
        "box2": {"dividend": 0},
        "box3": {
            "bankrekeningen": [_balance(life, back)] if money.savings else [],
            "beleggingen": money.investments,
        },
        "hypotheek": {
            "rente": money.mortgage_interest_year,
            "schuld": money.mortgage + 4000 * (back - 1) if money.mortgage else 0,
        },
        "alimentatieBetaald": money.alimony_paid_year,
    }


def _balance(life: Life, back: int) -> JsonObject:
    return {
        "iban": iban(life.human.full_name),
        "saldo0101": max(life.money.savings - 2400 * back, 0),
        "saldo3112": max(life.money.savings - 2400 * (back - 1), 0),
    }
