"""Keeps big bytes sealed in rows of their own."""

from uuid import uuid4

from sqlmodel import select

from store.database.unit import Unit
from store.errors import Damaged
from store.ids import OfficeId
from store.tables.deliveries import Blob
from store.vault.vault import Vault


def keep_blob(unit: Unit, vault: Vault, *, office: OfficeId, kind: str, data: bytes) -> str:
    """Seals the bytes into a row and returns its random id."""
    blob_id = str(uuid4())
    sealed = vault.seal(data, place=_place(kind, blob_id))
    unit.add(Blob(id=blob_id, office_id=office, kind=kind, size=len(data), sealed=sealed))
    unit.flush()
    return blob_id


def replace_blob(unit: Unit, vault: Vault, blob_id: str, data: bytes) -> None:
    """Other bytes under the same id, in place of those that were kept."""
    blob = unit.exec(select(Blob).where(Blob.id == blob_id)).one()
    blob.size, blob.sealed = len(data), vault.seal(data, place=_place(blob.kind, blob_id))
    unit.add(blob)
    unit.flush()


def open_blob(unit: Unit, vault: Vault, blob_id: str, *, lock: bool = False) -> bytes:
    """The bytes that were kept under that id, locked for a change if asked.

    Raises Damaged where they are gone or do not verify.
    """
    query = select(Blob).where(Blob.id == blob_id)
    blob = unit.exec(query.with_for_update() if lock else query).one_or_none()
    if blob is None:
        raise Damaged("blob_missing", where=f"blob {blob_id}", remedy="restore_backup")
    return vault.open(blob.sealed, place=_place(blob.kind, blob.id), limit=blob.size)


def _place(kind: str, blob_id: str) -> str:
    return f"blob:{kind}:{blob_id}"
