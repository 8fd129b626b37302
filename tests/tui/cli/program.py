"""The program as a user or a script runs it: a process, its exit code, and what it prints."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any
from unittest.mock import patch

from tests.forks import Forked, fork
from tui.__main__ import main

ROOT = Path(__file__).parents[3]
Document = dict[str, Any]  # JSON as the program printed it
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended."""

    words: tuple[str, ...]
    code: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.out.decode()

    @property
    def told(self) -> str:
        """What stands on stderr."""
        return self.err.decode()

    @property
    def json(self) -> Document:
        """The one document on stdout; a failure of this property names the command."""
        assert self.out.endswith(b"\n"), self
        assert self.out.count(b"\n") == 1, self
        document: Document = json.loads(self.out)
        return document

    @property
    def items(self) -> list[Document]:
        items: list[Document] = self.json["items"]
        return items

    @property
    def error(self) -> Document:
        """The error of a failure; its line was said as well, and nothing of Python's."""
        assert self.code != 0, self
        assert b"Traceback" not in self.err, self.told
        assert self.err.strip(), self
        error: Document = self.json["error"]
        assert set(error) >= {"code", "message", "where", "remedy", "reasons"}
        return error

    def well(self) -> "Outcome":
        """The same; it has to have ended well."""
        assert self.code == 0, self
        assert self.err == b"", self.told
        return self


@dataclass(frozen=True, slots=True)
class Program:
    """An installation in a folder of its own, and who acts in it."""

    home: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def surroundings(self) -> dict[str, str]:
        """An empty home, and nothing of the developer's."""
        here = {"HOME": str(self.home), "PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}
        return here | {"BRONDESK_USER": "anna", "BRONDESK_LANGUAGE": "nl"} | dict(self.environment)

    @staticmethod
    def document(line: bytes) -> Document:
        """One line of JSON."""
        found: Document = json.loads(line)
        return found

    def at(self, **environment: str) -> "Program":
        """The same with other variables."""
        return Program(self.home, {**self.environment, **environment})

    def fork(self, *words: str, given: bytes = b"") -> Outcome:
        """Runs a command to its end in a process of its own, which has its imports already."""
        with TemporaryFile() as stdin, TemporaryFile() as stdout, TemporaryFile() as stderr:
            stdin.write(given)
            stdin.seek(0)
            streams = (stdin.fileno(), stdout.fileno(), stderr.fileno())
            process = fork("tui.__main__", words, environment=self.surroundings, directory=self.home, streams=streams)
            code = process.wait(PATIENCE)
            stdout.seek(0)
            stderr.seek(0)
            return Outcome(words, code, stdout.read(), stderr.read())

    def run(self, *words: str | bytes, given: bytes = b"", **options: Any) -> Outcome:  # options are Popen's own
        """Runs a command to its end, started from nothing."""
        done = subprocess.run(
            [sys.executable, "-m", "tui", *words],
            input=given,
            capture_output="stdout" not in options,
            env=self.surroundings,
            cwd=self.home,
            timeout=PATIENCE,
            **options,
        )
        spoken = tuple(os.fsdecode(word) for word in words)
        return Outcome(spoken, done.returncode, done.stdout or b"", done.stderr or b"")

    def call(self, *words: str, given: bytes = b"") -> Outcome:
        """The same in this process, where the process itself is not what is tried: twenty times as quick."""
        out, err = _stream(), _stream()
        with (
            patch.dict(os.environ, self.surroundings, clear=True),
            patch.multiple(sys, stdin=_stream(given), stdout=out, stderr=err),
            chdir(self.home),
        ):
            code = main(list(words))
        return Outcome(words, code, out.buffer.getvalue(), err.buffer.getvalue())

    def json(self, *words: str, given: bytes = b"") -> Document:
        """The document of a command that ends well."""
        return self.call(*words, "--json", given=given).well().json

    def items(self, *words: str) -> list[Document]:
        """The items of a list."""
        return self.call(*words, "--json").well().items

    @contextmanager
    def running(self, *words: str) -> Iterator[Document]:
        """A command that goes on until it is told to stop, forked; gives the document that says it is ready."""
        log = self.home / f"{words[0]}.err"
        hears, tells = os.pipe()
        stdin, held = os.pipe()
        with log.open("ab") as errors, open(hears, "rb") as told, open(held, "wb"):
            streams = (stdin, tells, errors.fileno())
            process = fork("tui.__main__", words, environment=self.surroundings, directory=self.home, streams=streams)
            os.close(stdin)
            os.close(tells)
            try:
                yield json.loads(_line(told, log))
            finally:
                _end(process)


def _end(process: Forked) -> None:
    process.terminate()
    try:
        process.wait(PATIENCE)
    finally:
        process.kill()


class _Stream(io.TextIOWrapper):
    buffer: io.BytesIO


def _stream(given: bytes = b"") -> _Stream:
    return _Stream(io.BytesIO(given), encoding="utf-8", write_through=True)


def _line(pipe: IO[bytes], errors: Path) -> bytes:
    line = pipe.readline()
    assert line, errors.read_text()
    return line
