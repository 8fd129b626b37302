"""The line index: the same lines from every spelling, each of them exact."""

import json
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from store.errors import Cancelled, InvalidInput, NotFound
from store.odm.layout import LineKind, after, children, folded_text, line_text, parts, span, value_text
from store.odm.lines import NO_LINE, LineIndex
from store.odm.paths import key_of, key_text, line_of, lines_at, lines_of, parse_path, path_of
from store.progress import Progress
from tests.samples import json_samples
from tests.store.odm.documents import Json, spellings, values

BOOK = b'{"a":[1.10,{"b c":"x\\u00e9","d":{}},[ ]],\n  "e" : true,"a":null}'
LINES = [
    "{",
    '  "a": [',
    "    1.10,",
    "    {",
    '      "b c": "x\\u00e9",',
    '      "d": {}',
    "    },",
    "    []",
    "  ],",
    '  "e": true,',
    '  "a": null',
    "}",
]


def indexed(data: bytes) -> LineIndex:
    return LineIndex(data).read_all()


def laid_out(data: bytes) -> list[str]:
    index = indexed(data)
    return [line_text(index, line, exact=True) for line in range(len(index))]


def test_only_layout_is_added() -> None:
    assert laid_out(BOOK) == LINES
    assert laid_out("\n".join(LINES).encode()) == LINES
    assert laid_out(b"\xef\xbb\xbf 7 ") == ["7"]


@given(spellings())
def test_the_lines_read_again_are_the_document(data: bytes) -> None:
    assert json.loads("\n".join(laid_out(data))) == json.loads(data)


@given(values, st.sampled_from([None, 0, 3]))
def test_minified_and_pretty_give_the_lines_that_python_lays_out(value: Json, indent: int | None) -> None:
    data = json.dumps(value, ensure_ascii=False, indent=indent).encode()
    assert laid_out(data) == json.dumps(value, ensure_ascii=False, indent=2).split("\n")


@given(spellings())
def test_every_path_leads_to_its_value(data: bytes) -> None:
    index = indexed(data)
    whole = json.loads(data)
    for line in range(len(index)):
        value = whole
        for step in parse_path(path_of(index, line, exact=True)):
            assert step is not None
            value = value[step]
        begin, end = span(index, line)
        assert json.loads(data[begin:end]) == value
        assert value_text(index, line, exact=True).encode() == data[begin:end]


@given(spellings())
def test_every_path_leads_back_to_its_line(data: bytes) -> None:
    index = indexed(data)
    for line in range(len(index)):
        opening = min(line, index.close[line])
        assert line_of(index, path_of(index, line, exact=True)) == opening


@given(spellings())
def test_offsets_lead_to_lines_and_siblings_to_parents(data: bytes) -> None:
    index = indexed(data)
    for line, start in enumerate(index.start):
        assert index.line_at(start) == line
        if index.close[line] <= line:
            continue
        count, child = 0, line + 1
        while child < index.close[line]:
            assert (index.parent[child], index.place[child]) == (line, count)
            count, child = count + 1, after(index, child)
        assert children(index, line) == count


@given(spellings(), st.integers(1, 5))
def test_slices_give_what_one_reading_gives(data: bytes, lines: int) -> None:
    index, whole = LineIndex(data), indexed(data)
    while index.extend(lines):
        assert len(index) <= len(whole)
    for name in ("start", "depth", "parent", "place", "close"):
        assert getattr(index, name) == getattr(whole, name)


def test_the_first_screen_is_there_before_the_rest_is_read() -> None:
    index = LineIndex(b"[" + b'{"a":1},' * 10_000 + b"0]")
    assert index.extend(24)
    assert len(index) == 24
    assert index.close[0] == NO_LINE
    assert line_text(index, 23) == '    "a": 1'
    assert children(index, 0) == 0
    assert folded_text(index, 0) == "[ "


def test_reading_tells_how_far_it_is_and_can_be_stopped() -> None:
    told: list[tuple[int, int]] = []
    data = b"[" + b"1," * 10_000 + b"2]"
    LineIndex(data).read_all(Progress(lambda done, total: told.append((done, total))))
    assert all(total == len(data) for _, total in told)
    assert all(before[0] < later[0] for before, later in pairwise(told))
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        LineIndex(data).read_all(stopped)


