"""Marked data, and an independent look at where it stands: no code of the program reads for it.

Who a client is stands in clear where the list and the matching need it, and nowhere else. What is sealed (the file, the
values taken from it, reasons, drafts, links, codes, credentials) stands in clear nowhere at all.
"""

import base64
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import NullPool, create_engine, inspect

IDENTITY = frozenset({"person", "name_word", "dossier", "delivery_person", "document", "export_person"})
"""Tables in which who a client is, and what the user calls a document, stands in clear."""


@dataclass(frozen=True)
class Marks:
    """Texts that occur nowhere by chance: of who the client is, and of what is sealed or secret."""

    client: tuple[str, ...]
    secret: tuple[str, ...]

    def __post_init__(self) -> None:
        assert all(len(mark) >= 6 for mark in (*self.client, *self.secret)), "too short to be a mark"

    def secrets_in(self, data: bytes) -> list[str]:
        return [mark for mark in self.secret if _stands_in(mark, data)]

    def all_in(self, data: bytes) -> list[str]:
        return [mark for mark in (*self.client, *self.secret) if _stands_in(mark, data)]


def _stands_in(mark: str, data: bytes) -> bool:
    """As it is in either case, in UTF-16, in hex, and in base64 wherever it begins."""
    plain, lower = mark.encode(), data.lower()
    forms = [plain.lower(), mark.lower().encode("utf-16-le"), plain.hex().encode()]
    coded = (base64.b64encode(b"\0" * shift + plain)[4 if shift else 0 : -4] for shift in range(3))
    return any(form in lower for form in forms) or any(form in data for form in coded)


def strays(marks: Marks, database: str, folder: Path) -> dict[str, list[str]]:
    """Where a mark stands that may not: by table, file or process."""
    places = {f"table {name}": _in_table(marks, name, row) for name, row in _rows(database)}
    for path in (one for one in folder.rglob("*") if one.is_file()):
        data = path.read_bytes()
        # The database itself holds the tables of before: what is not sealed there was looked at above, table by table.
        is_database = path.name.startswith("brondesk.db")
        places[f"file {path.name}"] = marks.secrets_in(data) if is_database else marks.all_in(data)
    places |= {f"process {pid}": marks.all_in(data) for pid, data in _processes(folder)}
    return {place: found for place, found in places.items() if found}


def _in_table(marks: Marks, name: str, rows: bytes) -> list[str]:
    return marks.secrets_in(rows) if name in IDENTITY else marks.all_in(rows)


def _rows(database: str) -> Iterator[tuple[str, bytes]]:
    """Every table as one text, by the bare driver or by the catalogue of the server: whatever schema it is in."""
    if database.startswith("sqlite:///"):
        with closing(sqlite3.connect(database.removeprefix("sqlite:///"))) as bare:
            names = [name for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            for name in names:
                yield name, _text(bare.execute(f'SELECT * FROM "{name}"'))  # noqa: S608  # names of the catalogue
        return
    engine = create_engine(database, poolclass=NullPool)
    with engine.connect() as connection:
        catalogue = inspect(connection)
        for schema in catalogue.get_schema_names():
            for name in catalogue.get_table_names(schema) if schema != "information_schema" else ():
                yield name, _text(connection.exec_driver_sql(f'SELECT * FROM "{schema}"."{name}"'))  # noqa: S608


def _text(rows: Iterable[Iterable[object]]) -> bytes:
    found = list[bytes]()
    for row in rows:
        found += [bytes(cell) if isinstance(cell, (bytes, memoryview)) else str(cell).encode() for cell in row]
    return b"\n".join(found)


def _processes(folder: Path) -> Iterator[tuple[str, bytes]]:
    """What anybody on the machine reads of the programs that work in that folder: their words, and their own user
    what surrounds them."""
    for place in Path("/proc").iterdir():
        if place.name.isdecimal() and int(place.name) != os.getpid():
            try:
                surroundings, words = (place / "environ").read_bytes(), (place / "cmdline").read_bytes()
            except OSError:
                continue
            if str(folder).encode() in surroundings:
                yield f"{place.name} {words[:80]!r}", words + surroundings
