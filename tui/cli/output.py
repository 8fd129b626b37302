"""stdout and stderr, wherever they lead: a pipe that closed, a full disk, nothing at all."""

import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from store.errors import Unusable

if TYPE_CHECKING:
    from pydantic import BaseModel

_STANDARD = 3


class ReaderGone(Unusable):
    """Whoever read our stdout has gone."""


def hold_standard_files() -> None:
    """Where stdin, stdout or stderr is closed its number is taken by nothing: else a database would get it."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        while (handle := os.open(os.devnull, os.O_RDWR)) < _STANDARD:
            pass
        os.close(handle)


def tell(line: str) -> None:
    """A line on stderr; where nobody can read it, nothing."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            print(line, file=sys.stderr, flush=True)


def put(data: bytes) -> None:
    """Writes bytes to stdout. Raises ReaderGone, or Unusable where stdout takes nothing."""
    if sys.stdout is None:
        raise ReaderGone("output_closed", remedy="give_output")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError as fault:
        let_go()
        raise ReaderGone("output_closed", remedy="give_output") from fault
    except OSError as fault:
        let_go()
        raise Unusable("output_failed", facts={"reason": fault.strerror or ""}, remedy="give_output") from fault


def put_lines(lines: Iterable[str]) -> None:
    """Writes lines to stdout, in the terminal's own letters."""
    text = "".join(f"{line}\n" for line in lines)
    if text:
        encoding = (sys.stdout.encoding if sys.stdout is not None else None) or "utf-8"
        put(text.encode(encoding, "backslashreplace"))


def document_text(document: "BaseModel") -> str:
    """The document as one line of JSON; what is no text (a file's name in another coding) is written as escapes."""
    try:
        return document.model_dump_json()
    except ValueError:
        return json.dumps(document.model_dump(), default=str)


def put_document(document: "BaseModel") -> None:
    """Writes one JSON document to stdout, in UTF-8 whatever the terminal's letters are."""
    put(document_text(document).encode() + b"\n")


def let_go() -> None:
    """Nothing more goes to stdout: what the interpreter flushes at its end would fail again."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
