"""A program of ours in a pseudo-terminal without its imports: what `ptyprocess` gives, of a process that was forked."""

import fcntl
import os
import struct
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Self

from tests.forks import Forked, fork

PATIENCE = 30.0


class ForkedPty:
    """The terminal's end of it; the names are those of `PtyProcess`."""

    def __init__(self, program: Forked, line: IO[bytes]) -> None:
        self._program = program
        self.fileobj = line
        self.fd = line.fileno()
        self.pid = program.pid
        self.closed = False
        self.exitstatus: int | None = None
        self.signalstatus: int | None = None

    @classmethod
    def spawn(
        cls, argv: Sequence[str], *, cwd: str | None, env: Mapping[str, str], dimensions: tuple[int, int]
    ) -> Self:
        """Runs it; the first word is the program's own name."""
        ours, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", *dimensions, 0, 0))
        streams, place = (theirs, theirs, theirs), Path(cwd or Path.cwd())
        program = fork("tui.__main__", argv[1:], environment=env, directory=place, streams=streams, in_terminal=True)
        os.close(theirs)
        return cls(program, os.fdopen(ours, "r+b", buffering=0))

    def isalive(self) -> bool:
        """Whether it runs; where it does not, how it ended is known."""
        code = self._program.poll()
        if code is not None:
            self._keep(code)
        return code is None

    def wait(self) -> None:
        """To its end."""
        self._keep(self._program.wait(PATIENCE))

    def _keep(self, code: int) -> None:
        self.exitstatus, self.signalstatus = (None, -code) if code < 0 else (code, None)
