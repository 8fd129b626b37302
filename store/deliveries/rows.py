"""Loads rows of deliveries, the office's own only."""

from collections.abc import Sequence

from sqlmodel import col, select

from store.context import Context
from store.database.own import own_row
from store.database.unit import Unit
from store.dossiers.queries import persons_of
from store.errors import NotFound
from store.ids import DeliveryId, DocumentId, DossierId, PersonId
from store.tables.deliveries import Delivery, DeliveryPerson, DeliverySource, Document
from store.tables.ockto import OcktoSession
from store.tables.persons import Person


def delivery_row(unit: Unit, context: Context, delivery: DeliveryId) -> Delivery | None:
    """The delivery's row if the office has it."""
    return own_row(unit, Delivery, delivery, office=context.actor.office)


def document_row(unit: Unit, context: Context, document: DocumentId) -> Document | None:
    """The document's row if the office has it."""
    return own_row(unit, Document, document, office=context.actor.office)


def find_delivery(unit: Unit, context: Context, delivery: DeliveryId) -> Delivery:
    """The delivery's row. Raises NotFound, for another office's delivery as well."""
    row = delivery_row(unit, context, delivery)
    if row is None:
        raise no_delivery(delivery)
    return row


def no_delivery(delivery: DeliveryId) -> NotFound:
    """There is no such delivery for this office."""
    return NotFound("delivery_not_found", facts={"delivery": str(delivery)}, remedy="look_at_dossier")


def inside_rows(unit: Unit, delivery: Delivery) -> Sequence[DeliveryPerson]:
    """The persons inside, in the file's order."""
    found = select(DeliveryPerson).where(DeliveryPerson.delivery_id == delivery.id)
    return unit.exec(found.order_by(col(DeliveryPerson.id))).all()


def inside_with_roles(unit: Unit, deliveries: Sequence[int]) -> Sequence[tuple[DeliveryPerson, str | None]]:
    """The persons inside many files, in the files' order, each with the role of whom it was matched with."""
    found = (
        select(DeliveryPerson, Person.role)
        .join(Person, col(Person.id) == col(DeliveryPerson.person_id), isouter=True)
        .where(col(DeliveryPerson.delivery_id).in_(deliveries))
    )
    return unit.exec(found.order_by(col(DeliveryPerson.id))).all()


def sources_of(unit: Unit, deliveries: Sequence[int]) -> Sequence[DeliverySource]:
    """The sources of many files, in the files' order."""
    found = select(DeliverySource).where(col(DeliverySource.delivery_id).in_(deliveries))
    return unit.exec(found.order_by(col(DeliverySource.delivery_id), col(DeliverySource.position))).all()


def find_inside(unit: Unit, delivery: Delivery, inside_id: str) -> DeliveryPerson:
    """The person inside with that id. Raises NotFound."""
    row = next((row for row in inside_rows(unit, delivery) if row.inside_id == inside_id), None)
    if row is None:
        facts = {"inside": inside_id, "delivery": str(delivery.id)}
        raise NotFound("inside_not_found", facts=facts, remedy="look_at_delivery")
    return row


def session_person(unit: Unit, delivery: Delivery) -> PersonId | None:
    """For whom the session was through which the file came; None for a file by hand."""
    if delivery.session_id is None:
        return None
    person = unit.exec(select(OcktoSession.person_id).where(OcktoSession.id == delivery.session_id)).one_or_none()
    return None if person is None else PersonId(person)


def concerned(unit: Unit, delivery: Delivery) -> tuple[PersonId, ...]:
    """Whom an action on the file concerns: those matched, else for whom it came, else everybody in the dossier."""
    matched = [PersonId(row.person_id) for row in inside_rows(unit, delivery) if row.person_id is not None]
    if matched:
        return tuple(dict.fromkeys(matched))
    expected = session_person(unit, delivery)
    if expected is not None:
        return (expected,)
    if delivery.dossier_id is None:
        return ()
    return tuple(PersonId(person.id) for person in persons_of(unit, DossierId(delivery.dossier_id)))
