"""Masks a possible BSN that was reported in a file: bytes, hash and all that was read of the file, in one unit."""

from sqlmodel import col, select, update

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import record
from store.context import Context, write
from store.database.blobs import open_blob, replace_blob
from store.database.unit import Unit
from store.deliveries.access import permitted_delivery
from store.deliveries.fitting import clipped
from store.deliveries.mask_views import MaskedDelivery
from store.deliveries.prepare import Prepared, prepare
from store.deliveries.rows import inside_rows, sources_of
from store.deliveries.sealed import link_place, seal_errors, seal_facts, seal_findings
from store.deliveries.showing import delivery_view
from store.deliveries.uses import uses_of
from store.ids import DeliveryId
from store.odm.limits import Limits
from store.odm.masking import mask_reported
from store.tables.base import CODE, FOREIGN_ID
from store.tables.deliveries import Delivery, Document
from store.tables.packages import ExportPerson


def mask_delivery(context: Context, *, delivery: DeliveryId, path: str) -> MaskedDelivery:
    """Masks the value that is reported at that path, and the same digits wherever they stand; that is for good.

    Bytes and hash are replaced together (domain rule of the BSN); the file received again is still known as the same.
    Exports that were made from the file keep what was sent: they are told. Raises NotFound where nothing is reported
    at the path (any more), NotAllowed, Damaged.
    """
    with write(context) as unit:
        row, about = permitted_delivery(unit, context, delivery, Capability.RECEIVE, Action.MASK_DELIVERY)
        data = open_blob(unit, context.vault, row.blob_id, lock=True)
        unit.refresh(row)
        masked = mask_reported(data, path)
        limits = Limits(bytes=len(data), depth=len(data))
        prepared = prepare(masked.data, name="", limits=limits, now=row.received_at)
        replace_blob(unit, context.vault, row.blob_id, prepared.data)
        _keep(unit, context, row, prepared, masked.count)
        record(unit, context, Action.MASK_DELIVERY, about)
        return MaskedDelivery(delivery_view(unit, context, row), masked.count, uses_of(unit, row))


def _keep(unit: Unit, context: Context, row: Delivery, prepared: Prepared, count: int) -> None:
    """The file's own row and its parts, as the masked bytes have them; date, matches and states stay."""
    vault, blob_id = context.vault, row.blob_id
    row.sha256 = prepared.sha256
    row.bsn_masked += count
    row.odm_version = clipped(prepared.file.odm_version or "", CODE)
    row.file_id = clipped(prepared.file.file_id, FOREIGN_ID)
    row.consent_code = clipped(prepared.file.consent_code, CODE)
    row.unknown_keys = prepared.file.unknown_keys
    row.findings = seal_findings(vault, blob_id, prepared.findings)
    row.facts = seal_facts(vault, blob_id, prepared.facts)
    unit.add(row)
    _keep_persons(unit, row, prepared)
    for source, read in zip(sources_of(unit, [row.id]), prepared.sources, strict=True):
        source.source, source.inside_id, source.status = read.source, read.inside_id, read.status
        source.errors = seal_errors(vault, blob_id, source.position, read.errors)
        unit.add(source)
    _keep_documents(unit, context, row, prepared)


def _keep_persons(unit: Unit, row: Delivery, prepared: Prepared) -> None:
    # Of a file that names nobody an earlier version kept no person.
    for inside, read in zip(inside_rows(unit, row), prepared.persons, strict=False):
        if inside.inside_id != read.inside_id:  # an export names the person inside by it
            sent = (col(ExportPerson.delivery_id) == row.id, col(ExportPerson.inside_id) == inside.inside_id)
            unit.exec(update(ExportPerson).where(*sent).values(inside_id=read.inside_id))
        for name in type(read).__dataclass_fields__:
            setattr(inside, name, getattr(read, name))
        unit.add(inside)
        unit.flush()


def _keep_documents(unit: Unit, context: Context, row: Delivery, prepared: Prepared) -> None:
    kept = unit.exec(select(Document).where(Document.delivery_id == row.id).order_by(col(Document.id))).all()
    for document, read in zip(kept, prepared.documents, strict=True):
        document.document_ref, document.inside_id, document.type = read.document_id, read.inside_id, read.type
        if document.url_sealed is not None:
            document.url_sealed = context.vault.seal_text(read.url, place=link_place(document.reference))
        unit.add(document)
