"""QR codes: exact modules, drawn as half blocks, SVG or PNG. Always black on white, with the quiet zone."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from store.errors import InvalidInput

Matrix = Sequence[Sequence[bool]]


@dataclass(frozen=True, slots=True)
class Form:
    """One way to draw a code: quiet zone in modules, and level of error correction."""

    zone: int
    level: str


FORMS: Final = (Form(4, "M"), Form(4, "L"), Form(2, "M"), Form(2, "L"))
"""From the best to the smallest; what has room takes the first that fits."""
BEST: Final = FORMS[0]
_BLOCKS: Final = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
_PNG_SCALE = 8


def modules(text: str, form: Form = BEST) -> Matrix:
    """The modules with their quiet zone, True is black; empty when the text is too long for any code."""
    from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_M  # 31 ms, only where a code is made
    from qrcode.main import QRCode

    level = ERROR_CORRECT_M if form.level == "M" else ERROR_CORRECT_L
    code = QRCode(error_correction=level, border=form.zone)
    code.add_data(text)
    try:
        code.make(fit=True)
    except ValueError:
        return ()
    matrix: Matrix = code.get_matrix()
    return matrix


def half_blocks(matrix: Matrix) -> list[str]:
    """Two rows of modules in one line of text."""
    blank = [[False] * len(matrix)] if len(matrix) % 2 else []
    pairs = zip(matrix[::2], [*matrix[1::2], *blank], strict=True)
    return ["".join(_BLOCKS[pair] for pair in zip(top, low, strict=True)) for top, low in pairs]


def qr_text(text: str, *, inverted: bool = False) -> str:
    """The code in half blocks, for dark text on a light ground; inverted for light on dark. Raises InvalidInput."""
    matrix = _matrix(text)
    shown = [[not dark for dark in row] for row in matrix] if inverted else matrix
    return "\n".join(half_blocks(shown)) + "\n"


def qr_svg(text: str, *, label: str = "") -> str:
    """The code as SVG, sharp at any size: one path on a white ground, without styles. Raises InvalidInput."""
    matrix = _matrix(text)
    size = len(matrix)
    path = "".join(_runs(row, y) for y, row in enumerate(matrix))
    title = f"<title>{_escaped(label)}</title>" if label else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" shape-rendering="crispEdges">'
        f'{title}<rect width="{size}" height="{size}" fill="#ffffff"/><path fill="#000000" d="{path}"/></svg>'
    )


def qr_png(text: str) -> bytes:
    """The code as PNG, a bit per pixel, each module eight pixels wide. Raises InvalidInput."""
    import png  # only where a picture is asked for

    matrix = _matrix(text)
    rows = [[0 if dark else 1 for dark in row for _ in range(_PNG_SCALE)] for row in matrix for _ in range(_PNG_SCALE)]
    size = len(rows)
    picture = BytesIO()
    png.Writer(width=size, height=size, greyscale=True, bitdepth=1).write(picture, rows)
    return picture.getvalue()


def _matrix(text: str) -> Matrix:
    matrix = modules(text)
    if not matrix:
        raise InvalidInput("qr_too_long", remedy="ask_partner", facts={"partner": "Ockto"})
    return matrix


def _runs(row: Sequence[bool], y: int) -> str:
    """The dark runs of a row as parts of a path."""
    parts, start = list[str](), None
    for x, dark in enumerate([*row, False]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            parts.append(f"M{start} {y}h{x - start}v1H{start}z")
            start = None
    return "".join(parts)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
