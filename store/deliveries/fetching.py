"""The documents of a file on their way: due, begun, here or lost. The call itself is made by others, between the units.

A fetch that was begun and never finished is due again after a pause, while its link lives.
"""

import hashlib
from datetime import timedelta

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import allow_system, record
from store.context import Context, read, write
from store.database.blobs import keep_blob
from store.database.unit import Unit
from store.deliveries.access import permitted_document
from store.deliveries.documents import document_view
from store.deliveries.fitting import clipped
from store.deliveries.keeping import RECEIVED_NAME
from store.deliveries.pdf import is_pdf, page_count
from store.deliveries.sealed import link_place
from store.deliveries.views import DocumentView, DueDocument, Fetch, LostReason
from store.ids import DocumentId, OfficeId
from store.tables.base import NAME
from store.tables.deliveries import Document
from store.tables.states import DocumentState

NOT_PDF = "not_pdf"
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(seconds=15), timedelta(minutes=2)


def due_documents(context: Context, *, limit: int = 100) -> tuple[DueDocument, ...]:
    """The documents of every office whose turn it is, the longest due first: for the worker's sweep."""
    allow_system(Action.FETCH_DOCUMENT, context)
    with read(context) as unit:
        found = unit.exec(
            select(Document.id, Document.office_id, Document.attempt)
            .where(col(Document.next_attempt_at) <= context.clock.now())
            .order_by(col(Document.next_attempt_at), col(Document.id))
            .limit(limit)
        )
        return tuple(DueDocument(DocumentId(id_), OfficeId(office), tries + 1) for id_, office, tries in found)


def begin_fetch(context: Context, *, document: DocumentId) -> Fetch:
    """Takes the document's turn and gives its link; once the link is over the document is lost instead.

    The next turn comes after a pause, so that a fetch that was cut off is tried again. Raises NotFound, NotAllowed.
    """
    with write(context) as unit:
        row, about = permitted_document(unit, context, document, Capability.RECEIVE, Action.FETCH_DOCUMENT)
        now = context.clock.now()
        if row.state != DocumentState.EXPECTED or row.url_sealed is None:
            return _fetch(row, "")
        if row.expires_at is not None and row.expires_at <= now:
            _lose(context, row, LostReason.LINK_EXPIRED)
            record(unit, context, Action.LOSE_DOCUMENT, about)
            return _fetch(row, "")
        row.attempt += 1
        row.next_attempt_at = now + min(_FIRST_PAUSE * 2 ** min(row.attempt - 1, 8), _LONGEST_PAUSE)
        unit.add(row)
        return _fetch(row, context.vault.open_text(row.url_sealed, place=link_place(row.reference)))


def finish_fetch(context: Context, *, document: DocumentId, data: bytes, name: str = RECEIVED_NAME) -> DocumentView:
    """Keeps what came from the link, sealed; a document that is here already stays as it is.

    Bytes that are no PDF are kept and say so; none at all, or more than the limit, make the document lost.
    """
    with write(context) as unit:
        row, about = permitted_document(unit, context, document, Capability.RECEIVE, Action.FETCH_DOCUMENT)
        if row.state == DocumentState.HERE:
            return document_view(unit, row)
        if reason := _unusable(context, data):
            _lose(context, row, reason)
            record(unit, context, Action.LOSE_DOCUMENT, about)
        else:
            _keep(unit, context, row, data, name)
            record(unit, context, Action.FETCH_DOCUMENT, about)
        return document_view(unit, row)


def lose_document(context: Context, *, document: DocumentId, reason: LostReason) -> DocumentView:
    """Records that it will not come any more, and why; one that is here stays here."""
    with write(context) as unit:
        row, about = permitted_document(unit, context, document, Capability.RECEIVE, Action.LOSE_DOCUMENT)
        if row.state == DocumentState.EXPECTED:
            _lose(context, row, reason)
            unit.add(row)
            record(unit, context, Action.LOSE_DOCUMENT, about)
        return document_view(unit, row)


def _unusable(context: Context, data: bytes) -> LostReason | None:
    if not data:
        return LostReason.EMPTY
    return LostReason.TOO_LARGE if len(data) > context.settings.document_bytes else None


def _keep(unit: Unit, context: Context, row: Document, data: bytes, name: str) -> None:
    now, office = context.clock.now(), OfficeId(row.office_id)
    row.blob_id = keep_blob(unit, context.vault, office=office, kind="document", data=data)
    row.sha256, row.size, row.pages = hashlib.sha256(data).hexdigest(), len(data), page_count(data)
    row.received_name = clipped(name.strip(), NAME) or RECEIVED_NAME
    row.state, row.reason = DocumentState.HERE.value, "" if is_pdf(data) else NOT_PDF
    row.received_at = row.changed_at = now
    row.next_attempt_at, row.url_sealed = None, None
    unit.add(row)


def _lose(context: Context, row: Document, reason: LostReason) -> None:
    row.state, row.reason = DocumentState.LOST.value, reason.value
    row.changed_at = context.clock.now()
    row.next_attempt_at, row.url_sealed = None, None


def _fetch(row: Document, url: str) -> Fetch:
    return Fetch(DocumentId(row.id), row.state, url, row.attempt, row.expires_at)
