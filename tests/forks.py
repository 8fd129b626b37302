"""Processes of the program without its second of imports: a mother that has loaded everything forks each of them.

Each is a process like any other: its own environment, folder, streams, signals, end and exit code. That the program
also comes up from nothing is seen where it is started so: tests/rules, tests/terminal, the demonstrations, `serve`.

    fork("tui.__main__", ["dossier", "list"], environment={}, directory=home, streams=(0, 1, 2)).wait(60)
"""

import fcntl
import gc
import importlib
import json
import os
import pkgutil
import select
import signal
import socket
import subprocess
import sys
import termios
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NoReturn

import tui.cli

LOADED = ("tui.__main__", "store.work.__main__", "store.web.serving", "store.desk.listing", "store.desk.filtering")
"""And every command. Nothing of Textual: it reads the terminal's variables as it is imported, so a desk does that."""
_ORDER = 1 << 20
_STREAMS = 3


class Forked:
    """A running process; who started it hears how it ended."""

    def __init__(self, pid: int, ending: int) -> None:
        self.pid = pid
        self._ending = ending
        self._code: int | None = None

    def send_signal(self, number: signal.Signals) -> None:
        """As subprocess does: nothing happens to one that has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """As the power fails."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """As a service manager ends it."""
        self.send_signal(signal.SIGTERM)

    def poll(self) -> int | None:
        """Its exit code, None while it runs."""
        return self._heard(0)

    def wait(self, seconds: float) -> int:
        """Its exit code; a signal counts as its negative."""
        code = self._heard(seconds)
        if code is None:
            raise subprocess.TimeoutExpired(str(self.pid), seconds)
        return code

    def _heard(self, seconds: float) -> int | None:
        if self._code is None and select.select([self._ending], [], [], seconds)[0]:
            self._code = int(os.read(self._ending, 16))
            os.close(self._ending)
        return self._code


def fork(
    module: str,
    words: Sequence[str],
    *,
    environment: Mapping[str, str],
    directory: Path,
    streams: tuple[int, int, int],
    in_terminal: bool = False,
) -> Forked:
    """Runs `main(words)` of the module in a process of its own, with these three as its streams.

    `in_terminal`: they are a terminal, and it is the process's own, as that of somebody who logs in.
    """
    order = json.dumps(
        {
            "module": module,
            "words": [*words],
            "environment": {**environment},
            "folder": str(directory),
            "in_terminal": in_terminal,
            "program": "brondesk",
        }
    )
    hears, tells = os.pipe()
    line = _mother().line
    socket.send_fds(line, [order.encode()], [*streams, tells])
    os.close(tells)
    return Forked(int(line.recv(16)), hears)


def door() -> str:
    """Where others than this process give orders: tests/terminal/programs/through.py runs a program there."""
    return _mother().door


@dataclass(frozen=True)
class _Mother:
    """She ends when her line is closed; her door is a name that no file has."""

    line: socket.socket
    door: str
    process: "subprocess.Popen[bytes]"


@cache
def _mother() -> _Mother:
    """The mother of this test process."""
    ours, hers = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    name = f"brondesk-forks-{os.getpid()}"
    with hers, socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listening:
        listening.bind(f"\0{name}")
        listening.listen()
        theirs = [hers.fileno(), listening.fileno()]
        command = [sys.executable, "-m", __name__, *map(str, theirs)]
        root = Path(__file__).parents[1]
        mother = subprocess.Popen(command, cwd=root, pass_fds=theirs, stdin=subprocess.DEVNULL)
    return _Mother(ours, name, mother)


def _serve(line: socket.socket, door: socket.socket) -> None:
    """In the mother: takes orders, and tells of each child how it ended."""
    woken, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    endings: dict[int, int] = {}
    while True:
        ready = select.select([line.fileno(), door.fileno(), woken], [], [])[0]
        if woken in ready:
            os.read(woken, 4096)
            _tell_ended(endings)
        if line.fileno() in ready and not _takes_order(line, endings):
            return
        if door.fileno() in ready:
            knocking = door.accept()[0]
            _takes_order(knocking, endings)
            knocking.close()


def _takes_order(line: socket.socket, endings: dict[int, int]) -> bool:
    order, given, _, _ = socket.recv_fds(line, _ORDER, _STREAMS + 1)
    if not order:
        return False
    pid = os.fork()
    if pid == 0:
        line.detach()  # its number is closed with all others
        _become(json.loads(order), given[:_STREAMS])
    endings[pid] = given[_STREAMS]
    for stream in given[:_STREAMS]:
        os.close(stream)
    line.send(str(pid).encode())
    return True


def _tell_ended(endings: dict[int, int]) -> None:
    while endings:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if not pid:
            return
        ending = endings.pop(pid)
        os.write(ending, str(os.waitstatus_to_exitcode(status)).encode())
        os.close(ending)


def _become(order: dict[str, object], streams: Sequence[int]) -> NoReturn:
    """In the child: nothing of the mother's is left but what she has loaded; then the program, to its very end."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    os.closerange(_STREAMS, 1024)
    if order["in_terminal"]:
        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding="utf-8", errors=errors, closefd=False)  # noqa: SIM115  # to the process's end
        for number, (mode, errors) in enumerate((("r", "strict"), ("w", "strict"), ("w", "backslashreplace")))
    )
    environment, words = order["environment"], order["words"]
    assert isinstance(environment, dict)
    assert isinstance(words, list)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(str(order["folder"]))
    sys.argv = [str(order["program"]), *words]
    sys.exit(importlib.import_module(str(order["module"])).main(words))


if __name__ == "__main__":
    for name in (*LOADED, *(found.name for found in pkgutil.walk_packages(tui.cli.__path__, "tui.cli."))):
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    _serve(*(socket.socket(fileno=int(number)) for number in sys.argv[1:]))
