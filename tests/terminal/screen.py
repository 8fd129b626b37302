"""The emulated screen: what a person would see after the bytes that a program sent."""

from dataclasses import dataclass

import pyte


@dataclass(frozen=True, slots=True)
class Cell:
    """One place on the screen; colours are `default`, a name of the 16, or six hexadecimal digits."""

    text: str
    foreground: str
    background: str
    bold: bool
    reverse: bool
    underscore: bool


class Screen:
    """A terminal of so many columns and rows that is fed bytes."""

    def __init__(self, columns: int, rows: int) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)

    def feed(self, data: bytes) -> None:
        self._stream.feed(data)

    def resize(self, columns: int, rows: int) -> None:
        self._screen.resize(lines=rows, columns=columns)

    @property
    def lines(self) -> list[str]:
        """The rows as text, without the blanks at their ends."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def cursor_shown(self) -> bool:
        return not self._screen.cursor.hidden

    def cells(self) -> list[list[Cell]]:
        """Every place, row by row."""
        return [[self._cell(x, y) for x in range(self._screen.columns)] for y in range(self._screen.lines)]

    def _cell(self, x: int, y: int) -> Cell:
        char = self._screen.buffer[y][x]
        return Cell(char.data, char.fg, char.bg, char.bold, char.reverse, char.underscore)


def changed(before: list[list[Cell]], after: list[list[Cell]]) -> int:
    """How many places look different."""
    return sum(
        old != new for olds, news in zip(before, after, strict=True) for old, new in zip(olds, news, strict=True)
    )
