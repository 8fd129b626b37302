"""What a file says, from its bytes: for a screen that holds them already."""

from store.odm.envelope import read_envelope
from store.odm.facts import facts_of
from store.odm.limits import Limits
from store.odm.strict import read_json
from store.odm.views import Fact


def facts_in(data: bytes) -> tuple[Fact, ...]:
    """The facts of the seven areas; reads the whole file, whose bytes were within the limits when it came."""
    document = read_json(data, limits=Limits(bytes=len(data), depth=len(data)))
    return facts_of(document.value, read_envelope(document))
