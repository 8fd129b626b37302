"""The client-data fields: the codes by which facts, payloads, advice and client records name the same thing."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Area(StrEnum):
    """The seven areas in which an adviser looks for something."""

    FAMILY = "family"
    INCOME = "income"
    EXPENSES = "expenses"
    PENSION = "pension"
    ASSETS = "assets"
    DEBTS = "debts"
    DOCUMENTS = "documents"


class Kind(StrEnum):
    """What the text of a value is: plain decimal text, digits, or text as it is."""

    AMOUNT = "amount"
    COUNT = "count"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Field:
    """One field; its label on the screen is the word `field_<code>`."""

    code: str
    unit: str
    kind: Kind
    area: Area

    @property
    def label(self) -> str:
        """The code of its word."""
        return f"field_{self.code}"


_ALL = (
    Field("income_gross_year", "EUR/year", Kind.AMOUNT, Area.INCOME),
    Field("income_other_year", "EUR/year", Kind.AMOUNT, Area.INCOME),
    Field("pension_old_age_year", "EUR/year", Kind.AMOUNT, Area.PENSION),
    Field("pension_partner_year", "EUR/year", Kind.AMOUNT, Area.PENSION),
    Field("state_pension_year", "EUR/year", Kind.AMOUNT, Area.PENSION),
    Field("home_value", "EUR", Kind.AMOUNT, Area.ASSETS),
    Field("savings", "EUR", Kind.AMOUNT, Area.ASSETS),
    Field("investments", "EUR", Kind.AMOUNT, Area.ASSETS),
    Field("mortgage_debt", "EUR", Kind.AMOUNT, Area.DEBTS),
    Field("student_debt", "EUR", Kind.AMOUNT, Area.DEBTS),
    Field("other_loans", "EUR", Kind.AMOUNT, Area.DEBTS),
    Field("alimony_paid_year", "EUR/year", Kind.AMOUNT, Area.EXPENSES),
    Field("mortgage_interest_year", "EUR/year", Kind.AMOUNT, Area.EXPENSES),
    Field("employer", "text", Kind.TEXT, Area.INCOME),
    Field("contract_kind", "text", Kind.TEXT, Area.INCOME),
    Field("children", "count", Kind.COUNT, Area.FAMILY),
    Field("marital_state", "text", Kind.TEXT, Area.FAMILY),
    Field("address", "text", Kind.TEXT, Area.FAMILY),
    # These two only ever come back, in an advice.
    Field("mortgage_advised", "EUR", Kind.AMOUNT, Area.DEBTS),
    Field("monthly_cost_advised", "EUR/month", Kind.AMOUNT, Area.EXPENSES),
)
FIELDS: Mapping[str, Field] = MappingProxyType({field.code: field for field in _ALL})


def area_word(area: Area) -> str:
    """The code of the word for an area."""
    return f"area_{area.value}"


def unit_word(unit: str) -> str:
    """The code of the word for a unit; another currency than the euro has none and shows as itself."""
    return "unit_" + unit.lower().replace("/", "_")


def source_word(source: str) -> str:
    """The code of the word for a source; one that nobody here knows shows as itself."""
    return "source_" + source.lower()
