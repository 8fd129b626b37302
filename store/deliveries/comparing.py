"""Compares two persons part by part: pure. A part that one of both does not have neither agrees nor differs.

Surname, birth date and sex count; initials and address are told where they agree, without weight: of two who share
name, birth date and sex a person must choose.
"""

import re
from dataclasses import dataclass
from typing import Protocol

from store.deliveries.views import Part
from store.words.folding import fold

POINTS = {
    Part.SURNAME: 40,
    Part.MARRIED_NAME: 34,
    Part.BIRTH_DATE: 45,
    Part.BIRTH_DATE_PART: 30,
    Part.SEX: 15,
}
"""What each part that agrees is worth: 100 in all."""

_PREFIXES = frozenset(
    "aan bij d da dal de del den der des di du el het in la las le les lo los of onder op over s t te ten ter thoe tot"
    " uit van vom von voor vor zu zum zur".split()
)
_WORD = re.compile(r"[^\W_]+")
_NAMES = frozenset({Part.SURNAME, Part.MARRIED_NAME})
_DATES = frozenset({Part.BIRTH_DATE, Part.BIRTH_DATE_PART})


class Somebody(Protocol):
    """What is compared of a person, inside a file or of a dossier."""

    @property
    def surname(self) -> str:
        """Birth name."""

    @property
    def prefix(self) -> str:
        """What stands before it."""

    @property
    def partner_surname(self) -> str:
        """The partner's name, where they have one."""

    @property
    def initials(self) -> str:
        """With or without dots."""

    @property
    def first_names(self) -> str:
        """All of them."""

    @property
    def sex(self) -> str:
        """One of v, m, o (unknown)."""

    @property
    def birth_date(self) -> str:
        """YYYY-MM-DD with 00 for what is not known."""

    @property
    def postcode(self) -> str:
        """With or without a space."""

    @property
    def house_number(self) -> str:
        """With its letter."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The parts that agree and those that differ, in the order in which they are told."""

    agreed: tuple[Part, ...]
    differing: tuple[Part, ...]

    @property
    def score(self) -> int:
        """0 to 100."""
        return sum(POINTS.get(part, 0) for part in self.agreed)

    @property
    def named(self) -> bool:
        """Whether the name agrees."""
        return not _NAMES.isdisjoint(self.agreed)

    @property
    def dated(self) -> bool:
        """Whether what both have of the birth date agrees."""
        return not _DATES.isdisjoint(self.agreed)

    @property
    def name_alone(self) -> bool:
        """Whether neither birth date nor sex says anything for it."""
        return not self.dated and Part.SEX not in self.agreed

    @property
    def fits(self) -> bool:
        """Whether the name agrees and more than the name, and nothing differs."""
        return self.named and not self.name_alone and not self.differing


def compare(one: Somebody, other: Somebody) -> Comparison:
    """Part by part."""
    outcomes = (_surnames(one, other), _birth_dates(one.birth_date, other.birth_date), _sexes(one.sex, other.sex))
    known = [outcome for outcome in outcomes if outcome is not None]
    agreed = tuple(part for part, same in known if same)
    return Comparison((*agreed, *_told(one, other)), tuple(part for part, same in known if not same))


def is_unnamed(one: Somebody) -> bool:
    """Whether nothing at all is said by which to know this person."""
    return not any((one.surname, one.partner_surname, one.first_names, one.initials, one.sex, one.birth_date))


def _surnames(one: Somebody, other: Somebody) -> tuple[Part, bool] | None:
    mine, theirs = _family_names(one), _family_names(other)
    if not mine or not theirs:
        return None
    if _bare_names(one.surname, one.prefix) & _bare_names(other.surname, other.prefix):
        return Part.SURNAME, True
    return (Part.MARRIED_NAME, True) if mine & theirs else (Part.SURNAME, False)


def _family_names(person: Somebody) -> set[str]:
    """Every name that somebody goes by: birth name, partner's name, and both in either order."""
    own = _bare_names(person.surname, person.prefix)
    partners = _bare_names(person.partner_surname, "")
    pairs = {(mine, theirs) for mine in own for theirs in partners}
    return own | partners | {f"{a} {b}" for a, b in pairs} | {f"{b} {a}" for a, b in pairs}


def _bare_names(surname: str, prefix: str) -> set[str]:
    """The folded surname as it stands, and without a prefix that somebody wrote in front of it."""
    words = _words(surname)
    if not words:
        return set()
    own_prefix = _words(prefix)
    begins = {0, _prefixed(words)}
    if own_prefix and words[: len(own_prefix)] == own_prefix:
        begins.add(len(own_prefix))
    return {" ".join(words[begin:]) for begin in begins if begin < len(words)}


def _words(text: str) -> list[str]:
    """The folded words; a name of signs only is one word, itself."""
    folded = fold(text)
    return _WORD.findall(folded) or ([folded] if folded else [])


def _prefixed(words: list[str]) -> int:
    """Where the name itself begins."""
    begin = 0
    while begin < len(words) - 1 and words[begin] in _PREFIXES:
        begin += 1
    return begin


def _birth_dates(one: str, other: str) -> tuple[Part, bool] | None:
    both = [(a, b) for a, b in zip(one.split("-"), other.split("-"), strict=False) if a.strip("0") and b.strip("0")]
    if not both:
        return None
    if any(a != b for a, b in both):
        return Part.BIRTH_DATE, False
    return (Part.BIRTH_DATE if len(both) == 3 else Part.BIRTH_DATE_PART), True


def _sexes(one: str, other: str) -> tuple[Part, bool] | None:
    known = ("v", "m")
    return (Part.SEX, one == other) if one in known and other in known else None


def _told(one: Somebody, other: Somebody) -> tuple[Part, ...]:
    initials = _letters(one)
    address = _address(one)
    same_letters = (Part.INITIALS,) if initials and initials == _letters(other) else ()
    return (*same_letters, Part.ADDRESS) if all(address) and address == _address(other) else same_letters


def _letters(person: Somebody) -> str:
    if person.initials:
        return "".join(_words(person.initials))
    return "".join(name[0] for name in _words(person.first_names))


def _address(person: Somebody) -> tuple[str, str]:
    return person.postcode.replace(" ", "").upper(), person.house_number.upper()
