"""Amounts, sums, patterns and years, from which facts are made; and the profile that names every rule."""

from datetime import date

import pytest

from store.odm.amounts import amount_text, total_of
from store.odm.fields import FIELDS
from store.odm.profile import profile_for, profiles
from store.odm.selecting import Found, common_path, select
from store.odm.values import Number
from store.odm.wages import latest_year, period_of


def test_every_rule_and_field_is_named_in_one_profile_of_data() -> None:
    assert [profile.version for profile in profiles()] == ["v4_3"]
    assert profile_for("V4_3") is profile_for("v9_9") is profile_for(None)
    given = {rule.field for rule in profile_for("v4_3").rules if rule.field}
    assert given == set(FIELDS) - {"mortgage_advised", "monthly_cost_advised"}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Number("52000.00"), "52000.00"),
        (Number("1e3"), "1000"),
        (Number("1.5E-2"), "0.015"),
        (Number("1e400"), ""),
        ("1.06", "1.06"),
        ("1.234,56", ""),
        ("<integer>", ""),
        (True, ""),
        (None, ""),
    ],
    ids=str,
)
def test_amounts_are_plain_decimal_text(value: object, text: str) -> None:
    assert amount_text(value) == text


def test_sums_are_exact() -> None:
    assert total_of(["0.1", "0.2"]) == "0.3"
    assert total_of(["9" * 30, "0.1"]) == "9" * 30 + ".1"


def test_patterns_find_values_with_their_paths() -> None:
    start = Found("$", {"a": [{"b": "1"}, {"x y": {"b": "2"}}]})
    assert [found.path for found in select(start, "a[*].b")] == ["$.a[0].b"]
    assert [found.path for found in select(start, "**.b")] == ["$.a[0].b", '$.a[1]["x y"].b']
    assert common_path(("$.a[0].b", '$.a[0]["x y"]')) == "$.a[0]"


@pytest.mark.parametrize(
    ("end", "begin"), [("2026-12-31", "2026-01-01"), ("2024-02-29", "2023-03-01"), ("2026-04-19", "2025-04-20")]
)
def test_a_year_ends_where_the_latest_period_ends(end: str, begin: str) -> None:
    inside, before = period_of(begin, begin, "1", "$.a"), period_of("2000-01-01", "2000-02-01", "1", "$.c")
    latest = period_of(end, end, "1", "$.b")
    year = latest_year([period for period in (inside, before, latest) if period])
    assert year is not None
    assert (year.begin, year.wage, year.whole) == (date.fromisoformat(begin), "2", True)
    assert period_of("x", end, "1", "$") is None
