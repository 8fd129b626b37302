"""The reader itself: if it lets anything through, the tests that trust it say nothing."""

import pytest

from tests.text.corpus import KNOWN, corpus
from tests.text.stream import copied, foreign, foreign_on_screen

OURS = "\x1b[?1049h\x1b[?25l\x1b[2;1H\x1b[1;38;5;31mJansen\x1b[0m\x1b[3;4H\u258c\x1b]22;default\x07"
SHOWN = (
    *("wide", "markup", "ambiguous", "blank letters", "templates", "quotes", "only a full", "only blanks", "long"),
    *("Indic", "a sequence ended", "emoji", "hangul", "variation", "combining", "enclosing"),
)
"""They move or mislead, which is tested elsewhere; they steer nothing."""


def test_what_the_program_sends_is_its_own() -> None:
    assert foreign(OURS) == []


@pytest.mark.parametrize("name", [name for name in KNOWN if not name.startswith(SHOWN)])
def test_a_known_attack_is_seen(name: str) -> None:
    assert foreign(OURS + KNOWN[name]) != []


def test_a_line_ends_only_where_the_cursor_goes_elsewhere() -> None:
    assert foreign_on_screen("\x1b[1;1Habcd\n\x1b[2;1Hef") == []
    assert foreign_on_screen("\x1b[1;1Habc\ndefg") == ["U+000A at 3"]


def test_only_so_many_copies_belong_there() -> None:
    copy = "\x1b]52;c;UVE=\x07"
    assert foreign(copy, copies=1) == []
    assert foreign(copy * 2, copies=1) != []
    assert list(copied(copy)) == ["QQ"]


def test_the_corpus_is_the_same_each_time_and_holds_no_text_twice() -> None:
    texts = corpus(3_000, seed=1)
    assert len(set(texts)) == 3_000
    assert texts == corpus(3_000, seed=1)
    assert texts != corpus(3_000, seed=2)
