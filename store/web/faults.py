"""Faults of the page: kinds of errors and places in the program go to the log, never a message or an address."""

import logging
import secrets
import traceback
from pathlib import Path

from store.digimap.codes import ALPHABET
from store.errors import BrondeskError

LOG = logging.getLogger("brondesk.web")


def log_fault(fault: BaseException) -> str:
    """Logs it; gives the number under which it stands there."""
    number = "".join(secrets.choice(ALPHABET) for _ in range(8))
    LOG.error("%s %s", number, _described(fault))
    return number


def _described(fault: BaseException) -> str:
    kind = f"{type(fault).__name__}:{fault.code}" if isinstance(fault, BrondeskError) else type(fault).__name__
    frames = traceback.extract_tb(fault.__traceback__)
    return " < ".join([kind, *(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames[::-1])])
