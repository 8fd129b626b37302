"""The folder of a demonstration: its database, keyring, clock, logs, and what the packages received."""

import fcntl
import os
import shutil
import socket
import tempfile
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from store.errors import Refused, Unusable

LOGIN = "anna"
PREFIX = "brondesk-demo-"


@dataclass(frozen=True, slots=True)
class Folder:
    """Where everything lies; `temporary`: removed at the end. `lock` says that a demonstration runs on it."""

    path: Path
    temporary: bool
    lock: int

    @property
    def database(self) -> Path:
        """The office's database."""
        return self.path / "brondesk.db"

    @property
    def clock(self) -> Path:
        """One line of signed whole seconds: what desk, worker, page and stand-ins add to the time."""
        return self.path / "clock"

    @property
    def standins(self) -> Path:
        """What the packages received."""
        return self.path / "standins"

    def log(self, child: str) -> Path:
        """What a child process prints."""
        return self.path / "log" / f"{child}.log"

    def environment(self, page: str) -> dict[str, str]:
        """What makes every command work on this demonstration."""
        return {
            "BRONDESK_DATA": str(self.path),
            "BRONDESK_DATABASE": f"sqlite:///{self.database}",
            "BRONDESK_SETTINGS": str(self.path / "brondesk.toml"),
            "BRONDESK_CLOCK_FILE": str(self.clock),
            "BRONDESK_PAGE_URL": page,
            "BRONDESK_USER": LOGIN,
        }

    def leave(self) -> None:
        """Removes a temporary folder with all that is in it; another one is free for the next demonstration."""
        if self.temporary:
            shutil.rmtree(self.path, ignore_errors=True)
        os.close(self.lock)


def make_folder(directory: Path | None) -> Folder:
    """A folder of mode 0700: a temporary one, or that one, which may hold an earlier demonstration.

    Raises Refused where it holds anything else or a demonstration runs on it, Unusable where it cannot be made.
    """
    try:
        path, temporary = _place(directory)
        lock = _locked(path)
        if lock is None:
            raise Refused("demo_runs_there", where=str(path), remedy="demo_folder_other")
        folder = Folder(path, temporary, lock)
        for part in (folder.standins, folder.log("any").parent):
            part.mkdir(mode=0o700, exist_ok=True)
        if not folder.clock.exists():
            os.close(os.open(folder.clock, os.O_CREAT | os.O_WRONLY, 0o600))
            folder.clock.write_text("0\n", encoding="ascii")
    except OSError as fault:
        raise Unusable("data_folder_unusable", where=str(directory), remedy="make_writable") from fault
    return folder


def _place(directory: Path | None) -> tuple[Path, bool]:
    if directory is None:
        _remove_left_behind()
        return Path(tempfile.mkdtemp(prefix=PREFIX)), True
    path = directory.absolute()
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any(path.iterdir()) and not (path / "clock").exists():
        raise Refused("demo_folder_taken", where=str(path), remedy="demo_folder_other")
    return path, False


def _locked(path: Path) -> int | None:
    """The lock of that folder, which goes with this process however it ends; None where another one has it."""
    lock = os.open(path / "lock", os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        return None
    return lock


def _remove_left_behind() -> None:
    """The folders of demonstrations of ours that were killed: nobody has their lock."""
    for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            mine = path.is_dir() and not path.is_symlink() and path.stat().st_uid == os.getuid()
            lock = _locked(path) if mine and (path / "lock").exists() else None
        except OSError:
            continue
        if lock is not None:
            shutil.rmtree(path, ignore_errors=True)
            os.close(lock)


def inherited(environment: Mapping[str, str]) -> dict[str, str]:
    """What a child takes over of its surroundings: nothing of another installation."""
    return {name: value for name, value in environment.items() if not name.startswith("BRONDESK_")}


def free_port() -> int:
    """A port that nobody listens on; the kernel gives it to nobody else for a while."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


def listening_socket() -> socket.socket:
    """A socket on a free loopback port that takes calls already: they wait until somebody serves it."""
    # Named TCP, or asyncio leaves Nagle's algorithm on and every answer takes 40 ms more.
    line = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    line.bind(("127.0.0.1", 0))
    line.listen()
    return line
