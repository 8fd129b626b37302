"""Strict reading: right or refused with a place, never a crash."""

import json
import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from store.errors import InvalidInput
from store.findings import Level
from store.odm.limits import Limits
from store.odm.located import LocatedReader
from store.odm.oddities import KEPT_OF_A_KIND
from store.odm.strict import Document, read_json
from store.odm.treatment import TREATMENT, Treatment
from store.odm.values import Number, Value
from tests.samples import json_samples
from tests.store.odm.documents import Json, spellings, values

NO_UTF8 = ("UTF-8_invalid", "not_in_unicode", "overlong", "truncated", "utf16")


def as_python(value: Value) -> Json:
    """Numbers as Python's own parser reads them."""
    if isinstance(value, Number):
        read: Json = json.loads(value)
        return read
    if isinstance(value, dict):
        return {key: as_python(below) for key, below in value.items()}
    return [as_python(below) for below in value] if isinstance(value, list) else value


def outcome(data: bytes) -> Document | InvalidInput:
    """The document, or why there is none."""
    try:
        return read_json(data, name="x.json")
    except InvalidInput as error:
        return error


def refused(data: bytes, **limits: int) -> InvalidInput:
    with pytest.raises(InvalidInput) as caught:
        read_json(data, name="x.json", limits=Limits(**limits))
    assert TREATMENT[caught.value.code] is Treatment.REFUSED
    return caught.value


@given(spellings())
def test_what_python_reads_is_read_the_same(data: bytes) -> None:
    document = read_json(data)
    assert as_python(document.value) == json.loads(data)
    assert all(TREATMENT[finding.code] is Treatment.KEPT for finding in document.findings)


@given(spellings())
def test_the_slow_reader_reads_what_the_fast_one_reads(data: bytes) -> None:
    assert LocatedReader(data.decode(), name="", depth=512).read() == read_json(data).value


@given(st.one_of(st.binary(max_size=80), st.text(alphabet='{}[]:,"\\u0123dD8 aetrflsn.-+eEI\n\x00é', max_size=40)))
@example('["\\ud800"]')
@example("[1e9999999999999999999999]")
def test_any_bytes_are_read_or_refused_with_a_place(data: bytes | str) -> None:
    result = outcome(data if isinstance(data, bytes) else data.encode())
    if isinstance(result, InvalidInput):
        assert str(result.where).startswith("x.json, line ")


@given(values, st.data())
def test_a_document_cut_short_is_refused(value: Json, data: st.DataObject) -> None:
    text = json.dumps([value])
    with pytest.raises(InvalidInput):
        read_json(text[: data.draw(st.integers(0, len(text) - 1))].encode())


@pytest.mark.parametrize(
    ("data", "code", "where"),
    [
        pytest.param(b"", "json_empty", "line 1, column 1", id="nothing"),
        pytest.param(b" \n ", "json_empty", "line 2, column 2", id="space only"),
        pytest.param(b'{"a":1', "json_unfinished", "line 1, column 7", id="ends"),
        pytest.param(b'{"a":"b', "json_unfinished", "line 1, column 8", id="ends in a text"),
        pytest.param(b"{}\n{}", "json_trailing", "line 2, column 1", id="two documents"),
        pytest.param(b'{"a":\n  NaN}', "json_constant", "line 2, column 3", id="NaN"),
        pytest.param(b"[-Infinity]", "json_constant", "line 1, column 2", id="Infinity"),
        pytest.param(b'["a\nb"]', "json_control_character", "line 1, column 4", id="newline in a text"),
        pytest.param(b'["\\x"]', "json_bad_escape", "line 1, column 3", id="escape"),
        pytest.param(b"[1,]", "json_syntax", "line 1, column 4", id="comma"),
        pytest.param(b"{'a':1}", "json_syntax", "line 1, column 2", id="single quotes"),
        pytest.param(b"[01]", "json_syntax", "line 1, column 2", id="leading nought"),
        pytest.param('["é",\xff]'.encode("latin-1"), "json_not_utf8", "line 1, column 3", id="latin-1"),
        pytest.param('["é",'.encode() + b"\xff]", "json_not_utf8", "line 1, column 6", id="after another letter"),
        pytest.param('{"a":1}'.encode("utf-16"), "json_not_utf8", "line 1, column 1", id="UTF-16"),
        pytest.param(b'["\xed\xa0\x80"]', "json_not_utf8", "line 1, column 3", id="raw surrogate"),
    ],
)
def test_what_is_no_json_is_refused_with_its_place(data: bytes, code: str, where: str) -> None:
    error = refused(data)
    assert (error.code, error.where) == (code, f"x.json, {where}")
    assert error.remedy == "json_ask_again"


