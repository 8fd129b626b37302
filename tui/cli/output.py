"""stdout and stderr, wherever they lead: a pipe that closed, a full disk, nothing at all.

Foreign text passes the door here, on its last step: what goes to a terminal does no more than stand there, and where
the locale is not UTF-8 it stands there in ASCII.
"""

import json
import os
import re
import select
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from store.errors import Unusable, Usage
from tui.clean import clean

if TYPE_CHECKING:
    from typing import TextIO

    from pydantic import BaseModel

_STANDARD = 3
_INK, _PLAIN_INK = b"38;5;16;48;5;231", b"30;47"
"""Black on white: of the 256 colours those that no palette moves; of the sixteen the nearest."""
_UNSEEN = re.compile(r"[^ -~\u00a1-\u00ac\u00ae-\u02ff]")


class ReaderGone(Unusable):
    """Whoever read our stdout has gone."""


def hold_standard_files() -> None:
    """Where stdin, stdout or stderr is closed its number is taken by nothing: else a database would get it."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        while (handle := os.open(os.devnull, os.O_RDWR)) < _STANDARD:
            pass
        os.close(handle)


def tell(line: str) -> None:
    """A line on stderr, cleaned; where nobody can read it, nothing."""
    _say(in_letters(clean(line), sys.stderr))


def tell_document(document: "BaseModel") -> None:
    """The document as a line on stderr, where stdout holds something else."""
    _say(document_text(document))


def _say(line: str) -> None:
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            print(line, file=sys.stderr, flush=True)


def in_letters(line: str, stream: "TextIO | None") -> str:
    """The line in letters that its terminal can write; a pipe gets it as it is."""
    if line.isascii() or stream is None or not stream.isatty():
        return line
    from tui.environment import read_environment

    if read_environment(os.environ).unicode:
        return line
    from tui.letters import to_ascii

    return to_ascii(line)


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
    """Writes lines to stdout, cleaned, in the terminal's own letters."""
    text = "".join(f"{in_letters(clean(line), sys.stdout)}\n" for line in lines)
    if text:
        encoding = (sys.stdout.encoding if sys.stdout is not None else None) or "utf-8"
        put(text.encode(encoding, "backslashreplace"))


def put_data(data: bytes) -> None:
    """Writes a file's own bytes to stdout. Raises as `put`, and Usage where they would steer a terminal."""
    if sys.stdout is not None and sys.stdout.isatty() and not _is_text(data):
        raise Usage("output_is_terminal", remedy="redirect_output")
    put(data)


def put_code(data: bytes) -> None:
    """Writes the lines of a QR code to stdout: to a terminal with the ink and the paper that a scanner needs."""
    if sys.stdout is None or not sys.stdout.isatty() or not _is_text(data):
        put_data(data)
        return
    from tui.environment import read_environment

    environment = read_environment(os.environ)
    if environment.term in ("", "dumb"):
        put_data(data)
        return
    ink = _PLAIN_INK if environment.plain else _INK
    put(b"".join(b"\x1b[%sm%s\x1b[0m\n" % (ink, line) for line in data.splitlines()))


def _is_text(data: bytes) -> bool:
    """Whether every line does no more than stand there."""
    try:
        lines = data.decode().replace("\t", " ").split("\n")
    except UnicodeDecodeError:
        return False
    return all(clean(line) == line == in_letters(line, sys.stdout) for line in lines)


def document_text(document: "BaseModel") -> str:
    """The document as one line of JSON.

    What is not plainly visible is written as escapes, which mean the same: controls beyond ASCII, marks, what is no
    text at all (a file's name in another coding); every letter beyond ASCII where the terminal has none.
    """
    try:
        text = document.model_dump_json()
    except ValueError:
        return json.dumps(document.model_dump(), default=str)
    text = _UNSEEN.sub(_escaped, text)
    return text if in_letters(text, sys.stdout) == text else json.dumps(json.loads(text))


def _escaped(found: re.Match[str]) -> str:
    """The letter if it stands there as it is, else its escapes."""
    letter = found[0]
    return letter if clean(letter) == letter else json.dumps(letter)[1:-1]


def put_document(document: "BaseModel") -> None:
    """Writes one JSON document to stdout, in UTF-8 whatever the terminal's letters are."""
    put(document_text(document).encode() + b"\n")


def pause(seconds: float) -> None:
    """Waits so long, while somebody reads our stdout. Raises ReaderGone as soon as nobody does any more.

    A terminal that closes tells it by a signal; of a pipe, or of sshd without a terminal, it has to be asked.
    """
    watch = select.poll()
    with suppress(AttributeError, OSError, ValueError):  # stdout is none, or no file
        watch.register(sys.stdout.fileno(), 0)  # no event is asked for: the end is told all the same
    if watch.poll(seconds * 1000):
        let_go()
        raise ReaderGone("output_closed", remedy="give_output")


def let_go() -> None:
    """Nothing more goes to stdout: what the interpreter flushes at its end would fail again."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
