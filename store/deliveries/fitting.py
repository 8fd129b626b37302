"""Fits what a file says to the columns that keep it: lengths, ids, moments. Pure, never raises."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from store.deliveries.views import BriefFact
from store.odm.views import DocumentReference, Fact, InsidePerson, SourceStatus
from store.tables.base import CODE, FOREIGN_ID, NAME, SHORT

LONGEST_LINK = 2000
"""A link longer than this is no link that we follow."""
MOST_ERRORS = 20
_BRIEF = 200
_EARLIEST, _LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


def clipped(text: str, longest: int) -> str:
    """A text that its column takes: no NUL, and an ellipsis where it was cut."""
    text = text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= longest else text[: longest - 1] + "…"


def credible(moment: datetime | None) -> datetime | None:
    """The moment if a calendar of ours can hold it."""
    return moment if moment is not None and _EARLIEST <= moment <= _LATEST else None


def inside_ids(persons: Sequence[InsidePerson]) -> tuple[str, ...]:
    """An id for each: the file's own where it is usable and nobody else's, else P1, P2 and so on."""
    return _ids([person.inside_id for person in persons], "P")


def known_ids(persons: Sequence[InsidePerson], ids: Sequence[str]) -> Mapping[str, str]:
    """The file's id → ours, where it is clear whom it names; in a file of one person no id names that person."""
    counts = Counter(person.inside_id for person in persons)
    pairs = zip((person.inside_id for person in persons), ids, strict=True)
    clear = {theirs: ours for theirs, ours in pairs if theirs and counts[theirs] == 1}
    return clear | ({"": ids[0]} if len(ids) == 1 else {})


def fitted_person(person: InsidePerson, inside_id: str) -> InsidePerson:
    """The person under our id, names as long as they may be."""
    return replace(
        person,
        inside_id=inside_id,
        role=clipped(person.role or "", CODE),
        surname=clipped(person.surname, NAME),
        prefix=clipped(person.prefix, CODE),
        partner_surname=clipped(person.partner_surname, NAME),
        initials=clipped(person.initials, CODE),
        first_names=clipped(person.first_names, NAME),
        postcode=clipped(person.postcode, CODE),
        house_number=clipped(person.house_number, CODE),
    )


def fitted_source(source: SourceStatus, known: Mapping[str, str]) -> SourceStatus:
    """The source with our id of the person it is about."""
    return replace(
        source,
        source=clipped(source.source, FOREIGN_ID),
        inside_id=known.get(source.inside_id, ""),
        status=clipped(source.status, CODE),
        retrieved_at=credible(source.retrieved_at),
        errors=tuple(clipped(error, SHORT) for error in source.errors[:MOST_ERRORS]),
    )


def fitted_documents(documents: Sequence[DocumentReference], known: Mapping[str, str]) -> tuple[DocumentReference, ...]:
    """The documents, each with a reference of its own; a link that is no link is left out."""
    references = _ids([document.document_id for document in documents], "D")
    return tuple(
        replace(
            document,
            document_id=reference,
            type=clipped(document.type, CODE),
            inside_id=known.get(document.inside_id, ""),
            url=document.url if len(document.url) <= LONGEST_LINK else "",
            expires_at=credible(document.expires_at),
        )
        for document, reference in zip(documents, references, strict=True)
    )


def brief_facts(facts: Sequence[Fact], known: Mapping[str, str]) -> tuple[BriefFact, ...]:
    """The facts that fill a field of somebody whom the file names clearly."""
    return tuple(
        BriefFact(fact.field, clipped(fact.value, _BRIEF), fact.unit, fact.source, known[fact.inside_id])
        for fact in facts
        if fact.field and fact.inside_id in known
    )


def _ids(given: Sequence[str], letter: str) -> tuple[str, ...]:
    counts, taken = Counter(given), set(given)
    found: list[str] = []
    for number, own in enumerate(given, 1):
        usable = own and counts[own] == 1 and len(own) <= FOREIGN_ID and "\0" not in own
        found.append(own if usable else _free(f"{letter}{number}", taken))
        taken.add(found[-1])
    return tuple(found)


def _free(wanted: str, taken: set[str]) -> str:
    while wanted in taken:
        wanted += "'"
    return wanted
