"""Lets somebody at a file or document: what it concerns, whether they may, and the line of a refusal."""

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, allow_role
from store.context import Context
from store.database.unit import Unit
from store.deliveries.rows import concerned, delivery_row, document_row, no_delivery
from store.errors import NotFound
from store.ids import DeliveryId, DocumentId, DossierId, PersonId
from store.tables.deliveries import Delivery, Document


def permitted_delivery(
    unit: Unit, context: Context, delivery: DeliveryId, capability: Capability, action: Action
) -> tuple[Delivery, About]:
    """The row, and what an audit line says of it. Raises NotAllowed and NotFound, each with its line."""
    row = delivery_row(unit, context, delivery)
    about = About(object=f"delivery:{delivery}") if row is None else about_delivery(row, concerned(unit, row))
    if row is None:
        allow_role(unit, context, capability, action, about)
        raise no_delivery(delivery)
    allow(unit, context, capability, action, about)
    return row, about


def permitted_document(
    unit: Unit, context: Context, document: DocumentId, capability: Capability, action: Action
) -> tuple[Document, About]:
    """The same for a document; whom its file concerns, it concerns."""
    row = document_row(unit, context, document)
    parent = None if row is None else delivery_row(unit, context, DeliveryId(row.delivery_id))
    about = About(
        dossier=None if row is None or row.dossier_id is None else DossierId(row.dossier_id),
        persons=() if parent is None else concerned(unit, parent),
        object=f"document:{document}",
    )
    if row is None:
        allow_role(unit, context, capability, action, about)
        raise NotFound("document_not_found", facts={"document": str(document)}, remedy="look_at_dossier")
    allow(unit, context, capability, action, about)
    return row, about


def about_delivery(row: Delivery, persons: tuple[PersonId, ...]) -> About:
    """What an audit line says of an action on a file: by its id, never by its hash."""
    dossier = None if row.dossier_id is None else DossierId(row.dossier_id)
    return About(dossier=dossier, persons=persons, object=f"delivery:{row.id}")
