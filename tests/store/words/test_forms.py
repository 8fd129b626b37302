"""Dates, amounts and names as the users know them; folding for search."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.clock import age_days
from store.words.folding import fold, name_words
from store.words.forms import birth_date_text, euro_text, list_name, moment_text, near_text, spoken_name, value_text
from store.words.sentences import Language


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("0", "€ 0"), ("1234.5", "€ 1.234,50"), ("52000", "€ 52.000"), ("-12.34", "-€ 12,34"), ("1000000", "€ 1.000.000")],
)
def test_euros(amount: str, shown: str) -> None:
    assert euro_text(Decimal(amount)) == shown


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("52000", "EUR/year", "€ 52.000 p.j."),
        ("900.50", "EUR/month", "€ 900,50 p.m."),
        ("Bakkerij", "", "Bakkerij"),
        ("onzin", "EUR", "onzin"),
        ("NaN", "EUR", "NaN"),
        ("1e400", "EUR", "1e400"),
    ],
)
def test_a_value_that_is_no_amount_shows_as_it_is(value: str, unit: str, shown: str) -> None:
    assert value_text(value, unit) == shown


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("1988-03-12", "12-03-1988"),
        ("1986-07-00", "?-07-1986"),
        ("1986-00-00", "?-?-1986"),
        ("0000-00-00", ""),
        ("", ""),
    ],
)
def test_birth_dates(stored: str, shown: str) -> None:
    assert birth_date_text(stored) == shown


def test_names_in_a_list_and_in_a_letter() -> None:
    assert list_name("Vries", "de", "A.B.") == "Vries, de, A.B."
    assert list_name("Vries", "de", "T.", "Smit") == "Vries-Smit, de, T."
    assert spoken_name("Vries", "de", "A.B.") == "A.B. de Vries"


def test_moments_are_those_of_amsterdam() -> None:
    assert moment_text(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)) == "02-07-2026 00:30"
    now = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)
    assert near_text(now, now, Language.DUTCH) == "10:42"
    assert near_text(now - timedelta(days=1), now, Language.DUTCH) == "gisteren"
    assert near_text(now - timedelta(days=4), now, Language.DUTCH) == "20-11"


@pytest.mark.parametrize(
    ("retrieved", "now", "days"),
    [
        ("2026-11-24T22:59:00", "2026-11-24T23:01:00", 1),  # midnight in Amsterdam lies between
        ("2026-11-24T23:01:00", "2026-11-25T22:59:00", 0),
        ("2026-03-28T23:00:00", "2026-03-29T21:59:00", 0),  # the day that summer time begins has 23 hours
        ("2026-10-24T22:00:00", "2026-10-25T22:59:00", 0),  # the day that it ends has 25
        ("2026-08-26T12:00:00", "2026-11-24T12:00:00", 90),
    ],
)
def test_age_counts_calendar_days_of_amsterdam(retrieved: str, now: str, days: int) -> None:
    moments = [datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (retrieved, now)]
    assert age_days(*moments) == days


@pytest.mark.parametrize(
    ("name", "folded"),
    [("Østergård", "ostergard"), ("Hacı", "haci"), ("Vovāųl", "vovaul"), ("Ĳsbrand", "ijsbrand"), ("ß", "ss")],
)
def test_letters_fold_to_what_is_typed(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=300))
def test_folding_is_plain_and_stable(text: str) -> None:
    folded = fold(text)
    assert folded.isascii()
    assert fold(folded) == folded
    assert all(words for words in name_words(text))
