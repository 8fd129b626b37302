"""Who a persona is, before any source says it in its own words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Role = Literal["aanvrager", "partner"]
Status = Literal["ok", "partial", "failed", "skipped"]
SourceName = Literal["MijnOverheid", "Belastingdienst", "UWV", "MijnPensioenoverzicht", "DUO", "PSD2"]


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody lives."""

    street: str = "Proefstraat"
    number: int = 1
    letter: str = ""
    postcode: str = "1234AB"
    town: str = "Proefdorp"


@dataclass(frozen=True, slots=True)
class Human:
    """A name, a sex and a birth date (`1986-07-00` when the day is unknown, empty when nothing is known)."""

    surname: str
    first_names: str
    sex: Literal["v", "m", "o"]
    birth_date: str
    prefix: str = ""
    initials: str = ""
    birth_place: str = "Proefdorp"
    # E own name, P partner's, V partner's before own, N own before partner's.
    name_usage: Literal["E", "P", "V", "N"] = "E"

    @property
    def letters(self) -> str:
        """The initials, taken from the first names unless given."""
        return self.initials or "".join(f"{name[0]}." for name in self.first_names.split())

    @property
    def full_name(self) -> str:
        """First names, prefix and birth name."""
        return " ".join(part for part in (self.first_names, self.prefix, self.surname) if part)


@dataclass(frozen=True, slots=True)
class Money:
    """Whole euros; 0 means that the source has nothing to tell."""

    employer: str = ""
    contract: str = "Onbepaalde tijd"
    wage_month: int = 0
    hours_month: int = 156
    other_income_year: int = 0
    pension_year: int = 0
    pension_providers: tuple[str, ...] = ("Pensioenfonds Proefland",)
    home_value: int = 0
    mortgage: int = 0
    mortgage_interest_year: int = 0
    savings: int = 0
    investments: int = 0
    student_debt: int = 0
    alimony_paid_year: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a source did, when not simply well."""

    status: Status
    errors: tuple[str, ...] = ()
    # A source that was fetched longer ago than the file.
    days_earlier: int = 0
    # What the source gives nevertheless.
    with_data: bool = False


@dataclass(frozen=True, slots=True)
class Life:
    """One person of a file: who, with whom, and how the sources know them."""

    human: Human
    money: Money
    role: Role = "aanvrager"
    address: Address = Address()
    partner: Human | None = None
    children: tuple[Human, ...] = ()
    outcomes: Mapping[SourceName, Outcome] = field(default_factory=dict)
    # Keys that no profile knows.
    extra: Mapping[str, object] = field(default_factory=dict)
    # False: known to the file by an id only (a partner who did not take part).
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Persona:
    """What the client of a session can be."""

    code: str
    description: str
    lives: tuple[Life, ...] = ()
    # Transactions on top of the ordinary ones.
    bulk: int = 0
    # Gathering breaks down: the session fails.
    breaks: bool = False
