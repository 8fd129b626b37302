"""The child processes of a demonstration. They print to a log, and end with their parent, however that one ends."""

import os
import select
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from time import monotonic

from store.errors import Cancelled, ServiceFailed

READY_SECONDS = 30.0
END_SECONDS = 4.0
_LINE = 4096


@dataclass(slots=True)
class Child:
    """A process that says in one line on stdout that it is ready."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path

    def await_line(self) -> bytes:
        """The line. Raises ServiceFailed where none comes."""
        came, end = b"", monotonic() + READY_SECONDS
        while not came.endswith(b"\n"):
            part = self._part(end)
            if not part:
                raise ServiceFailed(
                    "demo_child_failed",
                    repeat_safe=True,
                    facts={"child": self.name},
                    where=str(self.log),
                    remedy="look_in_log",
                )
            came += part
        return came

    def _part(self, end: float) -> bytes:
        """Something more of the line; nothing where it has ended, or the time is over."""
        pipe = self.process.stdout
        if pipe is None or not select.select([pipe], [], [], max(0.0, end - monotonic()))[0]:
            return b""
        return os.read(pipe.fileno(), _LINE)

    def tell_to_end(self) -> None:
        """Asks it to end."""
        if self.process.poll() is None:
            self.process.terminate()

    def end(self, by: float) -> None:
        """Waits until it has ended; one that has not by then is killed."""
        try:
            self.process.wait(max(0.0, by - monotonic()))
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()


@dataclass(slots=True)
class Children:
    """All of them; started from one thread, ended from another."""

    environment: Mapping[str, str]
    _running: list[Child] = field(default_factory=list)
    _closed: bool = False
    _lock: Lock = field(default_factory=Lock)

    def start(self, name: str, words: Sequence[str], log: Path, *, sockets: Sequence[int] = ()) -> Child:
        """Starts a module of ours. Its stdin is a pipe whose other end only we hold: it closes when we are gone.

        It inherits `sockets` under the same numbers.
        """
        with self._lock:
            if self._closed:
                raise Cancelled
            with os.fdopen(os.open(log, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600), "ab") as errors:
                process = subprocess.Popen(
                    [sys.executable, "-m", *words, "--die-with-parent"],
                    env=dict(self.environment),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=errors,
                    pass_fds=sockets,
                    start_new_session=True,  # ctrl+c in the desk's terminal is the desk's
                )
            child = Child(name, process, log)
            self._running.append(child)
            return child

    def stop(self, child: Child) -> None:
        """Ends one."""
        with self._lock:
            self._running = [one for one in self._running if one is not child]
        child.tell_to_end()
        child.end(monotonic() + END_SECONDS)

    def end_all(self) -> None:
        """Ends all of them, at the same time; none can be started any more."""
        with self._lock:
            self._closed, running, self._running = True, self._running, []
        for child in running:
            child.tell_to_end()
        by = monotonic() + END_SECONDS
        for child in running:
            child.end(by)
