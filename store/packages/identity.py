"""By what a person is known again across dossiers and in what a package sends back. Pure."""

import unicodedata

from store.dossiers.rules import birth_date_complete


def folded_name(name: str) -> str:
    """A birth name without case, accents and double spaces: what the packages are taken to compare."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(one for one in letters if not unicodedata.combining(one)).split())


def identity_of(surname: str, sex: str, birth_date: str) -> str:
    """Birth name, sex and full birth date in one text; empty where they do not prove who it is."""
    if sex not in ("v", "m") or not birth_date_complete(birth_date):
        return ""
    return f"{folded_name(surname)}|{sex}|{birth_date}"[:300]


def same_in_advice(one: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    """Whether surname, sex and birth date (as they stand, incomplete ones too) are those of the same person."""
    return (folded_name(one[0]), *one[1:]) == (folded_name(other[0]), *other[1:])
