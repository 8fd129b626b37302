"""Every text through every way in which a line is made: it keeps its cells, and nothing in it steers."""

from rich.cells import cell_len

from tests.text.corpus import MEGABYTE, corpus, parted
from tests.text.stream import is_plain
from tui.clean import clean, copyable, fit, pad, wrap
from tui.letters import to_ascii
from tui.widgets.pieces import Piece, between, columns, shorten, width_of

TEXTS = corpus(800, seed=6)
WIDTH = 80


def plain(text: str) -> bool:
    return all(map(is_plain, text))


def drawn(line: object) -> str:
    return "".join(clean(piece.text) for piece in line)  # type: ignore[attr-defined]  # any sequence of pieces


def test_no_text_steers_and_none_moves_the_columns() -> None:
    for number, text in enumerate(TEXTS):
        other = TEXTS[-1 - number]
        row = columns((text, 30), (other, 20, "muted"), ("26-00317", 10))
        assert cell_len(drawn(row)) == 30 + 1 + 20 + 1 + 10 + 1, number
        assert drawn(row).endswith("26-00317   "), number
        assert plain(drawn(row)), number
        assert plain(clean(text)), number


def test_a_text_that_is_cut_says_so_and_never_ends_a_line_early() -> None:
    for number, text in enumerate(TEXTS):
        for width in (1, 9, 40):
            shown = fit(text, width)
            assert cell_len(shown) <= width, number
            assert shown == clean(text) or shown.endswith("…"), number
        assert cell_len(pad(text, 12, right=True)) == 12, number
        assert width_of(shorten((Piece(text), Piece(text)), WIDTH)) <= WIDTH, number
        assert width_of(between((Piece(text),), (Piece("✓ klaar"),), WIDTH)) == WIDTH, number
        assert all(cell_len(line) <= WIDTH and plain(line) for line in wrap(text, WIDTH)), number


def test_a_sequence_split_over_fields_comes_together_nowhere() -> None:
    for number, text in enumerate(TEXTS):
        for pieces in (2, 3, 7):
            assert plain(drawn(tuple(Piece(part) for part in parted(text, pieces)))), number


def test_in_ascii_every_letter_takes_its_own_cells() -> None:
    for number, text in enumerate(TEXTS):
        shown = to_ascii(clean(text))
        assert shown.isascii(), number
        assert shown.isprintable(), number
        assert len(shown) == cell_len(clean(text)), number


def test_a_copy_holds_no_control_but_ends_of_lines_within() -> None:
    for number, text in enumerate(TEXTS):
        assert plain(copyable(text).replace("\n", "")), number
        assert not copyable(text).endswith("\n"), number


def test_a_text_of_a_million_letters_is_cut_and_broken_as_quickly_as_it_is_read() -> None:
    """Breaking a word took time with the square of its length once: minutes for a value of this size."""
    assert plain(fit(MEGABYTE, 40))
    lines = wrap(MEGABYTE[:100_000], WIDTH)
    assert plain("".join(lines))
    assert "".join(lines) == clean(MEGABYTE[:100_000])
