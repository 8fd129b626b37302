"""What a package received, kept in memory and, when asked, in a file of JSON lines that survives a restart."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from store.sandbox.packages.messages import Payload
from store.sandbox.problems import FieldNote


class Refusal(BaseModel):
    """Why a message was refused on arrival."""

    model_config = ConfigDict(frozen=True)

    code: str
    title: str
    errors: list[FieldNote]


class Receipt(BaseModel):
    """One message as it came in, and what became of it at the door."""

    model_config = ConfigDict(frozen=True)

    key: str
    body_hash: str
    reference: str
    trace_id: str
    received_at: datetime
    # Known as soon as both could be read and the version was the next one: such a message uses up its version,
    # also when it is refused for another reason.
    dossier: str | None
    version: int | None
    refusal: Refusal | None = None
    payload: Payload | None = None


class Line(BaseModel):
    """One line of the file: a receipt, or the confirmation of an advice."""

    receipt: Receipt | None = None
    confirmed: str | None = None


class Ledger:
    """All receipts of one package. Written to the file before it is answered, so that no answer is ever forgotten."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._by_key: dict[str, Receipt] = {}
        self._by_reference: dict[str, Receipt] = {}
        self._confirmed: set[str] = set()
        for line in _lines_of(file):
            self._remember(line)

    def add(self, receipt: Receipt) -> None:
        """Keeps a receipt for good."""
        self._keep(Line(receipt=receipt))

    def confirm(self, reference: str) -> None:
        """Notes that the advice was taken in; once more is no harm."""
        if reference not in self._confirmed:
            self._keep(Line(confirmed=reference))

    def by_key(self, key: str) -> Receipt | None:
        """The receipt under that idempotency key."""
        return self._by_key.get(key)

    def by_reference(self, reference: str) -> Receipt | None:
        """The receipt under the package's own reference."""
        return self._by_reference.get(reference)

    def receipts(self) -> Iterator[Receipt]:
        """Every receipt, oldest first."""
        return iter(self._by_key.values())

    def last_version(self, dossier: str) -> int:
        """The newest version that this dossier used up; 0 for a dossier never seen."""
        return max((one.version or 0 for one in self.receipts() if one.dossier == dossier), default=0)

    def _keep(self, line: Line) -> None:
        if self._file is not None:
            _append(self._file, line)
        self._remember(line)

    def _remember(self, line: Line) -> None:
        if line.receipt is not None:
            self._by_key[line.receipt.key] = line.receipt
            self._by_reference[line.receipt.reference] = line.receipt
        if line.confirmed is not None:
            self._confirmed.add(line.confirmed)


def ledger_in(directory: Path | None, package: str) -> Ledger:
    """The ledger of that package in that folder (made 0700 when absent); no folder: in memory only."""
    if directory is None:
        return Ledger()
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Ledger(directory / f"received-{package}.jsonl")


def _append(file: Path, line: Line) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(descriptor, "ab") as stream:
        # A line that a killed process left half is closed first, or it would swallow this one.
        stream.write(b"\n" if _ends_torn(file) else b"")
        stream.write(line.model_dump_json().encode() + b"\n")
        stream.flush()
        os.fsync(stream.fileno())


def _ends_torn(file: Path) -> bool:
    with file.open("rb") as stream:
        size = stream.seek(0, os.SEEK_END)
        if size == 0:
            return False
        stream.seek(size - 1)
        return stream.read(1) != b"\n"


def _lines_of(file: Path | None) -> Iterator[Line]:
    if file is None or not file.exists():
        return
    for text in file.read_bytes().splitlines():
        try:
            yield Line.model_validate_json(text)
        except ValidationError as error:
            if error.errors()[0]["type"] != "json_invalid":
                raise
            # Cut off while it was written, hence never answered: the sender will ask or send again.
