"""Documents for the tests: any JSON in any spelling, and an ODM file to begin from."""

import json
from typing import TypeAlias

from hypothesis import strategies as st

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

# Digits and stars would look like (masked) BSNs; lone surrogates are a case of their own.
letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = st.one_of(st.sampled_from(["bsn", "BSN", "Burgerservicenummer", "sofinummer", "naam", "a b", ""]), letters)
numbers = st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False))
scalars = st.one_of(st.none(), st.booleans(), numbers, letters, st.from_regex(r"[0-9]{9}", fullmatch=True))
values = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(names, inner, max_size=4)),
    max_leaves=25,
)


@st.composite
def spellings(draw: st.DrawFn) -> bytes:
    """A document as one program or another writes it."""
    value = draw(values)
    text = json.dumps(
        value,
        ensure_ascii=draw(st.booleans()),
        indent=draw(st.sampled_from([None, 0, 1, 4, "\t"])),
        separators=draw(st.sampled_from([(",", ":"), (", ", ": "), (" , ", " : "), (",\r\n", ":\t")])),
    )
    padding = draw(st.sampled_from(["", " ", "\n", "\r\n\t "]))
    return f"{padding}{text}{padding}".encode()


def odm(**changes: object) -> bytes:
    """A small ODM file; what is given replaces what stands in it."""
    file: dict[str, object] = {
        "odmVersion": "v4_3",
        "fileId": "F-1",
        "sessionId": "S-1",
        "providerCode": "PC",
        "consentCode": "001",
        "ocktoType": "P",
        "retrievedAt": "2026-11-24T10:31:00+01:00",
        "persons": [person()],
        "sources": [],
        "documents": [],
    }
    return json.dumps(file | changes, ensure_ascii=False).encode()


def person(**changes: object) -> dict[str, object]:
    """A person of the register."""
    found: dict[str, object] = {
        "personId": "P-1",
        "role": "aanvrager",
        "geslacht": {"code": "V", "omschrijving": "vrouw"},
        "naam": {"voorletters": "A.B.", "voornamen": "Anna Bea", "voorvoegsel": "de", "geslachtsnaam": "Proef"},
        "geboorte": {"datum": {"type": "Datum", "datum": "1986-07-14"}},
        "verblijfplaats": {
            "verblijfadres": {
                "officieleStraatnaam": "Iepenlaan",
                "huisnummer": 8,
                "huisletter": "a",
                "postcode": "1234 cd",
                "woonplaats": "Proefdorp",
            }
        },
        "partners": [],
        "kinderen": [],
    }
    return found | changes


def source(name: str, data: object, **changes: object) -> dict[str, object]:
    """One source of the person above."""
    found: dict[str, object] = {
        "source": name,
        "personId": "P-1",
        "retrievedAt": "2026-11-24T10:31:00+01:00",
        "status": "ok",
        "errors": [],
        "data": data,
    }
    return found | changes
