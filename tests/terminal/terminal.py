"""A real program in a pseudo-terminal, read as a person reads it and measured as a slow line feels it.

    with Terminal(["brondesk"], size=(80, 24)) as terminal:
        terminal.wait_for("Dossiers")
        cost = terminal.press("down")
        assert cost.bytes <= 60

Nothing here sleeps: every wait is a `select` on the terminal or on the process, with a deadline.
"""

import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from ptyprocess import PtyProcess

from tests.terminal import process
from tests.terminal.forked import ForkedPty
from tests.terminal.keys import sent
from tests.terminal.screen import Cell, Screen, changed

QUIET = 0.05
"""Seconds without a byte, and with every thread asleep, after which a program counts as idle."""

ESCAPE = 0.25
"""The same after a lone Escape: programs wait a while for what may follow it."""

LOOK_AGAIN = 0.2
"""Seconds after which a wait looks again though nothing arrived: what it waits for may be another process."""

PATIENCE = 30.0
"""Seconds after which a wait gives up: many times what is needed, on a machine that is busy."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one key cost: bytes over the line, places that look different, time on a processor, time until idle."""

    raw: bytes
    cells: int
    cpu: float
    seconds: float

    @property
    def bytes(self) -> int:
        return len(self.raw)


class Terminal:
    """A program with a pseudo-terminal as its input, output and errors."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str] | None = None,
        directory: str | None = None,
        forked: bool = False,
    ) -> None:
        """`forked`: the command is ours, and its process has its imports already, as in tests/forks.py."""
        columns, rows = size
        self.screen = Screen(columns, rows)
        self.raw = bytearray()
        self.ended = False
        self.started = time.monotonic()
        begin = ForkedPty.spawn if forked else PtyProcess.spawn
        self._program: PtyProcess | ForkedPty = begin(
            list(command), cwd=directory, env=plain_environment() | dict(environment or {}), dimensions=(rows, columns)
        )
        self.pid: int = self._program.pid
        self._line: int = self._program.fd

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Reading

    @property
    def lines(self) -> list[str]:
        return self.screen.lines

    @property
    def text(self) -> str:
        return self.screen.text

    def cells(self) -> list[list[Cell]]:
        return self.screen.cells()

    def read(self, wait: float) -> bytes:
        """What the program sends within `wait` seconds: as soon as there is anything, else nothing."""
        if self.ended or not select.select([self._line], [], [], max(wait, 0))[0]:
            return b""
        try:
            data = os.read(self._line, 1 << 16)
        except OSError:  # EIO: the other side is closed
            data = b""
        self.ended = not data
        self.raw += data
        self.screen.feed(data)
        return data

    def wait_for(self, text: str, *, within: float = PATIENCE) -> float:
        """Wait until the text stands on the screen; gives the seconds since the program was started."""
        return self.wait_until(lambda: text in self.text, f"the text {text!r}", within=within)

    def wait_for_match(self, pattern: str, *, within: float = PATIENCE) -> float:
        """Wait until the pattern matches somewhere on the screen."""
        return self.wait_until(lambda: re.search(pattern, self.text) is not None, f"{pattern!r}", within=within)

    def wait_gone(self, text: str, *, within: float = PATIENCE) -> float:
        """Wait until the text stands on the screen no more."""
        return self.wait_until(lambda: text not in self.text, f"no text {text!r}", within=within)

    def wait_until(self, holds: Callable[[], bool], what: str, *, within: float = PATIENCE) -> float:
        """Wait until `holds()`, looking after everything that arrives."""
        deadline = time.monotonic() + within
        while not holds():
            left = deadline - time.monotonic()
            if self.ended or left <= 0:
                why = "the program ended" if self.ended else f"{within:g} s passed"
                raise AssertionError(f"{why} without {what}; the screen:\n{self.text}")
            self.read(min(left, LOOK_AGAIN))
        return time.monotonic() - self.started

    def settle(self, *, quiet: float = QUIET, within: float = PATIENCE) -> bytes:
        """Read until the program is idle: no byte for `quiet` seconds and every thread asleep."""
        got = bytearray()
        deadline = time.monotonic() + within
        while time.monotonic() < deadline and not self.ended:
            data = self.read(quiet)
            got += data
            if not data and process.is_waiting(self.pid):
                break
        return bytes(got)

    def listen(self, seconds: float) -> bytes:
        """Everything that arrives in so many seconds."""
        got = bytearray()
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0 and not self.ended:
            got += self.read(left)
        return bytes(got)

    # Acting

    def type(self, text: str | bytes) -> None:
        """Send text or bytes as they are."""
        data = text.encode() if isinstance(text, str) else text
        while data:
            data = data[os.write(self._line, data) :]

    def press(self, *keys: str) -> Cost:
        """Press keys, one when the screen is idle after the one before; gives what they cost together."""
        if self.ended:
            raise AssertionError(f"the program ended; nobody waits for a key:\n{self.text}")
        before, began = self.cells(), time.monotonic()
        cpu, start = process.cpu_seconds(self.pid), len(self.raw)
        for key in keys:
            self.type(sent(key))
            self.settle(quiet=ESCAPE if key == "escape" else QUIET)
        spent = process.cpu_seconds(self.pid) - cpu
        return Cost(bytes(self.raw[start:]), changed(before, self.cells()), spent, time.monotonic() - began)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size, as dragging its corner does."""
        self.screen.resize(columns, rows)
        fcntl.ioctl(self._line, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def send_signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Close the line, as a dropped connection does; the program gets SIGHUP and a dead terminal."""
        if not self._program.closed:
            self._program.fileobj.close()
            self._program.closed = True
            self.ended = True

    # Ending

    def exit_code(self, *, within: float = PATIENCE) -> int:
        """Wait for the end; a signal counts as its negative, as in subprocess."""
        deadline = time.monotonic() + within
        while not self.ended and time.monotonic() < deadline:
            self.read(deadline - time.monotonic())  # a program that cannot write cannot end
        if not process.ends(self.pid, within=max(deadline - time.monotonic(), 0)):
            raise AssertionError(f"still running after {within:g} s; the screen:\n{self.text}")
        if self._program.isalive():
            self._program.wait()
        code = self._program.exitstatus
        return int(code) if code is not None else -int(self._program.signalstatus or 0)

    def close(self) -> None:
        """End the program and all that it left behind in its session."""
        self.hang_up()
        if not process.ends(self.pid, within=2.0):
            os.kill(self.pid, signal.SIGKILL)
            process.ends(self.pid, within=2.0)
        if self._program.isalive():
            self._program.wait()

    def memory_kib(self, field: str = "Rss") -> int:
        return process.memory_kib(self.pid, field)


def plain_environment() -> dict[str, str]:
    """A terminal of 256 colours and nobody's settings: what the developer has set does not reach the program."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "PYTHONPATH") if name in os.environ}
    return kept | {"TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
