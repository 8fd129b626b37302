"""Fetches a file for the preview, in a thread."""

from typing import TYPE_CHECKING

from store.deliveries.views import OpenedDelivery
from store.ids import DeliveryId
from store.odm.lines import LineIndex
from tui.calls.preview import look_into_delivery

if TYPE_CHECKING:
    from store.context import Context


def open_file(context: "Context", delivery: DeliveryId) -> tuple[OpenedDelivery, LineIndex]:
    """The file and the index of its first lines: enough for the first screen."""
    opened = look_into_delivery(context, delivery=delivery)
    index = LineIndex(opened.data)
    index.extend()
    return opened, index
