"""The unit behind a value in the areas."""

from datetime import UTC, datetime

import pytest

from store.odm.fields import Area
from store.odm.views import Fact
from store.words.sentences import Language
from tui.widgets.area_view import shown_value

_MOMENT = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("52000.00", "EUR/year", "€ 52.000 p.j."),
        ("120.50", "EUR/month", "€ 120,50 p.m."),
        ("1200.10", "USD", "1200.10 USD"),
        ("2.56", "percent", "2.56 %"),
        ("180", "months", "180 maanden"),
        ("2", "count", "2"),
        ("1988-03-00", "date", "?-03-1988"),
        ("", "EUR", "onbekend"),
    ],
)
def test_a_value_says_its_unit_and_period(value: str, unit: str, shown: str) -> None:
    fact = Fact(Area.ASSETS, "fact_account_balance", None, value, unit, "PSD2", "P1", _MOMENT, "$.sources[0]")
    assert shown_value(fact, Language.DUTCH) == shown
