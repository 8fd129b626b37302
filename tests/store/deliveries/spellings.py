"""Files in which a BSN stands below its key in every spelling that JSON allows, each with numbers of its own."""

from random import Random

KEYS = (
    '"burgerservicenummer"',
    '"BurgerServiceNummer"',
    '"BURGERSERVICENUMMER"',
    '"bsn"',
    '"BSN"',
    '"bSn"',
    '"sofinummer"',
    '"SofiNummer"',
    r'"\u0062sn"',
    r'"b\u0073n"',
    r'"\u0042\u0053\u004E"',
    r'"burgerservice\u006eummer"',
    '"b\N{LATIN SMALL LETTER LONG S}n"',
    r'"b\u017fn"',
    '"burger\N{LATIN SMALL LETTER LONG S}ervicenummer"',
)
TEXTS = ('"@"', '"nr. @ van"', '"@\\n"', '["@"]', '{"nummer": "@"}', '[[{"er": ["@", null]}], true]')
NUMBERS = ("@", "@.0", "-@", "@e0", "[[@], null, true]", '{"deep": [{"er": @}, "x"]}', "[\n\t@ ,\r\n0]")
AROUND = (
    '"odmVersion": "v4_3", "persons": [{"personId": "P1", @, "naam": {"geslachtsnaam": "Vries", @}}]',
    '"sources": [{"source": "UWV", "status": "ok", "personId": "P1", "data": {"werk": [[{@}]]}}]',
    '"sources": [{"source": "UWV", "status": "failed", "errors": [{@}, "x"], @}]',
    '"documents": [{"documentId": "d", @, "url": "https://ockto.example/d"}]',
    '"persons": [{"personId": "P2", "partners": [{@}], "kinderen": [{@, @}]}]',
    '"a": {"\\"": "\\\\", @}',
    "@",
    "@, @",
)
MARK = "een-merk-dat-blijft"
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def a_bsn(random: Random) -> str:
    """Nine digits that pass the elfproef."""
    while True:
        number = str(random.randrange(100_000_000, 1_000_000_000))
        if sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=True)) % 11 == 0:
            return number


def hiding(random: Random) -> tuple[bytes, set[str]]:
    """A file with some BSNs below their keys, and those numbers."""
    numbers: set[str] = set()
    parts = [f'"merk": "{MARK}"']
    for around in random.sample(AROUND, 3):
        number = a_bsn(random)
        numbers.add(number)
        parts.append(around.replace("@", _entry(random, number)))
    return f"{{{', '.join(parts)}}}".encode(), numbers


def _entry(random: Random, number: str) -> str:
    """Key, colon and value."""
    as_text = random.random() < 0.5
    value = random.choice(TEXTS if as_text else NUMBERS)
    digits = "".join(_escaped(random, digit) for digit in number) if as_text else number
    space = random.choice(("", " ", "\n  ", "\t\r\n"))
    return f"{random.choice(KEYS)}{space}:{space}{value.replace('@', digits)}"


def _escaped(random: Random, digit: str) -> str:
    return f"\\u003{digit}" if random.random() < 0.2 else digit
