"""Unseals every big value and compares its hash with the one its row keeps."""

import hashlib

from sqlmodel import col, select

from store.care.views import CheckProblem
from store.context import Context
from store.database.blobs import open_blob
from store.database.unit import Unit
from store.errors import BrondeskError
from store.progress import Progress
from store.tables.deliveries import Blob, Delivery, Document
from store.tables.packages import Export


def check_blobs(unit: Unit, context: Context, progress: Progress) -> tuple[int, list[CheckProblem]]:
    """How many were read, and which do not verify, are missing, or belong to nothing."""
    office = context.actor.office
    expected = _expected(unit, office)
    stored = set(unit.exec(select(Blob.id).where(Blob.office_id == office)))
    problems = [CheckProblem("check_blob_missing", name) for blob, (name, _) in expected.items() if blob not in stored]
    problems += [CheckProblem("check_blob_orphan", f"blob:{blob}") for blob in sorted(stored - expected.keys())]
    for done, (blob, (name, sha256)) in enumerate(expected.items()):
        progress.at(done, len(expected))
        if blob in stored and not _verifies(unit, context, blob, sha256):
            problems.append(CheckProblem("check_blob_damaged", name))
    return len(stored), problems


def _expected(unit: Unit, office: int) -> dict[str, tuple[str, str]]:
    """Blob → the row that owns it, and its hash."""
    found: dict[str, tuple[str, str]] = {}
    for row, blob, sha256 in unit.exec(
        select(Delivery.id, Delivery.blob_id, Delivery.sha256).where(Delivery.office_id == office)
    ):
        found[blob] = (f"delivery:{row}", sha256)
    for row, held, sha256 in unit.exec(
        select(Document.id, Document.blob_id, Document.sha256).where(
            Document.office_id == office, col(Document.blob_id).is_not(None)
        )
    ):
        found[str(held)] = (f"document:{row}", sha256)
    for row, blob, sha256 in unit.exec(
        select(Export.id, Export.payload_blob, Export.payload_sha256).where(Export.office_id == office)
    ):
        found[blob] = (f"export:{row}", sha256)
    return found


def _verifies(unit: Unit, context: Context, blob: str, sha256: str) -> bool:
    try:
        data = open_blob(unit, context.vault, blob)
    except BrondeskError:
        return False
    return hashlib.sha256(data).hexdigest() == sha256
