"""Folding: rows and lines agree, whatever is folded."""

from hypothesis import given
from hypothesis import strategies as st

from store.odm.folds import Folds
from store.odm.lines import NO_LINE, LineIndex
from tests.store.odm.documents import spellings

BOOK = b'{"a":[1,[2,3],4],"b":{"c":{"d":5}},"e":6}'
# 0 {  1 a:[  2 1  3 [  4 2  5 3  6 ]  7 4  8 ]  9 b:{  10 c:{  11 d  12 }  13 }  14 e  15 }


def folds_of(data: bytes) -> Folds:
    return Folds(LineIndex(data).read_all())


def visible(index: LineIndex, folded: set[int]) -> list[int]:
    """The plain way to work it out."""
    lines, line = [], 0
    while line < len(index):
        lines.append(line)
        line = index.close[line] + 1 if line in folded else line + 1
    return lines


@given(spellings(), st.lists(st.tuples(st.sampled_from("tfuba"), st.integers(0, 60)), max_size=12))
def test_rows_and_lines_agree_after_any_folding(data: bytes, steps: list[tuple[str, int]]) -> None:
    index = LineIndex(data).read_all()
    folds = Folds(index)
    for step, number in steps:
        line = number % len(index)
        if step == "t":
            folds.toggle(line)
        elif step == "f":
            folds.fold(line)
        elif step == "u":
            folds.unfold_below(line)
        elif step == "b":
            folds.fold_below(line)
        else:
            folds.fold_to(number % 4)
    folded = {line for line in range(len(index)) if folds.is_folded(line)}
    lines = visible(index, folded)
    assert folds.rows(0, len(index) + 5) == lines
    assert len(folds) == len(lines)
    assert [folds.row_of(line) for line in lines] == list(range(len(lines)))
    for line in range(len(index)):
        assert folds.line_at(folds.row_of(line)) <= line


def test_a_fold_inside_a_fold_is_remembered() -> None:
    folds = folds_of(BOOK)
    assert folds.fold(3)
    assert folds.fold(1)
    assert folds.rows(0, 9) == [0, 1, 9, 10, 11, 12, 13, 14, 15]
    assert folds.unfold(1)
    assert folds.rows(0, 6) == [0, 1, 2, 3, 7, 8]


def test_a_closing_line_folds_its_value() -> None:
    folds = folds_of(BOOK)
    assert folds.toggle(8)
    assert folds.is_folded(1)
    assert folds.toggle(1)
    assert len(folds) == 16


def test_to_a_depth_and_all_below() -> None:
    folds = folds_of(BOOK)
    folds.fold_to(1)
    assert folds.rows(0, 99) == [0, 1, 9, 14, 15]
    folds.unfold_below(9)
    assert folds.rows(0, 99) == [0, 1, 9, 10, 11, 12, 13, 14, 15]
    folds.fold_below(0)
    assert folds.rows(0, 99) == [0, 1, 9, 14, 15]
    folds.unfold_all()
    assert len(folds) == 16


def test_a_jump_opens_what_hides_its_target() -> None:
    folds = folds_of(BOOK)
    folds.fold_below(0)
    folds.fold(0)
    folds.reveal(11)
    assert folds.rows(0, 99) == [0, 1, 9, 10, 11, 12, 13, 14, 15]


def test_only_what_was_read_to_its_end_can_be_folded() -> None:
    index = LineIndex(b"[[1,2],[3,4]]")
    index.extend(2)
    folds = Folds(index)
    assert index.close[1] == NO_LINE
    assert not folds.fold(0)
    assert not folds.fold(1)
    index.read_all()
    assert folds.fold(1)
    assert folds.rows(0, 9) == [0, 1, 5, 6, 7, 8, 9]


def test_scalars_and_empty_lists_cannot_be_folded() -> None:
    folds = folds_of(b"[1,[],{}]")
    assert not any(folds.can_fold(line) for line in (1, 2, 3, 4))


def test_everything_below_a_line_folds_and_opens_by_turns_and_leaves_the_rest() -> None:
    folds = folds_of(BOOK)
    folds.fold(1)
    apart = folds.copy()
    apart.toggle_below(13)
    assert apart.rows(0, 20) == [0, 1, 9, 10, 13, 14, 15]
    apart.toggle_below(9)
    assert apart.rows(0, 20) == [0, 1, 9, 10, 11, 12, 13, 14, 15]
    assert folds.rows(0, 20) == [0, 1, 9, 10, 11, 12, 13, 14, 15]
    apart.fold(9)
    apart.toggle_below(9)
    assert apart.is_folded(10)
    assert not apart.is_folded(9)
