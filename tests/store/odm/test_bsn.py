"""The BSN rule."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from store.odm.bsn import BSN_KEYS, Suspect, mask_bsn, mask_line
from store.odm.hidden import hide_suspects, passes_elfproef
from store.odm.lines import LineIndex
from store.odm.paths import line_of
from tests.samples import samples
from tests.store.odm.documents import Json, spellings

BSN = "123456782"


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        pytest.param('{"bsn":"123456782"}', '{"bsn":"*********"}', 1, id="text"),
        pytest.param('{"bsn": 123456782}', '{"bsn": "*******"}', 1, id="number"),
        pytest.param('{"bsn":-1.5e3,"a":1}', '{"bsn":"****","a":1}', 1, id="odd number"),
        pytest.param('{"bsn":123}', '{"bsn":"*"}', 1, id="number of three bytes"),
        pytest.param('{"bsn":12}', '{"bsn":""}', 0, id="number of two bytes"),
        pytest.param('{"bsn":7}', '{"bsn":0}', 1, id="number of one byte"),
        pytest.param('{"bsn":[true,false,null]}', '{"bsn":[true,false,null]}', 0, id="words stay"),
        pytest.param('{"bsn":""}', '{"bsn":""}', 0, id="empty text"),
        pytest.param('{"bsn":"é1"}', '{"bsn":"***"}', 1, id="bytes, not letters"),
        pytest.param(r'{"bsn":"\u0031\"2"}', '{"bsn":"*********"}', 1, id="escapes in the value"),
        pytest.param(r'{"\u0062sn":"12"}', r'{"\u0062sn":"**"}', 1, id="escaped key"),
        pytest.param('{"BurgerServiceNummer" :\n"12"}', '{"BurgerServiceNummer" :\n"**"}', 1, id="case and space"),
        pytest.param('{"b\u017fn":"12"}', '{"b\u017fn":"**"}', 1, id="long s"),
        pytest.param('{"sofinummer":["12",[34,{"x":"56"}]]}', '{"sofinummer":["**",["",{"x":"**"}]]}', 2, id="below"),
        pytest.param(
            '{"bsn":{"naam":"12","bsn":"34"},"a":"12"}', '{"bsn":{"naam":"**","bsn":"**"},"a":"12"}', 2, id="once"
        ),
        pytest.param('["bsn","123456782"]', '["bsn","123456782"]', 0, id="no key"),
        pytest.param(r'{"a":"\"bsn\":","b":1}', r'{"a":"\"bsn\":","b":1}', 0, id="in a text"),
        pytest.param(r'{"x\"bsn":"12"}', r'{"x\"bsn":"12"}', 0, id="end of another key"),
        pytest.param('{"mijnbsn":"12"}', '{"mijnbsn":"12"}', 0, id="part of a key"),
    ],
)
def test_values_below_a_bsn_key_become_stars(before: str, after: str, count: int) -> None:
    masked = mask_bsn(before.encode())
    assert masked.data.decode() == after
    assert masked.count == count


@given(spellings())
@example(b'{"bsn":[12,3,"x"]}')
def test_masking_keeps_length_and_validity_and_twice_is_once(data: bytes) -> None:
    masked = mask_bsn(data)
    assert len(masked.data) == len(data)
    json.loads(masked.data)
    assert mask_bsn(masked.data).data == masked.data


@given(spellings())
def test_nothing_survives_below_a_bsn_key_and_everything_elsewhere(data: bytes) -> None:
    before, after = json.loads(data, parse_int=str), json.loads(mask_bsn(data).data, parse_int=str)
    compare(before, after, hidden=False)


def compare(before: Json, after: Json, *, hidden: bool) -> None:
    """Walks both: below a BSN key only stars, elsewhere the same."""
    if isinstance(before, dict):
        assert isinstance(after, dict)
        assert list(before) == list(after)
        for key in before:
            compare(before[key], after[key], hidden=hidden or key.casefold() in BSN_KEYS)
    elif isinstance(before, list):
        assert isinstance(after, list)
        for one, other in zip(before, after, strict=True):
            compare(one, other, hidden=hidden)
    elif not hidden or before is None or isinstance(before, bool):
        assert before == after
    else:
        assert isinstance(after, str)
        assert not after.strip("*0")


@given(st.binary(max_size=200))
@example(b"\\" * 200)
@example(b'{"bsn":')
@example(b'{"bsn":{"bsn":"')
def test_bytes_that_are_no_json_do_no_harm(data: bytes) -> None:
    assert len(mask_bsn(data).data) == len(data)


def test_nine_digits_elsewhere_that_pass_the_elfproef_are_reported_not_masked() -> None:
    data = f'{{"a":1,"kenmerk":["x","nr {BSN}"],"bedrag":{BSN}.50,"lang":"1{BSN}","fout":"123456783"}}'.encode()
    masked = mask_bsn(data)
    assert masked.data == data
    assert masked.suspects == (Suspect("$.kenmerk[1]", 5),)


def test_digits_spelled_as_escapes_are_reported_too() -> None:
    spelled = "".join(f"\\u{ord(digit):04x}" for digit in BSN)
    assert mask_bsn(f'{{"\\"a":"b\\\\","k":"{spelled}"}}'.encode()).suspects == (Suspect("$.k", 3),)


def test_a_reported_path_never_tells_the_digits() -> None:
    masked = mask_bsn(f'{{"{BSN}":1}}'.encode())
    assert [suspect.path for suspect in masked.suspects] == ['$["*********"]']


def test_a_reported_value_can_be_masked_for_good() -> None:
    data = f'{{"a":1,"kenmerk": ["x",{BSN}],"b":2}}'.encode()
    index = LineIndex(data).read_all()
    out = bytearray(data)
    mask_line(index, line_of(index, "$.kenmerk[1]"), out)
    masked = bytes(out)
    assert masked == b'{"a":1,"kenmerk": ["x","*******"],"b":2}'
    assert mask_bsn(masked).suspects == ()


def test_a_screen_shows_stars_for_what_may_be_a_bsn() -> None:
    assert hide_suspects(f"nr {BSN}, {BSN}.00 en 123456783") == f"nr *********, {BSN}.00 en 123456783"


def test_nine_noughts_are_no_bsn() -> None:
    assert not passes_elfproef("000000000")
    assert passes_elfproef(BSN)


def test_every_bsn_of_the_public_persons_is_masked_and_counted() -> None:
    data = (samples() / "brp" / "persons.json").read_bytes()
    masked = mask_bsn(data)
    assert masked.count == 1544
    numbers = {person["burgerservicenummer"] for person in json.loads(data)}
    assert len(numbers) == 457
    assert not [number for number in numbers if number.encode() in masked.data]