@pytest.mark.parametrize("data", [b"", b"[", b"]", b"[1]]", b"{:1}", b'"', b"\xef\xbb\xbf"])
def test_bytes_that_cannot_be_laid_out_are_refused(data: bytes) -> None:
    with pytest.raises(InvalidInput):
        indexed(data)


def test_both_values_of_a_doubled_key_stand_in_the_lines() -> None:
    index = indexed(BOOK)
    assert list(lines_of(index, "$.a")) == [1, 10]
    assert line_of(index, "$.a") == 1


def test_behind_a_star_the_path_goes_on_in_every_item() -> None:
    index = indexed(b'{"r": [{"n": 1}, {"m": 0}, {"n": [2, 3]}, 4]}')
    assert list(lines_of(index, "$.r[*].n")) == [3, 9]
    assert list(lines_at(index, "$.r[*].n[*]")) == [10, 11]
    assert list(lines_at(index, "$.r[0]")) == [2]
    assert list(lines_at(index, "$.r[*].x")) == []


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("$", [0]),
        ("", [0]),
        ("a[1]", [3]),
        ('$.a[1]["b c"]', [4]),
        ("$.a[*]", [2, 3, 7]),
        ("$.a[1].*", [4, 5]),
        ("$.*", [1, 9, 10]),
    ],
)
def test_plain_paths_with_names_places_and_stars(path: str, lines: list[int]) -> None:
    assert list(lines_of(indexed(BOOK), path)) == lines


@pytest.mark.parametrize("path", ["$..a", "$.a[", "$.a[x]", '$["a', "$a", "$.", "$.a[-1]"])
def test_a_path_that_cannot_be_read_is_refused(path: str) -> None:
    with pytest.raises(InvalidInput, match="path_unclear"):
        line_of(indexed(BOOK), path)


def test_a_path_that_leads_nowhere_is_not_found() -> None:
    with pytest.raises(NotFound, match="path_not_found"):
        line_of(indexed(BOOK), "$.a[9]")


def test_a_long_value_is_cut_and_says_so() -> None:
    index = indexed(b'["' + "é".encode() * 1000 + b'"]')
    part = parts(index, 1, limit=10)
    assert (part.value, part.cut, part.text) == ('"' + "é" * 9, True, '  "' + "é" * 9 + "…")


def test_what_may_be_a_bsn_is_starred_also_at_the_cut() -> None:
    index = indexed(b'{"k":"nr 123456782"}')
    assert line_text(index, 1) == '  "k": "nr *********"'
    assert parts(index, 1, limit=9).value == '"nr *****'
    assert value_text(index, 1) == '"nr *********"'
    assert line_text(index, 1, exact=True) == '  "k": "nr 123456782"'


def test_a_folded_line_shows_what_is_in_it() -> None:
    index = indexed(BOOK)
    assert folded_text(index, 0, limit=24) == '{ "a": …, "e": …, "a": … }'
    assert folded_text(index, 1) == '  "a": [ 1.10, …, [] ],'
    assert folded_text(index, 1, limit=6) == '  "a": [ 1.10, … ],'


def test_lines_know_their_kind() -> None:
    index = indexed(BOOK)
    kinds = [parts(index, line).kind for line in (0, 2, 4, 5, 6, 9)]
    assert kinds == [
        LineKind.OPENING,
        LineKind.NUMBER,
        LineKind.TEXT,
        LineKind.EMPTY,
        LineKind.CLOSING,
        LineKind.WORD,
    ]


def test_the_root_and_items_have_no_key() -> None:
    index = indexed(BOOK)
    assert [key_of(index, line) for line in (0, 1, 2)] == [None, '"a"', None]
    assert key_text('"b\\u0020c"') == "b c"


@given(st.binary(max_size=60))
@example(b'[1 "a"')
def test_any_bytes_are_indexed_or_refused(data: bytes) -> None:
    try:
        index = indexed(data)
    except InvalidInput:
        return
    for line in range(len(index)):
        line_text(index, line)
        path_of(index, line)


def test_public_samples_are_laid_out_without_a_change() -> None:
    for folder in ("brk", "brp", "identity", "psd2", "woz", "json-good"):
        for path in json_samples(folder):
            data = path.read_bytes()
            assert json.loads("\n".join(laid_out(data))) == json.loads(data), path.name


def test_what_a_screen_needs_of_a_file_brings_no_pydantic() -> None:
    names = ("lines", "layout", "paths", "folds", "searching", "views", "fields")
    program = ";".join(f"import store.odm.{name}" for name in names) + ";import sys;print('pydantic' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"
