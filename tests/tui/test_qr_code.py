"""The QR code as drawn: painted cell by cell and read by a real decoder; black on white, in every theme and palette."""

from collections.abc import Iterable

import numpy as np
import pytest
import zxingcpp
from rich.segment import Segment
from textual.color import Color
from textual.widget import Widget

from store.digimap.qr import FORMS, half_blocks, modules
from tests.tui.desk import Desk
from tui.environment import read_environment
from tui.screen import DeskScreen
from tui.settings import DeskSettings
from tui.widgets.pieces import Piece
from tui.widgets.qr_code import QrPanel, fitting_code

pytestmark = pytest.mark.anyio

TEXT = "https://ockto.example/s/7f3c9a2e4b8d4f6a9c1e5b7d3f2a8c6e01"
assert len(TEXT) <= 62


class CodeScreen(DeskScreen):
    """A screen with a code, as the invitation's is."""

    AREA = "desk"
    MIN_SIZE = (60, 23)

    def __init__(self, desk, *, text: str) -> None:  # type: ignore[no-untyped-def]  # the base class says it
        super().__init__(desk)
        self.panel = QrPanel(desk.words)
        self.text = text

    def title_line(self):  # type: ignore[no-untyped-def]  # the base class says it
        return (Piece("Digimap van A.B. de Vries", "title"),), ()

    def body(self) -> Iterable[Widget]:
        yield self.panel

    def load(self) -> None:
        self.panel.show(self.text, (Piece("Klant naast u? Laat deze code scannen."), Piece("Code  K7QF-2M9P")))


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.value.ValueScreen", CodeScreen)


def ink(segment: Segment) -> bool:
    style = segment.style
    return style is not None and style.bgcolor is not None and style.bgcolor.name == "#ffffff"


def painted(desk: Desk) -> "np.ndarray":
    """Every cell as 8 x 16 pixels: black on white where it says so, grey elsewhere."""
    rows = []
    for strip in desk.strips():
        segments = list(strip)
        for line_filter in desk.app.get_line_filters():
            segments = line_filter.apply(segments, Color(0, 0, 0))
        cells = [(letter, ink(segment)) for segment in segments for letter in segment.text]
        upper = [128 if not inked else 0 if letter in "▀█" else 255 for letter, inked in cells]
        lower = [128 if not inked else 0 if letter in "▄█" else 255 for letter, inked in cells]
        rows += [upper, lower]
    return np.kron(np.array(rows, dtype=np.uint8), np.ones((8, 8), dtype=np.uint8))


def check_ink(desk: Desk) -> None:
    inked = [segment for strip in desk.strips() for segment in strip if set(segment.text) & set("▀▄█")]
    assert inked
    for segment in inked:
        assert segment.style is not None
        assert segment.style.color is not None
        assert segment.style.color.name == "#000000"
        assert ink(segment)
        assert not segment.style.reverse


@pytest.mark.parametrize("size", [(80, 24), (60, 24), (80, 23), (60, 23)], ids=str)
async def test_the_code_as_drawn_is_read_by_a_decoder_and_is_black_on_white(size: tuple[int, int]) -> None:
    async with Desk.open(first="value", given={"text": TEXT}, size=size) as desk:
        (found,) = zxingcpp.read_barcodes(painted(desk), try_invert=False)
        assert found.text == TEXT
        check_ink(desk)
        desk.check_lines()
        desk.sees("Klant naast")


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
async def test_no_theme_changes_the_ink(theme: str) -> None:
    async with Desk.open(first="value", given={"text": TEXT}, settings=DeskSettings(theme=theme)) as desk:
        check_ink(desk)
        assert zxingcpp.read_barcodes(painted(desk), try_invert=False)[0].text == TEXT


@pytest.mark.parametrize(
    "environ", [{"TERM": "xterm-256color", "NO_COLOR": "1"}, {"TERM": "vt100"}], ids=["NO_COLOR", "plain"]
)
async def test_no_plain_terminal_changes_the_ink(environ: dict[str, str]) -> None:
    async with Desk.open(first="value", given={"text": TEXT}, environment=read_environment(environ)) as desk:
        assert zxingcpp.read_barcodes(painted(desk), try_invert=False)[0].text == TEXT


async def test_a_code_that_does_not_fit_is_not_drawn_cut() -> None:
    async with Desk.open(first="value", given={"text": "x" * 150}) as desk:
        desk.sees("De QR-code past niet", "Code  K7QF-2M9P")
        assert not set(desk.text) & set("▀▄█")
        await desk.resize(80, 40)
        assert zxingcpp.read_barcodes(painted(desk), try_invert=False)[0].text == "x" * 150


async def test_a_text_that_no_code_can_hold_says_so() -> None:
    async with Desk.open(first="value", given={"text": "x" * 4000}) as desk:
        desk.sees("te lang om te tekenen")


@pytest.mark.parametrize(
    ("length", "height", "rows"),
    [(62, 22, 21), (78, 22, 21), (84, 24, 23), (106, 24, 23), (134, 24, 23), (135, 23, 0)],
)
def test_the_best_form_that_fits_is_taken(length: int, height: int, rows: int) -> None:
    assert len(fitting_code("x" * length, 80, height)) == rows


def test_modules_are_exact() -> None:
    matrix = modules(TEXT, FORMS[0])
    lines = half_blocks(matrix)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            assert (lines[y // 2][x] in ("█", "▀" if y % 2 == 0 else "▄")) is dark
