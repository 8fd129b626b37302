"""How the value of a rule is put into text: amounts, names, dates, addresses, the marital state."""

from collections.abc import Callable, Mapping

from store.odm.amounts import amount_text
from store.odm.brp import initials_of
from store.odm.models import Address, Name, Remarks, read_as
from store.odm.moments import incomplete_date
from store.odm.values import Number

Words = Mapping[str, str]


def amount(value: object, _words: Words) -> str:
    """A number, or a text that is one."""
    return amount_text(value)


def text(value: object, _words: Words) -> str:
    """A text or number as it is."""
    return plain(value) if isinstance(value, str) else ""


def count(value: object, _words: Words) -> str:
    """How many there are in a list."""
    return str(len(value)) if isinstance(value, list) else ""


def day(value: object, _words: Words) -> str:
    """A date, incomplete where it is."""
    return incomplete_date(value)


def name(value: object, _words: Words) -> str:
    """A person's name as lists have it: `Vries, de, A.B.`."""
    found = read_as(Name, value, Remarks(), where="naam")
    if found is None:
        return ""
    letters = found.voorletters or initials_of(found.voornamen)
    parts = (found.geslachtsnaam, found.voorvoegsel, letters)
    return ", ".join(part for part in parts if part) if found.geslachtsnaam else found.volledige_naam


def address(value: object, _words: Words) -> str:
    """Street, number, postcode and town in one line."""
    found = read_as(Address, value, Remarks(), where="adres")
    if found is None or not (found.postcode or found.woonplaats):
        return ""
    street = found.officiele_straatnaam or found.straat
    addition = f"-{found.huisnummertoevoeging}" if found.huisnummertoevoeging else ""
    number = f"{found.huisnummer}{found.huisletter}{addition}"
    first = " ".join(part for part in (street, number) if part)
    second = " ".join(part for part in (found.postcode, found.woonplaats) if part)
    return ", ".join(part for part in (first, second) if part)


def marital(value: object, words: Words) -> str:
    """The kind of union of now; an ended one is no union, an empty list of partners says that there is none."""
    if not isinstance(value, list):
        return ""
    now = [partner for partner in value if isinstance(partner, dict) and not partner.get(ENDED)]
    if not now:
        return words.get("ended" if value else "none", "")
    kind = now[0].get("soortVerbintenis")
    code = kind.get("code") if isinstance(kind, dict) else kind
    return words.get(str(code or ""), words.get("", ""))


def share(value: object, _words: Words) -> str:
    """`1/2` of a right."""
    if not isinstance(value, dict):
        return ""
    parts = (value.get("teller"), value.get("noemer"))
    return "/".join(str(part) for part in parts) if all(isinstance(part, Number) for part in parts) else ""


def investigated(value: object, words: Words) -> str:
    """What is under investigation: every field that is named, or the category of the register with its code."""
    if not isinstance(value, dict):
        return ""
    code = value.get("aanduidingGegevensInOnderzoek")
    named = [plain(key) for key, is_so in value.items() if is_so is True]
    if isinstance(code, str) and code.strip():
        word = words.get(code.strip()[:2], "")
        named.append(f"{word} ({plain(code)})" if word else plain(code))
    return ", ".join(named)


ENDED = "ontbindingHuwelijkPartnerschap"
TAKES: Mapping[str, Callable[[object, Words], str]] = {
    "amount": amount,
    "text": text,
    "count": count,
    "date": day,
    "name": name,
    "address": address,
    "marital": marital,
    "share": share,
    "investigated": investigated,
}


def plain(value: str) -> str:
    """Foreign text without the nought byte, which neither a database nor a terminal takes for text."""
    return str(value).replace("\0", "\ufffd").strip()


def spoken(value: object) -> str:
    """A name for something: text, the name or description in an object, or several of those."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list):
        return ", ".join(part for part in map(_spoken_item, value[:10]) if part)
    return _spoken_item(value)


def _spoken_item(value: object) -> str:
    if isinstance(value, str):
        return plain(value)
    if not isinstance(value, dict):
        return ""
    words = (value.get(key) for key in ("omschrijving", "naam", "waarde", "volledigeNaam"))
    return next((plain(word) for word in words if isinstance(word, str)), "") or address(value, {})
