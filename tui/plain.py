"""The plain view: the program steps aside, its text stands on the terminal's ordinary screen, a key brings it back.

There the terminal's own selection works. A page is taken away again before the next: nothing of a client is left on
the screen or in what was scrolled away. After five minutes it goes by itself.
"""

import asyncio
import os
import sys
import termios
import tty
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Final

from textual.app import App

from tui.desk import Desk

_ON: Final = frozenset(b"\r\n q\x1b\x03")
_LONGEST = 300.0
_ABOVE: Final = "\x1b[{lines}A\r\x1b[J"


async def show_plain(app: App[None], lines: Sequence[str], desk: Desk) -> None:
    """Shows the lines page by page; each goes at ↵ or q."""
    columns, rows = app.size
    hint = desk.words("desk.plain_hint")
    if not desk.environment.unicode:
        from tui.letters import to_ascii

        lines = [to_ascii(line) for line in lines]
    with app.batch_update(), app.suspend(), _keys_at_once():
        for page in _pages(lines, columns, rows - 1):
            _write("\n".join([*page, hint]))
            is_seen = await _key()
            _write(_ABOVE.format(lines=sum(_height(line, columns) for line in page)))
            if not is_seen:
                return


def _pages(lines: Sequence[str], columns: int, rows: int) -> Iterator[list[str]]:
    """As many lines at a time as the window holds; a longer line goes on in the next row, as the terminal breaks it."""
    page: list[str] = []
    used = 0
    for line in lines:
        height = _height(line, columns)
        if page and used + height > rows:
            yield page
            page, used = [], 0
        page.append(line)
        used += height
    yield page


def _height(line: str, columns: int) -> int:
    from rich.cells import cell_len

    return max(1, -(-cell_len(line) // max(1, columns)))


async def _key() -> bool:
    """Waits for a key that goes on; False when the line is gone or nobody pressed any."""
    loop, source = asyncio.get_running_loop(), sys.__stdin__
    pressed: asyncio.Future[bool] = loop.create_future()

    def read() -> None:
        try:
            data = os.read(source.fileno(), 1024) if source is not None else b""
        except OSError:
            data = b""
        if not pressed.done() and (not data or _ON & frozenset(data)):
            pressed.set_result(bool(data) and b"q" not in data and b"\x03" not in data)

    if source is None:
        return False
    loop.add_reader(source.fileno(), read)
    try:
        return await asyncio.wait_for(pressed, _LONGEST)
    except TimeoutError:
        return False
    finally:
        loop.remove_reader(source.fileno())


@contextmanager
def _keys_at_once() -> Iterator[None]:
    """Keys come without Enter and are not shown; the terminal is as before at the end."""
    if sys.__stdin__ is None:
        yield
        return
    handle = sys.__stdin__.fileno()
    before = termios.tcgetattr(handle)
    tty.setcbreak(handle)
    try:
        yield
    finally:
        with suppress(termios.error):  # the line has gone
            termios.tcsetattr(handle, termios.TCSANOW, before)


def _write(text: str) -> None:
    if sys.__stderr__ is not None:
        with suppress(OSError):
            sys.__stderr__.write(text)
            sys.__stderr__.flush()
