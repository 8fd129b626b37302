"""Makes the message of an export as it was gathered: opens the files, once."""

from dataclasses import replace

from store.context import Context
from store.database.unit import Unit
from store.deliveries.queries import facts_of
from store.packages.payload import Message, make_message
from store.packages.preflight import Gathered
from store.packages.subjects import Part, SentFact


def message_of(unit: Unit, context: Context, gathered: Gathered) -> Message:
    """The message: the same bytes every time it is made of the same data."""
    request, connection = gathered.request, gathered.situation.connection
    return make_message(
        package=request.package,
        number=gathered.dossier.number,
        version=gathered.version,
        source=request.source,
        guid=connection.guid,
        removed=request.removal_confirmed,
        parts=tuple(_whole(unit, context, part) for part in gathered.parts),
    )


def _whole(unit: Unit, context: Context, part: Part) -> Part:
    """The part with every fact of its file, and where each stands in it."""
    if part.file is None:
        return part
    facts = facts_of(unit, context, part.file.delivery, part.file.inside_id)
    sent = (
        SentFact(fact.field, fact.value, fact.unit, fact.source, fact.retrieved_at, fact.path)
        for fact in facts
        if fact.field is not None
    )
    return replace(part, facts=tuple(sent))