def test_a_limit_of_size_and_of_depth() -> None:
    assert refused(b"[1,2,3]", bytes=6).code == "json_too_large"
    assert refused(b"[[[1]]]", depth=2).where == "x.json, line 1, column 3"
    assert read_json(b"[[1]]", limits=Limits(depth=2)).value == [["1"]]
    assert read_json(b'["[[["]', limits=Limits(depth=1)).value == ["[[["]


@pytest.mark.parametrize("depth", [1, 199, 200, 201, 400, 512])
def test_documents_as_deep_as_the_limit_are_read(depth: int) -> None:
    value = read_json(b'{"a":' * (depth - 1) + b"[]" + b"}" * (depth - 1)).value
    for _ in range(depth - 1):
        assert isinstance(value, dict)
        value = value["a"]
    assert value == []


@pytest.mark.parametrize("opening", [b"[", b'{"a":'])
def test_a_hundred_thousand_levels_are_refused_not_a_crash(opening: bytes) -> None:
    assert refused(opening * 100_000).code == "json_too_deep"


def test_a_doubled_key_keeps_the_last_and_says_where() -> None:
    document = read_json(b'{"a":1,\n "\\u0061":2}')
    assert document.value == {"a": "2"}
    (finding,) = document.findings
    assert (finding.code, finding.level, finding.where) == ("json_duplicate_key", Level.WARNING, "line 2, column 2")


def test_of_a_thousand_doubled_keys_the_first_are_named_and_all_are_counted() -> None:
    document = read_json(b'{"a":1' + b',"a":1' * 1000 + b"}")
    assert len(document.findings) == KEPT_OF_A_KIND + 1
    assert document.findings[-1].fact("count") == str(1000 - KEPT_OF_A_KIND)


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        ("1.10", []),
        ("-0", []),
        ("1E3", []),
        ("12345678901234567", ["json_inexact_number"]),
        ("1e400", ["json_inexact_number"]),
        ("1e-999", ["json_inexact_number"]),
        ("0.1234567890123456789", ["json_inexact_number"]),
        ("1e99999999999999999999999", ["json_inexact_number"]),
        ("9" * 4301, ["json_long_number"]),
    ],
    ids=lambda case: str(case)[:20],
)
def test_numbers_stay_as_spelled(number: str, codes: list[str]) -> None:
    document = read_json(f"[{number}]".encode())
    assert document.value == [number]
    assert [finding.code for finding in document.findings] == codes


def test_half_a_surrogate_pair_is_kept_with_a_finding_and_a_whole_one_is_a_letter() -> None:
    document = read_json(b'["\\ud83d\\ude00","x\\uD83D"]')
    assert document.value == ["\U0001f600", "x\ufffd"]
    assert [finding.code for finding in document.findings] == ["json_lone_surrogate"]


def test_a_byte_order_mark_is_passed_over_with_a_finding() -> None:
    document = read_json(b"\xef\xbb\xbf[]")
    assert document.value == []
    assert [finding.code for finding in document.findings] == ["json_byte_order_mark"]


def test_a_number_knows_whether_a_double_holds_it() -> None:
    assert Number("0.1").is_exact
    assert not Number("1e400").is_exact
    assert Number("1e999999").decimal is None
    assert math.isclose(float(Number("1.5").decimal or 0), 1.5)


def test_every_good_sample_is_read_without_a_change() -> None:
    for path in json_samples("json-good"):
        assert as_python(read_json(path.read_bytes()).value) == json.loads(path.read_bytes()), path.name


def test_every_bad_sample_is_refused_with_line_and_column() -> None:
    for path in json_samples("json-bad"):
        with pytest.raises(InvalidInput, match="json_") as caught:
            read_json(path.read_bytes(), name=path.name)
        assert caught.value.where is not None
        assert ", column " in caught.value.where


def test_samples_that_are_free_are_treated_as_the_table_says() -> None:
    for path in json_samples("json-either"):
        no_utf8 = any(word in path.name for word in NO_UTF8)
        result = outcome(path.read_bytes())
        if isinstance(result, InvalidInput):
            assert (result.code, no_utf8) == ("json_not_utf8", True), path.name
        else:
            # 1e20 is odd to look at, but a double holds it.
            assert result.findings or path.name == "i_number_too_big_pos_int.json", path.name
            assert not no_utf8, path.name


def test_samples_that_change_in_other_programs_keep_their_spelling() -> None:
    for path in json_samples("json-transform"):
        if path.name.startswith("string_"):
            assert refused(path.read_bytes()).code == "json_not_utf8"
        elif path.name.startswith("number_"):
            assert read_json(path.read_bytes()).value == [path.read_text().strip()[1:-1]]
        else:
            assert isinstance(read_json(path.read_bytes()).value, dict)
