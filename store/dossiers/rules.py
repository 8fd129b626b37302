"""Rules on persons: pure."""

import re
from calendar import monthrange

from store.dossiers.views import ROLES, SEXES, PersonRequest
from store.findings import Finding, Level
from store.tables.base import CODE, NAME

_BIRTH_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_POSTCODE = re.compile(r"\d{4} ?[A-Z]{2}")
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
"""What no database takes: NUL, and bytes that were no text (a terminal hands them over as surrogates)."""
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_LONGEST = {
    "surname": NAME,
    "prefix": CODE,
    "partner_surname": NAME,
    "initials": CODE,
    "first_names": NAME,
    "email": NAME,
    "phone": CODE,
    "postcode": CODE,
    "house_number": CODE,
}


def checked_person(request: PersonRequest) -> tuple[PersonRequest, tuple[Finding, ...]]:
    """The request with spaces trimmed and the postcode in one form, and what is wrong with it, by field."""
    names = (*_LONGEST, "role", "sex", "birth_date")
    tidy = request.changed(**{name: " ".join(getattr(request, name).split()) for name in names})
    tidy = tidy.changed(postcode=_postcode(tidy.postcode), sex=tidy.sex.lower(), role=tidy.role.lower())
    return tidy, tuple(_faults(tidy))


def _faults(person: PersonRequest) -> list[Finding]:
    faults = [
        _fault("too_long", name, longest=str(longest))
        for name, longest in _LONGEST.items()
        if len(getattr(person, name)) > longest
    ]
    faults += [_fault("not_storable", name) for name in _LONGEST if _UNSTORABLE.search(getattr(person, name))]
    if not person.surname:
        faults.append(_fault("surname_needed", "surname"))
    if person.role not in ROLES:
        faults.append(_fault("role_invalid", "role"))
    if person.sex not in SEXES:
        faults.append(_fault("sex_invalid", "sex"))
    if person.birth_date and not birth_date_valid(person.birth_date):
        faults.append(_fault("birth_date_invalid", "birth_date"))
    if person.email and not _EMAIL.fullmatch(person.email):
        faults.append(_fault("email_invalid", "email"))
    return faults


def birth_date_valid(text: str) -> bool:
    """Whether it is YYYY-MM-DD as a calendar has it; 00 stands for a part that is not known."""
    found = _BIRTH_DATE.fullmatch(text)
    if found is None:
        return False
    year, month, day = (int(part) for part in found.groups())
    if year == 0:
        return month == 0 and day == 0
    if not 1850 <= year <= 2200 or month > 12 or (month == 0 and day):
        return False
    return month == 0 or day <= monthrange(year, month)[1]


def birth_date_complete(text: str) -> bool:
    """Whether no part is unknown."""
    return birth_date_valid(text) and "00" not in text.split("-")[1:] and not text.startswith("0000")


def _postcode(text: str) -> str:
    upper = text.upper()
    return upper.replace(" ", "") if _POSTCODE.fullmatch(upper) else text


def _fault(code: str, field: str, **facts: str) -> Finding:
    return Finding(code, Level.BLOCKING, where=field, facts=(("field", field), *facts.items()))
