"""The home: WOZ value and Kadaster (BRK), both reached through Mijn Overheid."""

from datetime import date

from store.sandbox.personas.brp import JsonObject
from store.sandbox.personas.numbers import identifier
from store.sandbox.personas.people import Life


def my_government(life: Life, day: date) -> JsonObject:
    """What Mijn Overheid tells beside the BRP."""
    owns = life.money.home_value > 0
    return {"woz": [_woz(life, day)] if owns else [], "brk": [_brk(life)] if owns else []}


def _woz(life: Life, day: date) -> JsonObject:
    value = life.money.home_value
    return {
        "identificatie": f"0{identifier('woz', *_place(life))}"[:12],
        "aanduiding": f"{life.address.street} {life.address.number}{life.address.letter}, {life.address.town}",
        "grondoppervlakte": 140,
        "waarden": [
            {
                "vastgesteldeWaarde": _thousands(value * (1 - 0.05 * back)),
                "waardepeildatum": f"{day.year - 1 - back}-01-01",
            }
            for back in range(3)
        ],
    }


def _brk(life: Life) -> JsonObject:
    share = {"teller": 1, "noemer": 2 if life.partner else 1}
    return {
        "identificatie": identifier("brk", *_place(life)),
        "koopsom": {"koopsom": _thousands(life.money.home_value * 0.7), "koopjaar": 2016},
        "kadastraleAanduiding": "Proefdorp A 1234",
        "adressen": [{"postcode": life.address.postcode, "huisnummer": life.address.number}],
        "zakelijkGerechtigden": [{"tenaamstelling": {"aandeel": share}, "zakelijkRecht": "Eigendom"}],
        "hypotheken": [_mortgage(life)] if life.money.mortgage else [],
    }


def _mortgage(life: Life) -> JsonObject:
    return {
        "hypotheekhouders": ["Proefbank Hypotheken"],
        "bedragZekerheidsstelling": {"som": _thousands(life.money.mortgage * 1.2), "valuta": "EUR"},
    }


def _place(life: Life) -> tuple[str, str]:
    return life.address.postcode, str(life.address.number)


def _thousands(amount: float) -> int:
    return round(amount / 1000) * 1000
