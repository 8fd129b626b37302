"""Use cases of looking into a file, bound late."""

from typing import TYPE_CHECKING

from tui.late import late

if TYPE_CHECKING:
    from store.deliveries.reading import look_into_delivery, record_copy
    from store.odm.views import Fact
else:
    look_into_delivery = late("store.deliveries.reading:look_into_delivery")
    record_copy = late("store.deliveries.reading:record_copy")


def facts_in(data: bytes) -> "tuple[Fact, ...]":
    """What the file says in the seven areas; reads the whole of it, so called in a thread."""
    from store.odm.envelope import read_envelope  # brings pydantic along
    from store.odm.facts import facts_of
    from store.odm.limits import Limits
    from store.odm.strict import read_json

    document = read_json(data, limits=Limits(bytes=len(data), depth=len(data)))
    return facts_of(document.value, read_envelope(document))


__all__ = ["facts_in", "look_into_delivery", "record_copy"]
