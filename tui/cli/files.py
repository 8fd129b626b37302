"""Files of the command line: never overwritten without --force, mode 0600, whole or not at all."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from store.errors import InvalidInput, Refused, Unusable
from tui.cli.result import Result

if TYPE_CHECKING:
    from pydantic import BaseModel

STANDARD = "-"


def write_out(data: bytes, name: str, *, force: bool, document: "BaseModel | None") -> Result:
    """The bytes on stdout for "-", else in a new file of mode 0600."""
    if name == STANDARD:
        return Result(document, data=data)
    save_file(data, Path(name), force=force)
    return Result(document, (name,))


def save_file(data: bytes, path: Path, *, force: bool = False) -> None:
    """Writes a file of mode 0600 under another name first: it is there whole, or not at all.

    Raises Refused for a file that exists, Unusable where nothing can be written.
    """
    if path.exists() and not force:
        raise Refused("file_exists", where=str(path), remedy="use_force")
    beside = path.with_name(f".{uuid4().hex}.part")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _put_in_place(beside, path, force)
    except FileExistsError as fault:
        raise Refused("file_exists", where=str(path), remedy="use_force") from fault
    except OSError as fault:
        raise Unusable("file_not_writable", where=str(path), remedy="name_other_file") from fault
    finally:
        beside.unlink(missing_ok=True)


def _put_in_place(beside: Path, path: Path, force: bool) -> None:
    if force:
        beside.replace(path)
    else:
        os.link(beside, path)  # fails where the name was taken meanwhile


def read_in(name: str, limit: int) -> bytes:
    """The bytes of a file or, for "-", of stdin; one byte past the limit at most, so that the limit can be told.

    Raises InvalidInput for a file that is not there or cannot be read.
    """
    try:
        if name == STANDARD:
            return sys.stdin.buffer.read(limit + 1)
        with Path(name).open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError as fault:
        raise InvalidInput("file_not_found", where=name, remedy="name_other_file") from fault
    except (OSError, ValueError) as fault:
        raise InvalidInput("file_unreadable", where=name, remedy="name_other_file") from fault
