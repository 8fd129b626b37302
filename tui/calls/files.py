"""Use cases of received files and documents that the dossier screen calls, bound late."""

from typing import TYPE_CHECKING

from tui.late import late

if TYPE_CHECKING:
    from store.deliveries.documents import follow_documents, list_documents, save_document
    from store.deliveries.intake import date_delivery
    from store.deliveries.links import add_delivery_link, add_document_link
    from store.deliveries.reading import save_delivery
else:
    list_documents = late("store.deliveries.documents:list_documents")
    follow_documents = late("store.deliveries.documents:follow_documents")
    save_document = late("store.deliveries.documents:save_document")
    date_delivery = late("store.deliveries.intake:date_delivery")
    add_delivery_link = late("store.deliveries.links:add_delivery_link")
    add_document_link = late("store.deliveries.links:add_document_link")
    save_delivery = late("store.deliveries.reading:save_delivery")

__all__ = [
    "add_delivery_link",
    "add_document_link",
    "date_delivery",
    "follow_documents",
    "list_documents",
    "save_delivery",
    "save_document",
]
