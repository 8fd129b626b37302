"""QR codes are read by a real decoder, and are black on white."""

from io import BytesIO
from xml.etree import ElementTree

import numpy as np
import png
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from store.digimap.qr import FORMS, Form, half_blocks, modules, qr_png, qr_svg, qr_text
from store.errors import InvalidInput

TEXTS = ["OCKTO:" + "a1B2" * 9, "https://ockto.example/s/Ab-9_x?k=é", "x" * 800]
INKS = {" ": (255, 255), "▀": (0, 255), "▄": (255, 0), "█": (0, 0)}


def read(pixels: "np.ndarray[tuple[int, int], np.dtype[np.uint8]]") -> str:
    (code,) = zxingcpp.read_barcodes(pixels)
    return str(code.text)


def enlarged(rows: list[list[int]], by: int = 4) -> "np.ndarray[tuple[int, int], np.dtype[np.uint8]]":
    picture = np.array(rows, dtype=np.uint8)
    return np.kron(picture, np.ones((by, by), dtype=np.uint8))


@pytest.mark.parametrize("text", TEXTS)
def test_the_png_reads_and_its_corner_is_white(text: str) -> None:
    width, height, rows, info = png.Reader(file=BytesIO(qr_png(text))).read()
    picture = [[255 * bit for bit in row] for row in rows]
    assert width == height
    assert info["greyscale"]
    assert picture[0][0] == 255
    assert read(np.array(picture, dtype=np.uint8)) == text


@pytest.mark.parametrize("text", TEXTS)
def test_the_svg_reads(text: str) -> None:
    root = ElementTree.fromstring(qr_svg(text, label="QR <&>"))  # noqa: S314  # our own picture
    size = int(root.attrib["viewBox"].split()[2])
    ground, path = root[1].attrib, root[2].attrib
    assert (ground["fill"], path["fill"]) == ("#ffffff", "#000000")
    rows = [[255] * size for _ in range(size)]
    for run in path["d"].strip("M").split("M"):
        place, _, rest = run.partition("h")
        x, y = (int(part) for part in place.split())
        for offset in range(int(rest.partition("v")[0])):
            rows[y][x + offset] = 0
    assert read(enlarged(rows)) == text


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_half_blocks_read_in_every_form(form: Form) -> None:
    lines = half_blocks(modules(TEXTS[0], form))
    rows = [[INKS[sign][half] for sign in line] for line in lines for half in (0, 1)]
    assert read(enlarged(rows)) == TEXTS[0]


def test_what_fits_at_80_by_24_with_title_and_keys() -> None:
    assert len(half_blocks(modules("x" * 62, Form(4, "M")))) <= 22
    assert len(half_blocks(modules("x" * 84, Form(4, "M")))) <= 24


def test_a_text_for_no_code_is_refused_by_name() -> None:
    assert modules("x" * 3000) == ()
    for make in (qr_text, qr_svg, qr_png):
        with pytest.raises(InvalidInput):
            make("x" * 3000)


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=200, alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))))
def test_any_text_reads_back(text: str) -> None:
    rows = [[0 if dark else 255 for dark in row] for row in modules(text)]
    assert read(enlarged(rows)) == text
