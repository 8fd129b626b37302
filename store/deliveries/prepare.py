"""Makes of received bytes what may be kept: BSNs masked first, then read strictly, then fitted to the columns. Pure.

Nothing here raises for what a file says, only for bytes that are no JSON or beyond the limits.
"""

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from store.deliveries.fitting import (
    brief_facts,
    clipped,
    credible,
    fitted_documents,
    fitted_person,
    fitted_source,
    inside_ids,
    known_ids,
)
from store.deliveries.views import BriefFact
from store.findings import Finding, Level
from store.odm.bsn import Masked, mask_bsn
from store.odm.envelope import read_envelope
from store.odm.facts import facts_of
from store.odm.limits import Limits
from store.odm.places import refusal
from store.odm.strict import read_json
from store.odm.views import DocumentReference, InsidePerson, OdmFile, SourceStatus
from store.tables.base import SHORT

MOST_PERSONS, MOST_SOURCES, MOST_DOCUMENTS = 50, 300, 300
"""More rows than this are not made of one file; its bytes are kept whole."""
NOBODY_NAMED = InsidePerson(
    inside_id="",
    role=None,
    surname="",
    prefix="",
    partner_surname="",
    initials="",
    first_names="",
    sex="",
    birth_date="",
    postcode="",
    house_number="",
)
"""Whom a file is about that names no person: somebody all the same, so it is asked who."""
_MOST_SUSPECTS, _MOST_FINDINGS = 20, 200
_AHEAD = timedelta(days=1)
"""How far a counterpart's clock may run ahead of ours; the 90 days count in days."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is kept of a file: the masked bytes and what was read from them, every text fit for its column."""

    data: bytes
    sha256: str
    bsn_masked: int
    file: OdmFile
    retrieved_at: datetime | None
    persons: tuple[InsidePerson, ...]
    sources: tuple[SourceStatus, ...]
    documents: tuple[DocumentReference, ...]
    facts: tuple[BriefFact, ...]
    findings: tuple[Finding, ...]


def prepare(data: bytes, *, name: str, limits: Limits, now: datetime) -> Prepared:
    """Raises InvalidInput with file, line and column where the bytes are no JSON, too many or too deep."""
    if len(data) > limits.bytes:
        raise refusal("json_too_large", name, "", 0, size=str(len(data)), limit=str(limits.bytes))
    masked = mask_bsn(data)
    document = read_json(masked.data, name=name, limits=limits)
    file = read_envelope(document)
    persons = file.persons or (NOBODY_NAMED,)
    ids = inside_ids(persons)
    known = known_ids(persons, ids)
    moment, doubts = _moment(file, now)
    findings = (*_suspects(masked), *doubts, *_ids_twice(file), *_too_many(file), *file.findings)
    return Prepared(
        data=masked.data,
        sha256=hashlib.sha256(masked.data).hexdigest(),
        bsn_masked=masked.count,
        file=file,
        retrieved_at=moment,
        persons=tuple(map(fitted_person, persons[:MOST_PERSONS], ids)),
        sources=tuple(fitted_source(source, known) for source in file.sources[:MOST_SOURCES]),
        documents=fitted_documents(file.documents[:MOST_DOCUMENTS], known),
        facts=brief_facts(facts_of(document.value, file), known),
        findings=tuple(map(_short, findings[:_MOST_FINDINGS])),
    )


def is_future(moment: datetime, now: datetime) -> bool:
    """Whether it lies ahead of us by more than clocks differ."""
    return moment > now + _AHEAD


def _moment(file: OdmFile, now: datetime) -> tuple[datetime | None, tuple[Finding, ...]]:
    """A moment that cannot be is none: the file then asks for its date."""
    moment = file.retrieved_at
    if moment is None:
        return None, ()
    shown = (("value", moment.isoformat()),)
    if credible(moment) is None:
        return None, (Finding("retrieved_unlikely", Level.WARNING, facts=shown, remedy="odm_give_date"),)
    if is_future(moment, now):
        return None, (Finding("retrieved_in_future", Level.WARNING, facts=shown, remedy="odm_give_date"),)
    return moment, ()


def _suspects(masked: Masked) -> tuple[Finding, ...]:
    """Values elsewhere that may be a BSN: told with their path, since only a person can say."""
    found = [
        Finding("bsn_suspect", Level.WARNING, facts=(("path", one.path), ("line", str(one.line))), where=one.path)
        for one in masked.suspects[:_MOST_SUSPECTS]
    ]
    if more := len(masked.suspects) - len(found):
        found.append(Finding("bsn_suspects_more", Level.WARNING, facts=(("count", str(more)),)))
    return tuple(found)


def _ids_twice(file: OdmFile) -> tuple[Finding, ...]:
    """Of an id that two persons have nobody can say what is whose."""
    counts = Counter(person.inside_id for person in file.persons)
    twice = [one for one, count in counts.items() if count > 1]
    if not twice:
        return ()
    return (Finding("inside_ids_unclear", Level.WARNING, facts=(("ids", ", ".join(one or "–" for one in twice)),)),)


def _short(finding: Finding) -> Finding:
    """Foreign text in a finding says what is meant, it need not be whole."""
    facts = tuple((name, clipped(text, SHORT)) for name, text in finding.facts)
    return replace(finding, facts=facts, where=finding.where and clipped(finding.where, SHORT))


def _too_many(file: OdmFile) -> tuple[Finding, ...]:
    lists = (
        ("persons", len(file.persons), MOST_PERSONS),
        ("sources", len(file.sources), MOST_SOURCES),
        ("documents", len(file.documents), MOST_DOCUMENTS),
    )
    return tuple(
        Finding("odm_too_many", Level.WARNING, facts=(("list", name), ("count", str(count)), ("kept", str(most))))
        for name, count, most in lists
        if count > most
    )
