"""A person of the register of persons (BRP) as the one we know: every public form of name, sex, date and address."""

from store.odm.models import Address, Name, Partner, Person, Remarks, read_each
from store.odm.moments import incomplete_date
from store.odm.views import InsidePerson

# What the register and its interface call things, beside the envelope's own keys: these are no unknown keys.
PERSON_KEYS = frozenset(
    """
    aNummer burgerservicenummer bsn datumEersteInschrijvingGBA datumInschrijvingInGemeente gemeenteVanInschrijving
    nationaliteiten immigratie gezag kinderen ouders overlijden inOnderzoek geheimhoudingPersoonsgegevens
    opschortingBijhouding persoonInOnderzoek kiesrecht verblijfstitel europeesKiesrecht uitsluitingKiesrecht
    indicatieGezagMinderjarige
    indicatieCurateleRegister rni verificatie adressering leeftijd type reisdocumentnummers
    """.split()
)
_SEXES = {"v": "v", "vrouw": "v", "f": "v", "m": "m", "man": "m"}
_ROLES = ("aanvrager", "partner")


def inside_person(person: Person, remarks: Remarks) -> InsidePerson:
    """The person as the file names them."""
    address, name = _address(person), _name(person.naam)
    return InsidePerson(
        inside_id=person.person_id,
        role=_role(person),
        surname=name.geslachtsnaam,
        prefix=name.voorvoegsel,
        partner_surname=_partner_surname(person, remarks),
        initials=name.voorletters or initials_of(name.voornamen),
        first_names=name.voornamen,
        sex=_sex(person),
        birth_date=incomplete_date(person.geboorte.datum),
        postcode=address.postcode.replace(" ", "").upper(),
        house_number=_house_number(address),
    )


def initials_of(first_names: str) -> str:
    """`J.C.` of `Julia Christina`; nothing where there is no letter to take."""
    letters = (next((sign for sign in name if sign.isalnum()), "") for name in first_names.split())
    return "".join(f"{letter.upper()}." for letter in letters if letter)


def unknown_person_keys(person: Person) -> int:
    """Keys that neither the envelope nor the register has."""
    return sum(1 for key in person.model_extra or {} if key not in PERSON_KEYS)


def _name(name: Name) -> Name:
    """The name in parts; a full name alone is split by its words: given names, prefix in lower case, surname."""
    words = name.volledige_naam.split()
    if name.geslachtsnaam or not words:
        return name
    before = len(words) - 1
    while before > 0 and words[before - 1].islower():
        before -= 1
    parts = {"voornamen": " ".join(words[:before]), "voorvoegsel": " ".join(words[before:-1])}
    return name.model_copy(update={**parts, "geslachtsnaam": words[-1]})


def _role(person: Person) -> str | None:
    role = person.role.casefold()
    return role if role in _ROLES else None


def _sex(person: Person) -> str:
    code, words = person.geslacht.code.casefold(), person.geslacht.omschrijving.casefold()
    return _SEXES.get(code) or _SEXES.get(words, "o")


def _partner_surname(person: Person, remarks: Remarks) -> str:
    """The surname of the partner of now; one from whom they are divorced or widowed has no say."""
    partners = read_each(Partner, person.partners, remarks, where="partners")
    now = [partner.naam.geslachtsnaam for partner in partners if not partner.ended]
    return next((surname for surname in now if surname), "")


def _address(person: Person) -> Address:
    below = person.verblijfplaats.verblijfadres
    return below if below.postcode or below.huisnummer else person.verblijfplaats


def _house_number(address: Address) -> str:
    addition = f"-{address.huisnummertoevoeging}" if address.huisnummertoevoeging else ""
    return f"{address.huisnummer}{address.huisletter}{addition}" if address.huisnummer else ""
