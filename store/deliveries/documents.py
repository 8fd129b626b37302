"""Shows documents, lets them be described, and gives their bytes back."""

from sqlmodel import and_, col, select
from sqlmodel.sql.expression import Select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.blobs import open_blob
from store.database.unit import Unit
from store.deliveries.access import permitted_document
from store.deliveries.views import DocumentView
from store.dossiers.queries import find_dossier, persons_of
from store.errors import Conflict, InvalidInput, Refused
from store.ids import DeliveryId, DocumentId, DossierId, PersonId
from store.tables.base import SHORT
from store.tables.deliveries import DeliveryPerson, Document
from store.tables.persons import Person


def list_documents(context: Context, *, dossier: DossierId) -> tuple[DocumentView, ...]:
    """The documents of a dossier, those of the newest file first. Raises NotFound."""
    with write(context) as unit:
        allow(unit, context, Capability.OPEN_CONTENT, Action.LIST_DOCUMENTS, About(dossier=dossier))
        find_dossier(unit, context, dossier)
        persons = tuple(PersonId(person.id) for person in persons_of(unit, dossier))
        record(unit, context, Action.LIST_DOCUMENTS, About(dossier=dossier, persons=persons))
        return documents_of(unit, context, dossier)


def follow_documents(context: Context, *, dossier: DossierId) -> tuple[DocumentView, ...]:
    """The list once more, for a screen that somebody has opened and is still looking at: no new line."""
    with read(context) as unit:
        allow(unit, context, Capability.OPEN_CONTENT, Action.LIST_DOCUMENTS, About(dossier=dossier))
        find_dossier(unit, context, dossier)
        return documents_of(unit, context, dossier)


def show_document(context: Context, *, document: DocumentId) -> DocumentView:
    """What is known of one document, without its content. Raises NotFound."""
    with write(context) as unit:
        row, about = permitted_document(unit, context, document, Capability.OPEN_CONTENT, Action.SHOW_DOCUMENT)
        record(unit, context, Action.SHOW_DOCUMENT, about)
        return document_view(unit, row)


def describe_document(context: Context, *, document: DocumentId, version: int, description: str) -> DocumentView:
    """Writes the user's description; the name as received stays. `version` is the one that was seen.

    Raises InvalidInput for an overlong text, Conflict when somebody else changed it meanwhile (it says to what).
    """
    text = " ".join(description.split())
    if len(text) > SHORT or "\0" in text:
        code = "not_storable" if "\0" in text else "too_long"
        raise InvalidInput(code, facts={"field": "description", "longest": str(SHORT)}, where="description")
    with write(context) as unit:
        row, about = permitted_document(unit, context, document, Capability.EDIT_DOSSIER, Action.DESCRIBE_DOCUMENT)
        if row.version != version:
            raise Conflict("document_changed", facts={"description": row.description or "–"}, remedy="look_again")
        row.description, row.version = text, row.version + 1
        unit.add(row)
        record(unit, context, Action.DESCRIBE_DOCUMENT, about)
        return document_view(unit, row)


def open_document(context: Context, *, document: DocumentId) -> bytes:
    """The bytes as received, for somebody who looks at them. Raises Refused while they are not here."""
    return _bytes(context, document, Action.OPEN_DOCUMENT)


def save_document(context: Context, *, document: DocumentId) -> bytes:
    """The bytes as received, for somebody who takes them away. Raises Refused while they are not here."""
    return _bytes(context, document, Action.SAVE_DOCUMENT)


def documents_of(unit: Unit, context: Context, dossier: DossierId) -> tuple[DocumentView, ...]:
    """The documents of a dossier, for use cases that show more than documents."""
    found = (
        _with_role()
        .where(Document.office_id == context.actor.office, Document.dossier_id == dossier)
        .order_by(col(Document.delivery_id).desc(), col(Document.id))
    )
    return tuple(_view(row, role) for row, role in unit.exec(found))


def document_view(unit: Unit, row: Document) -> DocumentView:
    """The view of one row, as it stands in this unit."""
    unit.flush()
    found, role = unit.exec(_with_role().where(Document.id == row.id)).one()
    return _view(found, role)


def _with_role() -> Select[Document, str]:
    """Documents, each with the role of whom the person inside was matched with."""
    return (
        select(Document, Person.role)
        .join(
            DeliveryPerson,
            and_(
                col(DeliveryPerson.delivery_id) == col(Document.delivery_id),
                col(DeliveryPerson.inside_id) == col(Document.inside_id),
            ),
            isouter=True,
        )
        .join(Person, col(Person.id) == col(DeliveryPerson.person_id), isouter=True)
    )


def _view(row: Document, role: str | None) -> DocumentView:
    return DocumentView(
        document=DocumentId(row.id),
        dossier=None if row.dossier_id is None else DossierId(row.dossier_id),
        delivery=DeliveryId(row.delivery_id),
        name=row.received_name,
        description=row.description,
        type=row.type,
        inside_id=row.inside_id,
        person_role=role or "",
        state=row.state,
        reason=row.reason,
        sha256=row.sha256,
        size=row.size,
        pages=row.pages,
        received_at=row.received_at,
        expires_at=row.expires_at,
        version=row.version,
    )


def _bytes(context: Context, document: DocumentId, action: Action) -> bytes:
    with write(context) as unit:
        row, about = permitted_document(unit, context, document, Capability.OPEN_CONTENT, action)
        if row.blob_id is None:
            raise Refused("document_not_here", facts={"state": row.state}, remedy="ask_client_for_document")
        record(unit, context, action, about)
        return open_blob(unit, context.vault, row.blob_id)
