"""The door for foreign text: nothing steers the terminal, nothing moves a row."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.clean import cells, clean, fit, pad, wrap

FOREIGN = st.text(max_size=60) | st.text(
    alphabet=st.sampled_from(
        "a é\x1b\x07\x9b\x9d\n\t\r\u202e\u2066\u200b\u200d\ufe0f\u0301\U0001f468好\ud800\x7f\x00]52;c"
    ),
    max_size=60,
)


@given(FOREIGN)
def test_nothing_that_steers_or_hides_is_left(text: str) -> None:
    for letter in clean(text):
        assert unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


@given(FOREIGN)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(FOREIGN, st.integers(0, 40))
def test_fitted_text_keeps_the_width_and_says_that_it_was_cut(text: str, width: int) -> None:
    shown = fit(text, width)
    assert cell_len(shown) <= width
    if shown != clean(text) and width > 0:
        assert shown.endswith("…")


@given(FOREIGN, st.integers(0, 40), st.booleans())
def test_padded_text_takes_exactly_its_cells(text: str, width: int, right: bool) -> None:
    assert cell_len(pad(text, width, right=right)) == width


@given(FOREIGN, st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_no_word(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    joined = "".join(lines).replace(" ", "")
    assert joined == "".join(clean(part) for part in text.split("\n")).replace(" ", "")


@given(st.lists(st.sampled_from(["a", "好", "é", "e\u0301", "z"]), max_size=40), st.integers(0, 20))
def test_a_wide_sign_is_never_halved(letters: list[str], width: int) -> None:
    shown = fit("".join(letters), width)
    assert clean("".join(letters)).startswith(shown.removesuffix("…"))


@pytest.mark.parametrize(
    ("foreign", "shown"),
    [
        pytest.param("a\x1b[31mb", "a␛[31mb", id="colour"),
        pytest.param("\x1b]52;c;QUJD\x07", "␛]52;c;QUJD␇", id="clipboard"),
        pytest.param("\x9b31m", "<U+009B>31m", id="C1 introducer"),
        pytest.param("Jan\u202enaJ", "Jan<U+202E>naJ", id="right-to-left override"),
        pytest.param("een\ttwee\ndrie", "een→twee⏎drie", id="tab and newline"),
        pytest.param("a\u200bb", "a<U+200B>b", id="zero width"),
        pytest.param("Zoë Müller-Ångström", "Zoë Müller-Ångström", id="letters as they are"),
        pytest.param("\u0130stanbul – ‘x’", "\u0130stanbul – ‘x’", id="typography"),
        pytest.param("\ud800", "<U+D800>", id="half a surrogate"),
        pytest.param("x\x7f", "x␡", id="delete"),
    ],
)
def test_what_is_shown(foreign: str, shown: str) -> None:
    assert clean(foreign) == shown


def test_a_tower_of_marks_is_counted_out() -> None:
    shown = clean("a" + "\u0301" * 200)
    assert shown.count("\u0301") == 3
    assert shown.count("<U+0301>") == 197


def test_cells_counts_what_is_shown() -> None:
    assert cells("好\x1b") == 3
