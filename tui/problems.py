"""Problem numbers: what nobody foresaw goes to a log of its own, by codes and places in the program only."""

import os
import secrets
import tempfile
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from store.clock import SystemClock
from store.errors import BrondeskError
from store.settings import data_home, read_settings
from tui.clean import clean

if TYPE_CHECKING:
    from rich.text import Text
    from textual.screen import Screen

    from store.context import Context
    from store.ids import DossierId
    from store.words.sentences import Language

_NAME = "brondesk.log"
_SIGNS = 8
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def log_file() -> Path:
    """Where the log lies: the data folder, or where nobody has a home, the folder for temporary files."""
    if named := os.environ.get("BRONDESK_DATA"):
        return Path(named) / _NAME
    try:
        return read_settings(os.environ).data_directory / _NAME
    except (BrondeskError, RuntimeError):
        return _log_without_settings()


def _log_without_settings() -> Path:
    try:
        return data_home(os.environ) / _NAME
    except RuntimeError:
        return Path(tempfile.gettempdir()) / _NAME


class Reported(Exception):
    """A fault that is in the log already, under that number."""

    def __init__(self, number: str, log: Path) -> None:
        super().__init__(number)
        self.number = number
        self.log = log


def new_number() -> str:
    """Eight signs with a digit among them, so that a search tells it from a name."""
    number = ""
    while not any(sign.isdigit() for sign in number):
        number = "".join(secrets.choice(_ALPHABET) for _ in range(_SIGNS))
    return number


def fault_code(fault: BaseException) -> str:
    """The kind of the fault and the place in the program where it came up; never its text."""
    frames = traceback.extract_tb(fault.__traceback__)
    place = f" {Path(frames[-1].filename).name}:{frames[-1].lineno} {frames[-1].name}" if frames else ""
    return f"{type(fault).__qualname__}{place}"


def report(fault: BaseException) -> tuple[str, Path]:
    """Writes the fault to the log and returns its number and the log's path.

    Only kinds of errors and places in the program are written: a message could hold a client's data.
    """
    number = new_number()
    path = log_file()
    lines = [f"{SystemClock().now().isoformat(timespec='seconds')} {number}"]
    error: BaseException | None = fault
    while error is not None:
        lines.append(f"  {type(error).__module__}.{type(error).__qualname__}")
        for frame in traceback.extract_tb(error.__traceback__):
            lines.append(f"    {Path(frame.filename).name}:{frame.lineno} {frame.name}")
        error = error.__cause__ or error.__context__
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(handle, "a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    except OSError:
        pass  # a full disk must not hide the fault itself
    return number, path


def fault_text(number: str, language: "Language") -> "Text":
    """What is left in the terminal by a desk that a fault has ended: the number, where the log lies, what to do."""
    from rich.text import Text  # markup in the path of a folder means nothing

    from store.words.sentences import error_sentence

    fault = BrondeskError("fault", facts={"number": number, "log": str(log_file())}, remedy="look_in_log")
    return Text(clean(error_sentence(fault, language)))


def keeping(
    number: str, error: BaseException, stack: "Sequence[Screen[object]]"
) -> "Callable[[Context, object], object]":
    """What keeps number, kind and place of a fault in the store, with the dossier in view."""
    from tui.calls.problems import add_problem  # no fault is foreseen by the first frame

    code, dossier = fault_code(error), dossier_in_view(stack)
    return lambda context, _: add_problem(context, number=number, code=code, dossier=dossier)


def dossier_in_view(stack: "Sequence[Screen[object]]") -> "DossierId | None":
    """The dossier of the topmost screen that is about one."""
    for screen in reversed(stack):
        found: DossierId | None = getattr(screen, "dossier", None) or getattr(screen, "_dossier", None)
        if found is not None:
            return found
    return None
