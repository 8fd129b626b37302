"""Looks for numbers in everything an installation leaves behind, with none of the program's own code.

Values are read by the bare driver, seals are opened by the cipher beneath theirs (no place, no tag is asked for), and
files are read as they lie: of SQLite all below a folder, of PostgreSQL the server's own folder.
"""

import base64
import json
import re
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psycopg
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap
from sqlalchemy.engine import URL

_ESCAPED_DIGIT = re.compile(rb"\\u003([0-9])")
_PLAIN = re.compile(rb"(?<![0-9])[0-9]{9}(?![0-9])")
_TABLES = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
_FIRST_BLOCK = b"\0\0\0\2"
_TAG = 16


@dataclass(frozen=True, slots=True)
class Seen:
    """Which of the numbers stand somewhere, and what was looked at."""

    found: frozenset[str]
    values: int
    sealed: int
    files: int
    size: int
    """Bytes of files and opened values together."""
    marks: int
    """How many values hold the mark, once opened."""
    marks_in_files: int
    words_in_files: int


def look_everywhere(url: URL, folder: Path, keyring: str, wanted: Iterable[str], mark: bytes, word: bytes) -> Seen:
    """Looks for `wanted` in values and files; `mark` only stands in sealed values, `word` only in open ones."""
    numbers = frozenset(wanted)
    keys = {bytes.fromhex(one["id"]): base64.b64decode(one["key"]) for one in json.loads(keyring)["keys"]}
    values = [_opened(value, keys) for value in _values(url)]
    files = [path.read_bytes() for path in _files(url, folder)]
    found = {number for data in (*(value for value, _ in values), *files) for number in _numbers(data) & numbers}
    return Seen(
        frozenset(found),
        len(values),
        sum(sealed for _, sealed in values),
        len(files),
        sum(len(value) for value, _ in values) + sum(map(len, files)),
        sum(mark in value for value, _ in values),
        sum(mark in data for data in files),
        sum(word in data for data in files),
    )


def _numbers(data: bytes) -> set[str]:
    """Every run of nine digits, also where digits are spelled as escapes."""
    plain = _ESCAPED_DIGIT.sub(rb"\1", data) if b"\\u003" in data else data
    return {one.decode() for text in {data, plain} for one in _PLAIN.findall(text)}


def _files(url: URL, folder: Path) -> Iterator[Path]:
    home = Path(str(url.query["host"])) / "d" if url.get_backend_name() == "postgresql" else folder
    for root in {home, folder}:
        yield from (path for path in root.rglob("*") if path.is_file())


def _values(url: URL) -> Iterator[object]:
    if url.get_backend_name() == "postgresql":
        address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True) as server:
            server.execute("CHECKPOINT")
            for (name,) in server.execute(_TABLES).fetchall():
                for row in server.execute(f'SELECT * FROM "{name}"'.encode()):  # noqa: S608  # a table's own name
                    yield from row
        return
    with closing(sqlite3.connect(f"file:{url.database}?mode=ro", uri=True)) as file:
        for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in file.execute(f'SELECT * FROM "{name}"'):  # noqa: S608  # as above
                yield from row


def _opened(value: object, keys: dict[bytes, bytes]) -> tuple[bytes, bool]:
    """The bytes of a value, out of its seal where it has one."""
    if not isinstance(value, bytes):
        return str(value).encode("utf-8", "replace"), False
    if value[:2] != b"B1":
        return value, False
    key_id, nonce, wrapped, text = value[2:10], value[10:22], value[22:62], value[62:-_TAG]
    machine = Cipher(AES(aes_key_unwrap(keys[key_id], wrapped)), CTR(nonce + _FIRST_BLOCK)).decryptor()
    return zlib.decompress(machine.update(text) + machine.finalize()), True
