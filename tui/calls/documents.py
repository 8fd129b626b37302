"""Use cases of one document, bound late."""

from typing import TYPE_CHECKING

from tui.late import late

if TYPE_CHECKING:
    from store.deliveries.documents import describe_document, show_document
else:
    describe_document = late("store.deliveries.documents:describe_document")
    show_document = late("store.deliveries.documents:show_document")

__all__ = ["describe_document", "show_document"]
