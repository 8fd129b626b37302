"""A person as Mijn Overheid tells it from the BRP, in the names of Haal Centraal."""

from store.sandbox.personas.numbers import bsn_in_test_range
from store.sandbox.personas.people import Address, Human, Life

JsonObject = dict[str, object]

SEXES = {"v": ("V", "vrouw"), "m": ("M", "man"), "o": ("O", "onbekend")}
USAGES = {
    "E": "eigen geslachtsnaam",
    "P": "geslachtsnaam partner",
    "V": "geslachtsnaam partner voor eigen geslachtsnaam",
    "N": "geslachtsnaam partner na eigen geslachtsnaam",
}
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def brp_date(text: str) -> JsonObject:
    """`1986-07-14`, `1986-07-00`, `1986-00-00` or nothing, as the BRP's four kinds of date."""
    year, month, day = (int(part) for part in (text or "0000-00-00").split("-"))
    if not year:
        return {"type": "DatumOnbekend", "onbekend": True, "langFormaat": "onbekend"}
    if not 1 <= month <= 12:
        return {"type": "JaarDatum", "jaar": year, "langFormaat": str(year)}
    if not day:
        return {"type": "JaarMaandDatum", "jaar": year, "maand": month, "langFormaat": f"{MONTHS[month - 1]} {year}"}
    return {"type": "Datum", "datum": text, "langFormaat": f"{day} {MONTHS[month - 1]} {year}"}


def brp_person(life: Life) -> JsonObject:
    """The whole person."""
    human = life.human
    code, description = SEXES[human.sex]
    person: JsonObject = {
        "burgerservicenummer": str(bsn_of(human)),
        "geslacht": {"code": code, "omschrijving": description},
        "naam": _name(human, whole=True),
        "geboorte": _birth(human),
        "nationaliteiten": [{"nationaliteit": {"code": "0001", "omschrijving": "Nederlandse"}}],
        "verblijfplaats": _residence(life.address),
        "partners": [_partner(life.partner)] if life.partner else [],
        "kinderen": [_relative(child) for child in life.children],
    }
    return person | dict(life.extra)


def bsn_of(human: Human) -> int:
    """The same number wherever the person turns up."""
    return bsn_in_test_range(human.surname, human.first_names, human.birth_date)


def _name(human: Human, *, whole: bool) -> JsonObject:
    name: JsonObject = {"voorletters": human.letters, "geslachtsnaam": human.surname}
    if human.first_names:
        name["voornamen"] = human.first_names
    if human.prefix:
        name["voorvoegsel"] = human.prefix
    if whole:
        name["volledigeNaam"] = human.full_name
        name["aanduidingNaamgebruik"] = {"code": human.name_usage, "omschrijving": USAGES[human.name_usage]}
    return name


def _birth(human: Human) -> JsonObject:
    return {
        "datum": brp_date(human.birth_date),
        "plaats": {"omschrijving": human.birth_place},
        "land": {"code": "6030", "omschrijving": "Nederland"},
    }


def _residence(address: Address) -> JsonObject:
    street: JsonObject = {
        "officieleStraatnaam": address.street,
        "huisnummer": address.number,
        "postcode": address.postcode,
        "woonplaats": address.town,
    }
    if address.letter:
        street["huisletter"] = address.letter
    return {"type": "Adres", "verblijfadres": street, "datumVan": brp_date("2016-04-01")}


def _relative(human: Human) -> JsonObject:
    return {
        "burgerservicenummer": str(bsn_of(human)),
        "naam": _name(human, whole=False),
        "geboorte": {"datum": brp_date(human.birth_date)},
    }


def _partner(human: Human) -> JsonObject:
    return _relative(human) | {
        "soortVerbintenis": {"code": "H", "omschrijving": "huwelijk"},
        "aangaanHuwelijkPartnerschap": {"datum": brp_date("2014-06-20"), "plaats": {"omschrijving": "Proefdorp"}},
    }
