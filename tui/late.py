"""Use cases bound at their first call, not at import: they bring the database along, which the first frame must not.

    if TYPE_CHECKING:
        from store.desk.listing import list_dossiers
    else:
        list_dossiers = late("store.desk.listing:list_dossiers")

The types stay those of the function; the import (half a second of SQLModel) happens in the thread of the first request.
Such bindings stand in `tui/calls/<area>.py`, which screens import.
"""

from collections.abc import Callable
from importlib import import_module


def late(place: str) -> Callable[..., object]:
    """A function that imports `module:name` when it is called."""
    module, _, name = place.partition(":")

    def call(*given: object, **named: object) -> object:
        found: object = getattr(import_module(module), name)
        if not callable(found):
            raise TypeError(place)
        answer: object = found(*given, **named)
        return answer

    return call
