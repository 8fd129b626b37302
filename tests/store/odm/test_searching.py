"""Search in the bytes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import Cancelled
from store.odm import searching
from store.odm.layout import parts
from store.odm.lines import LineIndex
from store.odm.paths import key_text
from store.odm.searching import next_hit, previous_hit, search
from store.progress import Progress
from tests.store.odm.documents import spellings

BOOK = '{"naam":"Müller","straat":["De Bron","bron 2",{"Bron":1}],"x":"a,b","n":[1,2]}'


def hits(data: bytes, text: str, *, ignore_case: bool = True) -> list[int]:
    return list(search(LineIndex(data).read_all(), text, ignore_case=ignore_case))


def tokens(index: LineIndex, line: int) -> tuple[str, str]:
    """Key and value as text, unescaped."""
    part = parts(index, line, exact=True)
    return (key_text(part.key) if part.key else "", key_text(part.value) if part.value[:1] == '"' else part.value)


@given(spellings(), st.data())
def test_every_line_that_has_the_text_is_found(data: bytes, draw: st.DataObject) -> None:
    index = LineIndex(data).read_all()
    key, value = tokens(index, draw.draw(st.integers(0, len(index) - 1)))
    text = draw.draw(st.sampled_from([key, value]))
    wanted = text[draw.draw(st.integers(0, len(text))) :][:5]
    found = set(search(index, wanted, ignore_case=False))
    if wanted:
        assert found >= {line for line in range(len(index)) if any(wanted in token for token in tokens(index, line))}


@pytest.mark.parametrize(
    ("text", "ignore_case", "lines"),
    [
        ("bron", True, [3, 4, 6]),
        ("bron", False, [4]),
        ("MÜLLER", True, [1]),
        ("üll", False, [1]),
        ("a,b", True, [9]),
        ('","', True, []),
        ("1,2", True, []),
        ("", True, []),
        ("niets", True, []),
    ],
)
def test_keys_and_values_are_searched_not_the_signs_between(text: str, ignore_case: bool, lines: list[int]) -> None:
    assert hits(BOOK.encode(), text, ignore_case=ignore_case) == lines
    assert hits(json.dumps(json.loads(BOOK), indent=4).encode(), text, ignore_case=ignore_case) == lines


def test_a_search_can_begin_further_on_and_covers_what_was_read() -> None:
    index = LineIndex(b'["x","x","x"]')
    index.extend(3)
    assert list(search(index, "x")) == [1, 2]
    index.read_all()
    assert list(search(index, "x", first_line=3)) == [3]
    assert list(search(index, "x", first_line=99)) == []


def test_a_hit_across_two_pieces_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "CHUNK", 4)
    assert hits(b'["abcdefgh","xyz"]', "DEFG") == [1]
    assert hits("['é'".replace("'", '"').encode() + b',"ABC\xc3\x89"]', "cé") == [2]


def test_a_search_can_be_stopped() -> None:
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        search(LineIndex(b'["x"]').read_all(), "x", progress=stopped)


def test_next_and_previous_go_round() -> None:
    found = search(LineIndex(b'["x",0,"x",0]').read_all(), "x")
    assert list(found) == [1, 3]
    assert [next_hit(found, line) for line in (0, 1, 3)] == [0, 1, 0]
    assert [previous_hit(found, line) for line in (1, 2, 9)] == [1, 0, 1]
    assert next_hit(found[:0], 0) is None
    assert previous_hit(found[:0], 0) is None
