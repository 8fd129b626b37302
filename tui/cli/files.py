"""Files of the command line: never overwritten without --force, mode 0600, whole or not at all."""

import errno
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from store.errors import BrondeskError, InvalidInput, Refused, Unusable
from tui.cli.result import Result
from tui.cli.spec import FileName

if TYPE_CHECKING:
    from pydantic import BaseModel

STANDARD = "-"
_NO_HARD_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK)
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_out(data: bytes, name: FileName, *, force: bool, document: "BaseModel | None") -> Result:
    """The bytes on stdout for "-", else in a new file of mode 0600."""
    if _checked(name) == STANDARD:
        return Result(document, data=data)
    save_file(data, Path(name), force=force)
    return Result(document, (str(name),))


def _checked(name: FileName) -> FileName:
    """A command whose table does not say that this is a file's name would let a path through over SSH."""
    if not isinstance(name, FileName):
        raise TypeError("an argument that names a file has the type FileName in its table")
    return name


def save_file(data: bytes, path: Path, *, force: bool = False) -> None:
    """Writes a file of mode 0600 under another name first: it is there whole, or not at all.

    What is no file but can be written to (a pipe, a terminal) gets the bytes themselves. Raises Refused for a file that
    exists, Unusable where nothing can be written.
    """
    try:
        _save(data, path, force)
    except FileExistsError as fault:
        raise Refused("file_exists", where=str(path), remedy="use_force") from fault
    except (OSError, ValueError) as fault:  # ValueError: a zero byte in the name
        raise _told(fault, path) from fault


def _save(data: bytes, path: Path, force: bool) -> None:
    if _is_stream(path):
        with path.open("wb") as stream:
            stream.write(data)
        return
    if os.path.lexists(path) and not force:
        raise FileExistsError(errno.EEXIST, "exists")
    path = path.resolve() if force else path  # what a link leads to is overwritten, not the link
    beside = path.with_name(f".{uuid4().hex}.part")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _put_in_place(beside, path, force)
    finally:
        beside.unlink(missing_ok=True)


def _is_stream(path: Path) -> bool:
    """A pipe or a device of characters: replacing it by a file would take it from everybody."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _put_in_place(beside: Path, path: Path, force: bool) -> None:
    if force:
        beside.replace(path)
        return
    try:
        os.link(beside, path)  # fails where the name was taken meanwhile
    except OSError as fault:
        if fault.errno not in _NO_HARD_LINKS:
            raise
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))  # a stick or share without hard links
        beside.replace(path)


def _told(fault: OSError | ValueError, path: Path) -> BrondeskError:
    if isinstance(fault, OSError) and fault.errno in _FULL:
        return Unusable("disk_full", where=str(path), remedy="name_other_file")
    return Unusable("file_not_writable", where=str(path), remedy="name_other_file")


def read_in(name: FileName, limit: int) -> bytes:
    """The bytes of a file or, for "-", of stdin; one byte past the limit at most, so that the limit can be told.

    Raises InvalidInput for a file that is not there or cannot be read.
    """
    try:
        if _checked(name) == STANDARD:
            if sys.stdin is None:
                raise InvalidInput("stdin_closed", remedy="name_other_file")
            return sys.stdin.buffer.read(limit + 1)
        with Path(name).open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError as fault:
        raise InvalidInput("file_not_found", where=str(name), remedy="name_other_file") from fault
    except (OSError, ValueError) as fault:
        raise InvalidInput("file_unreadable", where=str(name), remedy="name_other_file") from fault
