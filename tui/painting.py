"""Sends only what looks other than what stands on the terminal: opening a screen costs what changed, not all of it.

The frame draws a screen that opens two or three times: at its layout, whole, and again where its parts arrive. What is
there already is not sent again; runs of one look are joined, and a blank tail is one short order to the terminal.
What another program wrote over the screen is not known here: after a resize, a return or `redraw` all is sent.
"""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.control import Control
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.geometry import Size
from textual.strip import Strip

Cell = tuple[str, Style | None]
_NEAR = 8
"""Unchanged cells up to which sending on is shorter than moving the cursor."""
_TAIL = 5
_CLEAR_TAIL = "\x1b[K"
_UNKNOWN: Cell = ("\0", None)


class Painter:
    """What stands on the terminal, cell by cell."""

    def __init__(self, app: App[None]) -> None:
        self._rows: dict[int, list[Cell]] = {}
        self._size = Size()
        self._app = app
        app.app_resume_signal.subscribe(app, lambda _: self.send_all())

    def send_all(self) -> None:
        """Nothing is known of the terminal any more: all that it is to show is sent."""
        self._rows.clear()
        self._app.refresh(layout=True)

    def spare(self, update: RenderableType | None) -> RenderableType | None:
        """The same update, of which only the changes are sent; what is no update of the frame stays as it is."""
        if self._app.size != self._size:
            self._rows.clear()
            self._size = self._app.size
        if isinstance(update, LayoutUpdate):
            return Spared(self, _of_layout(update))
        return Spared(self, _of_chops(update)) if isinstance(update, ChopsUpdate) else update

    def changes(self, y: int, x: int, cells: list[Cell], console: Console) -> Iterator[str]:
        """What to send so that these cells stand at that place; they count as sent."""
        row = self._rows.setdefault(y, [_UNKNOWN] * self._size.width)
        cells = cells[: self._size.width - x]
        before = row[x : x + len(cells)]
        row[x : x + len(cells)] = cells
        for start, end in _differing(before, cells):
            yield Control.move_to(x + start, y).segment.text
            yield _rendered(cells[start:end], console, is_tail=x + end == self._size.width)


class Spared(CompositorUpdate):
    """An update that is compared at the moment in which it is sent."""

    def __init__(self, painter: Painter, parts: Iterable[tuple[int, int, list[Cell]]]) -> None:
        self._painter = painter
        self._parts = parts

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The same for the frame's other door."""
        yield self.render_segments(console)

    def render_segments(self, console: Console) -> str:
        """The changes, as the terminal takes them."""
        return "".join(text for part in self._parts for text in self._painter.changes(*part, console))


def _of_layout(update: LayoutUpdate) -> Iterator[tuple[int, int, list[Cell]]]:
    for y, strips in enumerate(update.strips, update.region.y):
        yield y, update.region.x, [cell for strip in strips for cell in _cells(strip)]


def _of_chops(update: ChopsUpdate) -> Iterator[tuple[int, int, list[Cell]]]:
    for y, first, last in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is not None and x < last and end > first:
                start = max(x, first)
                yield y, start, _cells(strip)[start - x : min(end, last) - x]


def _cells(strip: Strip) -> list[Cell]:
    """One for each place; a wide letter leaves an empty one behind it, a letter without width stands with its base."""
    cells: list[Cell] = []
    for text, style, control in strip:
        if control:
            continue
        if text.isascii():
            cells += [_cell(letter, style) for letter in text]
            continue
        for letter in text:
            width = cell_len(letter)
            if width:
                cells += [_cell(letter, style), *[("", style)] * (width - 1)]
            elif cells:
                cells[-1] = (cells[-1][0] + letter, cells[-1][1])
    return cells


def _cell(letter: str, style: Style | None) -> Cell:
    return (letter, None) if letter == " " and _is_bare(style) else (letter, style)


def _is_bare(style: Style | None) -> bool:
    """Whether a blank in it looks like any blank: no ground of its own, no line, not reversed."""
    if style is None:
        return True
    has_ground = style.bgcolor is not None and not style.bgcolor.is_default
    return not (has_ground or style.reverse or style.underline or style.underline2 or style.strike or style.overline)


def _differing(before: list[Cell], cells: list[Cell]) -> list[tuple[int, int]]:
    """The stretches to send. Where a letter is not one place wide, terminals disagree: all of it, or nothing."""
    if before == cells:
        return []
    if any(len(letter) != 1 for letter, _ in (*before, *cells)):
        return [(0, len(cells))]
    found: list[tuple[int, int]] = []
    for at, (old, new) in enumerate(zip(before, cells, strict=True)):
        if old == new:
            continue
        if found and at - found[-1][1] <= _NEAR:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found


def _rendered(cells: list[Cell], console: Console, *, is_tail: bool) -> str:
    blanks = 0
    while is_tail and blanks < len(cells) and cells[-1 - blanks] == (" ", None):
        blanks += 1
    clears = blanks >= _TAIL
    kept = cells[: len(cells) - blanks] if clears else cells
    return Strip(_joined(kept)).render(console) + (_CLEAR_TAIL if clears else "")


def _joined(cells: list[Cell]) -> list[Segment]:
    """Runs of one look; a bare blank takes the look of the run that it follows, if a blank shows nothing of that."""
    runs: list[tuple[list[str], Style | None]] = []
    for letter, style in cells:
        joins = bool(runs) and (runs[-1][1] == style or (style is None and letter == " " and _is_bare(runs[-1][1])))
        if joins:
            runs[-1][0].append(letter)
        else:
            runs.append(([letter], style))
    return [Segment("".join(letters), style) for letters, style in runs]
