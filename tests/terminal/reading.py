"""Reads a QR code off the emulated screen as a camera would: every half block painted in its own two colours."""

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from tests.terminal.screen import Cell

SCALE = 6
HALVES = {" ": (False, False), "▀": (True, False), "▄": (False, True), "█": (True, True)}
WHITE, GREY = 255, 128


def painted(cells: list[list[Cell]]) -> NDArray[np.uint8]:
    """A picture of the screen: two square pixels a cell; letters are grey, so that they are part of no code."""
    picture = np.full((2 * len(cells), len(cells[0])), GREY, dtype=np.uint8)
    for y, row in enumerate(cells):
        for x, cell in enumerate(row):
            if cell.text in HALVES:
                for half, filled in enumerate(HALVES[cell.text]):
                    picture[2 * y + half, x] = _brightness(cell.foreground if filled else cell.background)
    return picture.repeat(SCALE, axis=0).repeat(SCALE, axis=1)


def _brightness(colour: str) -> int:
    if len(colour) != 6:
        return GREY  # the terminal's own colours may be anything
    return sum(int(colour[at : at + 2], 16) for at in (0, 2, 4)) // 3


def read_code(cells: list[list[Cell]]) -> str | None:
    """The text of the one code on the screen, black on white only; None where there is none."""
    found = zxingcpp.read_barcodes(painted(cells), try_invert=False)
    return found[0].text if len(found) == 1 else None


def colours_of_code(cells: list[list[Cell]]) -> set[tuple[str, str]]:
    """Foreground and background of every cell that a module is drawn in."""
    return {(cell.foreground, cell.background) for row in cells for cell in row if cell.text in "▀▄█"}
