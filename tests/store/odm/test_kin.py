"""Parent and neighbours of a value, beside what a plain walk over the lines finds."""

from hypothesis import given

from store.odm.kin import next_sibling, parent_of, previous_sibling
from store.odm.lines import NO_LINE, LineIndex
from tests.store.odm.documents import spellings


@given(spellings())
def test_neighbours_are_those_of_a_plain_walk(data: bytes) -> None:
    index = LineIndex(data).read_all()
    values = [line for line in range(len(index)) if index.close[line] >= line]
    for line in values:
        same = [one for one in values if index.parent[one] == index.parent[line]]
        at = same.index(line)
        behind = same[at + 1] if at + 1 < len(same) else None
        before = same[at - 1] if at else None
        parent = None if index.parent[line] == NO_LINE else index.parent[line]
        assert (next_sibling(index, line), previous_sibling(index, line)) == (behind, before)
        assert parent_of(index, line) == parent
        closing = index.close[line]
        if closing > line:
            assert (next_sibling(index, closing), previous_sibling(index, closing)) == (behind, before)
            assert parent_of(index, closing) == line


def test_behind_what_is_not_read_yet_there_is_nothing_yet() -> None:
    index = LineIndex(b'{"a": [1, 2], "b": 3}')
    index.extend(3)
    assert next_sibling(index, 1) is None
    assert next_sibling(index, 2) is None
    index.read_all()
    assert next_sibling(index, 1) == 5
