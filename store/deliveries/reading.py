"""Shows files and gives their bytes back: every look inside leaves a line for each person concerned."""

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, write
from store.database.blobs import open_blob
from store.database.own import LARGEST_ID
from store.deliveries.access import permitted_delivery
from store.deliveries.showing import delivery_view, delivery_views
from store.deliveries.views import DeliveryPage, DeliveryView, OpenedDelivery
from store.dossiers.queries import find_dossier, persons_of
from store.errors import Usage
from store.ids import DeliveryId, DossierId, PersonId
from store.tables.deliveries import Delivery

MOST_LISTED = 200


def list_deliveries(context: Context, *, dossier: DossierId, limit: int = 50, after: str | None = None) -> DeliveryPage:
    """A page of a dossier's files, newest first; `after` is the cursor of the page before. Raises NotFound."""
    with write(context) as unit:
        allow(unit, context, Capability.OPEN_CONTENT, Action.LIST_DELIVERIES, About(dossier=dossier))
        find_dossier(unit, context, dossier)
        query = select(Delivery).where(Delivery.office_id == context.actor.office, Delivery.dossier_id == dossier)
        if after is not None:
            query = query.where(col(Delivery.id) < _cursor(after))
        most = max(1, min(limit, MOST_LISTED))
        rows = unit.exec(query.order_by(col(Delivery.id).desc()).limit(most + 1)).all()
        persons = tuple(PersonId(person.id) for person in persons_of(unit, dossier))
        record(unit, context, Action.LIST_DELIVERIES, About(dossier=dossier, persons=persons))
        items = delivery_views(unit, context, rows[:most])
        return DeliveryPage(items, str(items[-1].delivery) if len(rows) > most else None)


def show_delivery(context: Context, *, delivery: DeliveryId) -> DeliveryView:
    """The envelope of a file: persons, sources, findings. Raises NotFound."""
    with write(context) as unit:
        row, about = permitted_delivery(unit, context, delivery, Capability.OPEN_CONTENT, Action.SHOW_DELIVERY)
        record(unit, context, Action.SHOW_DELIVERY, about)
        return delivery_view(unit, context, row)


def open_delivery(context: Context, *, delivery: DeliveryId) -> bytes:
    """The stored, masked bytes, for somebody who looks into them. Raises NotFound, Damaged."""
    return _bytes(context, delivery, Action.OPEN_DELIVERY)


def look_into_delivery(context: Context, *, delivery: DeliveryId) -> OpenedDelivery:
    """Envelope and bytes together, for a screen that shows both: one look, one line. Raises as `open_delivery`."""
    with write(context) as unit:
        row, about = permitted_delivery(unit, context, delivery, Capability.OPEN_CONTENT, Action.OPEN_DELIVERY)
        record(unit, context, Action.OPEN_DELIVERY, about)
        number = "" if row.dossier_id is None else find_dossier(unit, context, DossierId(row.dossier_id)).number
        return OpenedDelivery(delivery_view(unit, context, row), number, open_blob(unit, context.vault, row.blob_id))


def record_copy(context: Context, *, delivery: DeliveryId) -> None:
    """Leaves the line of somebody who copies a value out of a file: before it is copied."""
    with write(context) as unit:
        _, about = permitted_delivery(unit, context, delivery, Capability.OPEN_CONTENT, Action.COPY_VALUE)
        record(unit, context, Action.COPY_VALUE, about)


def save_delivery(context: Context, *, delivery: DeliveryId) -> bytes:
    """The stored, masked bytes, for somebody who takes them away. Raises NotFound, Damaged."""
    return _bytes(context, delivery, Action.SAVE_DELIVERY)


def _bytes(context: Context, delivery: DeliveryId, action: Action) -> bytes:
    with write(context) as unit:
        row, about = permitted_delivery(unit, context, delivery, Capability.OPEN_CONTENT, action)
        record(unit, context, action, about)
        return open_blob(unit, context.vault, row.blob_id)


def _cursor(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 10 or int(text) > LARGEST_ID:
        raise Usage("cursor_unclear", facts={"cursor": text})
    return int(text)
