"""Use cases of looking into a file, bound late."""

from typing import TYPE_CHECKING

from tui.late import late

if TYPE_CHECKING:
    from store.deliveries.facts import facts_in
    from store.deliveries.masking import mask_delivery
    from store.deliveries.reading import look_into_delivery, record_copy, show_delivery
else:
    facts_in = late("store.deliveries.facts:facts_in")
    mask_delivery = late("store.deliveries.masking:mask_delivery")
    look_into_delivery = late("store.deliveries.reading:look_into_delivery")
    record_copy = late("store.deliveries.reading:record_copy")
    show_delivery = late("store.deliveries.reading:show_delivery")

__all__ = ["facts_in", "look_into_delivery", "mask_delivery", "record_copy", "show_delivery"]
