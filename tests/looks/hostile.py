"""Texts that others choose and that are meant to break a screen: every field of every dossier holds one."""

from typing import Any

from store.dossiers.views import PersonRequest
from tests.store.deliveries.files import JsonObject

ESCAPE = "\x1b[2J\x1b]52;c;ZWlq\x07\x9b31m"
MARKUP = "[/b][link=x]"
WIDE = "漢字株式会社"
COMBINING = "Z\u0300\u0301\u0302\u0303\u0304\u0305a\u0308lgo"
BIDI = "\u202eabc\u2066\u200f"
LONG = "Wolfeschlegelsteinhausen" * 9
OTHERS = "👩\u200d👩\u200d👧🇳🇱\ufeff\u00ad"

OFFICE = f"{MARKUP} Kantoor {WIDE} {COMBINING}"
DESCRIPTION = f"{ESCAPE}{MARKUP}{WIDE}{COMBINING}"


def _person(role: str, surname: str, *, prefix: str = "", partner_surname: str = "", more: str = "") -> PersonRequest:
    return PersonRequest(
        role=role,
        surname=surname[:197],
        prefix=prefix,
        partner_surname=partner_surname,
        initials=more[:40] or "A.",
        first_names=f"{more}{BIDI}"[:197],
        sex="v",
        birth_date="1988-03-12" if role == "aanvrager" else "1986-00-00",
        email=f"{MARKUP}{COMBINING}@example.nl",
        phone=f"{ESCAPE}{WIDE}",
        postcode="3511AB",
        house_number=f"12{BIDI}",
    )


COUPLE: tuple[tuple[PersonRequest, PersonRequest], ...] = (
    (
        _person("aanvrager", f"{ESCAPE}{MARKUP}", prefix=BIDI, more=OTHERS),
        _person("partner", LONG, partner_surname=WIDE, more=COMBINING),
    ),
    (_person("aanvrager", WIDE * 30), _person("partner", ".")),
    (_person("aanvrager", COMBINING), _person("partner", BIDI, more=ESCAPE)),
    (_person("aanvrager", LONG, prefix=LONG[:20]), _person("partner", OTHERS)),
    (_person("aanvrager", "."), _person("partner", MARKUP, more=WIDE)),
)
HOSTILE_RECORD = {
    "income_gross_year": "9" * 30,
    "employer": f"{ESCAPE}{MARKUP}{WIDE}",
    "address": LONG,
    "marital_state": BIDI,
}

_EVIL: JsonObject = {
    "personId": f"{ESCAPE}{WIDE}",
    "role": "partner",
    "naam": {"geslachtsnaam": f"{MARKUP}{LONG}", "voornamen": f"{BIDI}\n{OTHERS}", "voorvoegsel": COMBINING},
    "geslacht": {"code": "X"},
}
_SOURCE: JsonObject = {
    "source": f"{ESCAPE}{WIDE}{MARKUP}",
    "personId": _EVIL["personId"],
    "retrievedAt": "2026-11-24T10:30:00+01:00",
    "status": "failed",
    "errors": [f"{BIDI}{ESCAPE}", LONG],
    "data": {f"{MARKUP}{BIDI}": f"{ESCAPE}\t{WIDE}", COMBINING: LONG * 20, "\x00": ["\x7f", "\u2028", OTHERS]},
}
FILE: dict[str, Any] = {"persons": [_EVIL], "sources": [_SOURCE], "fileId": f"{MARKUP}{WIDE}"}  # values are free JSON
"""A file whose every text is hostile."""
