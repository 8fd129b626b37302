"""How two persons compare: names without prefix and accents, incomplete dates on what they have."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.deliveries.comparing import POINTS, compare
from store.deliveries.views import Part


@dataclass(frozen=True)
class Somebody:
    surname: str = "Vries"
    prefix: str = "de"
    partner_surname: str = ""
    initials: str = ""
    first_names: str = ""
    sex: str = "v"
    birth_date: str = "1988-03-12"
    postcode: str = ""
    house_number: str = ""


ANNA = Somebody()


def test_all_that_counts_makes_a_hundred() -> None:
    found = compare(ANNA, ANNA)
    assert (found.score, found.differing) == (100, ())
    assert sum(POINTS[part] for part in (Part.SURNAME, Part.BIRTH_DATE, Part.SEX)) == 100


@pytest.mark.parametrize(
    ("surname", "prefix"),
    [
        ("Vries", ""),
        ("VRIES", "de"),
        ("de Vries", ""),
        ("Vriès", "van"),
        ("Vries ", "d'"),
        ("de vries", "de"),
    ],
)
def test_prefix_case_and_accents_do_not_matter(surname: str, prefix: str) -> None:
    assert Part.SURNAME in compare(ANNA, replace(ANNA, surname=surname, prefix=prefix)).agreed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vĸovāųl", "vĸovauł"),
        ("Hacı", "HACI"),
        ("Groß", "gross"),
        (".", "."),
        ("A", "a"),
        ("in 't Veld", "Veld"),
        ("Van der Berg", "berg"),
        ("Jansen Jansen", "jansen-jansen"),
    ],
)
def test_odd_names_are_themselves(one: str, other: str) -> None:
    names = (replace(ANNA, surname=one, prefix=""), replace(ANNA, surname=other, prefix=""))
    assert Part.SURNAME in compare(*names).agreed


@pytest.mark.parametrize("surname", ["Vreeze", "Vriesman", "de", "Smit", "Vries Smit"])
def test_another_name_differs(surname: str) -> None:
    assert compare(ANNA, replace(ANNA, surname=surname, prefix="")).differing == (Part.SURNAME,)


@pytest.mark.parametrize("typed", ["Smit", "Smit-Vries", "Vries Smit", "de Vries-Smit"])
def test_the_partners_name_in_any_order_counts_a_little_less(typed: str) -> None:
    married = replace(ANNA, partner_surname="Smit")
    found = compare(married, replace(ANNA, surname=typed, prefix=""))
    assert found.agreed[0] is Part.MARRIED_NAME
    assert found.score == 94


@pytest.mark.parametrize(
    ("known", "part", "score"),
    [
        ("1988-03-00", Part.BIRTH_DATE_PART, 85),
        ("1988-00-00", Part.BIRTH_DATE_PART, 85),
        ("1988-00-12", Part.BIRTH_DATE_PART, 85),
        ("0000-00-00", None, 55),
        ("", None, 55),
    ],
)
def test_incomplete_birth_dates_compare_on_what_they_have(known: str, part: Part | None, score: int) -> None:
    found = compare(ANNA, replace(ANNA, birth_date=known))
    assert (found.score, found.differing) == (score, ())
    assert part is None or part in found.agreed


@pytest.mark.parametrize("known", ["1988-03-13", "1989-03-12", "1988-04-00", "1987-00-00"])
def test_a_birth_date_that_differs_in_what_both_have_differs(known: str) -> None:
    assert compare(ANNA, replace(ANNA, birth_date=known)).differing == (Part.BIRTH_DATE,)


def test_an_unknown_sex_neither_agrees_nor_differs() -> None:
    found = compare(ANNA, replace(ANNA, sex="o"))
    assert (found.score, found.differing) == (85, ())
    assert compare(ANNA, replace(ANNA, sex="m")).differing == (Part.SEX,)


def test_a_name_alone_never_fits() -> None:
    found = compare(ANNA, Somebody(sex="o", birth_date=""))
    assert (found.score, found.name_alone, found.fits) == (40, True, False)


def test_initials_and_address_are_told_without_weight() -> None:
    home = replace(ANNA, initials="A.B.", postcode="3511 AB", house_number="12a")
    other = replace(home, initials="", first_names="Anna Berta", postcode="3511ab", house_number="12A")
    found = compare(home, other)
    assert (found.agreed[-2:], found.score) == ((Part.INITIALS, Part.ADDRESS), 100)


_NAMES = st.text(max_size=30)
_DATES = st.sampled_from(["", "0000-00-00", "1988-03-12", "1988-03-00", "1988-00-00", "1990-01-01"])
_ANYBODY = st.builds(Somebody, _NAMES, _NAMES, _NAMES, _NAMES, _NAMES, st.sampled_from("vmo"), _DATES, _NAMES, _NAMES)


@given(_ANYBODY, _ANYBODY)
def test_comparing_is_even_handed_and_bounded(one: Somebody, other: Somebody) -> None:
    found = compare(one, other)
    assert found == compare(other, one)
    assert 0 <= found.score <= 100
    assert set(found.agreed).isdisjoint(found.differing)


@given(_ANYBODY)
def test_nobody_differs_from_themselves(person: Somebody) -> None:
    assert compare(person, person).differing == ()
