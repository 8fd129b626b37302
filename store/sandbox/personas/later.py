"""Pension and study debt: mijnpensioenoverzicht.nl (download 1.2) and DUO."""

from datetime import datetime

from store.sandbox.personas.brp import JsonObject
from store.sandbox.personas.numbers import identifier
from store.sandbox.personas.people import Life

STATE_PENSION_TOGETHER = 13_250
STATE_PENSION_ALONE = 19_480
FROM_AGE: JsonObject = {"Leeftijd": {"Jaren": 67, "Maanden": 3}}
FOR_LIFE: JsonObject = {"Gebeurtenis": "Overlijden"}


def pension_overview(life: Life, moment: datetime, missing: tuple[str, ...]) -> JsonObject:
    """The overview; it carries neither name nor birth date, as the real one does not."""
    known = life.money.pension_year > 0
    return {
        "StatusCode": "000",
        "TijdstipAanmakenBericht": moment.isoformat(),
        "OntbrekendePuvsError": list(missing),
        "OntbrekendePuvsGeenGegevens": [],
        "Totalen": {
            "OuderdomsPensioenTotalen": {"OuderdomsPensioenTotaal": [_old_age_total(life)] if known else []},
            "PartnerPensioenTotalen": {"PartnerPensioenTotaal": [_partner_total(life)] if known else []},
            "WezenPensioenTotalen": {"WezenPensioenTotaal": []},
        },
        "Details": {
            "OuderdomsPensioenDetails": {"OuderdomsPensioen": [_old_age(life, moment)] if known else []},
            "PartnerPensioenDetails": {"PartnerPensioen": [_partner(life, moment)] if known else []},
            "WezenPensioenDetails": {"WezenPensioen": []},
        },
    }


def _old_age_total(life: Life) -> JsonObject:
    return {
        "Van": FROM_AGE,
        "Tot": FOR_LIFE,
        "AOWSamenwonend": STATE_PENSION_TOGETHER,
        "AOWAlleenstaand": STATE_PENSION_ALONE,
        "Pensioen": life.money.pension_year,
        "IndicatiefPensioen": round(life.money.pension_year * 1.1),
    }


def _partner_total(life: Life) -> JsonObject:
    return {"Van": {"Gebeurtenis": "Overlijden"}, "Tot": FOR_LIFE, "Pensioen": round(life.money.pension_year * 0.7)}


def _old_age(life: Life, moment: datetime) -> JsonObject:
    providers = life.money.pension_providers
    share = life.money.pension_year // len(providers)
    first = life.money.pension_year - share * (len(providers) - 1)
    return {
        "Van": FROM_AGE,
        "Tot": FOR_LIFE,
        "AOW": {
            "StandPer": moment.date().isoformat(),
            "AOWDetailsOpbouw": {
                "TeBereikenSamenwonend": STATE_PENSION_TOGETHER,
                "OpgebouwdSamenwonend": round(STATE_PENSION_TOGETHER * 0.4),
                "TeBereikenAlleenstaand": STATE_PENSION_ALONE,
                "OpgebouwdAlleenstaand": round(STATE_PENSION_ALONE * 0.4),
            },
        },
        "Pensioen": [
            _entitlement(life, provider, share if index else first, moment) for index, provider in enumerate(providers)
        ],
    }


def _entitlement(life: Life, provider: str, amount: int, moment: datetime) -> JsonObject:
    return {
        "PensioenUitvoerder": provider,
        "HerkenningsNummer": identifier(provider, life.human.full_name),
        "StandPer": moment.date().isoformat(),
        "TeBereiken": amount,
        "Opgebouwd": round(amount * 0.45),
    }


def _partner(life: Life, moment: datetime) -> JsonObject:
    provider = life.money.pension_providers[0]
    insured = round(life.money.pension_year * 0.7)
    return {
        "Van": {"Gebeurtenis": "Overlijden"},
        "Tot": FOR_LIFE,
        "Pensioen": [
            {
                "PensioenUitvoerder": provider,
                "HerkenningsNummer": identifier(provider, life.human.full_name),
                "StandPer": moment.date().isoformat(),
                "Bedragen": {"VerzekerdBedrag": insured, "OpgebouwdBedrag": round(insured * 0.4)},
            }
        ],
    }


def duo(life: Life) -> JsonObject:
    """The study debt, if any."""
    debt = life.money.student_debt
    if not debt:
        return {"schulden": []}
    return {
        "schulden": [
            {
                "saldoInclusiefRente": debt,
                "rentepercentage": 2.57,
                "renteVastTot": "2029-12-31",
                "wettelijkMaandbedrag": round(debt / 380, 2),
                "maandbedragNaarInkomen": round(debt / 420, 2),
                "resterendeLooptijdMaanden": 372,
            }
        ]
    }
