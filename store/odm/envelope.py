"""Reads the envelope of an ODM file: which version, whose, when, from which sources, with which documents.

Any valid JSON is accepted: a file of another version or without an envelope is a file all the same, it then asks for
what it does not say.
"""

from datetime import datetime

from store.findings import Finding, Level
from store.odm.brp import inside_person, unknown_person_keys
from store.odm.limits import STANDARD, Limits
from store.odm.models import Envelope, Person, Reference, Remarks, Source, keys_unknown, read_each
from store.odm.moments import parse_moment
from store.odm.providers import missing_providers
from store.odm.sources import source_name
from store.odm.strict import Document, read_json
from store.odm.values import Value
from store.odm.views import DocumentReference, InsidePerson, OdmFile, SourceStatus

PROFILE_VERSION = "v4_3"
_STATUSES = ("ok", "partial", "failed", "skipped")
_ENVELOPE_KEYS = frozenset({"odmVersion", "fileId", "retrievedAt", "persons", "sources", "documents"})


def read_odm(data: bytes, *, name: str = "", limits: Limits = STANDARD) -> OdmFile:
    """The envelope of a file whose BSNs are masked already; InvalidInput where it is no JSON at all."""
    return read_envelope(read_json(data, name=name, limits=limits))


def read_envelope(document: Document) -> OdmFile:
    """The same for a file that was read before. Never raises."""
    remarks = Remarks()
    top = document.value if isinstance(document.value, dict) else {}
    envelope = Envelope.model_validate(top, context=remarks)
    persons = read_each(Person, _persons(envelope, top), remarks, where="persons")
    sources = read_each(Source, envelope.sources, remarks, where="sources")
    references = read_each(Reference, envelope.documents, remarks, where="documents")
    inside = tuple(inside_person(person, remarks) for person in persons)
    statuses = tuple(_status(source) for source in sources)
    unknown = sum(map(keys_unknown, (envelope, *sources, *references))) + sum(map(unknown_person_keys, persons))
    moment = parse_moment(envelope.retrieved_at)
    findings = (*_about_envelope(top, envelope, moment), *_about_content(inside, statuses), *_about_kinds(remarks))
    return OdmFile(
        odm_version=envelope.odm_version or None,
        file_id=envelope.file_id,
        session_id=envelope.session_id,
        provider_code=envelope.provider_code,
        consent_code=envelope.consent_code or envelope.consent.code,
        consent_given_at=parse_moment(envelope.consent_given_at or envelope.consent.given_at),
        consent_expires_at=parse_moment(envelope.consent_expires_at or envelope.consent.expires_at),
        consent_withdrawn_at=parse_moment(envelope.consent_withdrawn_at or envelope.consent.withdrawn_at),
        ockto_type=envelope.ockto_type,
        retrieved_at=moment,
        persons=inside,
        sources=statuses,
        documents=tuple(map(_reference, references)),
        unknown_keys=unknown,
        findings=(*document.findings, *findings),
    )


def _persons(envelope: Envelope, top: dict[str, Value]) -> list[object]:
    """The envelope's persons; of a bare answer of the register its own."""
    if envelope.persons or not _is_bare(top):
        return envelope.persons
    people = top.get("personen")
    if isinstance(people, list):
        return list(people)
    return [top] if isinstance(top.get("naam"), dict) else []


def _is_bare(top: dict[str, Value]) -> bool:
    return not _ENVELOPE_KEYS.intersection(top)


def _status(source: Source) -> SourceStatus:
    name = source_name(source.source)
    missing = missing_providers(source.data) if name == "MijnPensioenoverzicht" else ()
    status = source.status.casefold()
    return SourceStatus(
        source=name,
        inside_id=source.person_id,
        status="partial" if missing and status == "ok" else status,
        retrieved_at=parse_moment(source.retrieved_at),
        errors=tuple(str(error) for error in source.errors if isinstance(error, str)),
        missing=missing,
    )


def _reference(found: Reference) -> DocumentReference:
    expires = parse_moment(found.expires_at)
    return DocumentReference(
        found.document_id, found.type, found.person_id, found.url, expires, found.media_type or "application/pdf"
    )


def _about_envelope(top: dict[str, Value], envelope: Envelope, moment: datetime | None) -> list[Finding]:
    found: list[Finding] = []
    if _is_bare(top):
        found.append(Finding("odm_no_envelope", Level.WARNING, remedy="odm_give_person"))
    elif envelope.odm_version.casefold() != PROFILE_VERSION:
        version = (("version", envelope.odm_version or "?"), ("known", PROFILE_VERSION))
        found.append(Finding("odm_other_version", Level.INFO, facts=version))
    if moment is None:
        code = "odm_moment_unclear" if envelope.retrieved_at else "odm_no_moment"
        value = (("value", envelope.retrieved_at[:40]),)
        found.append(Finding(code, Level.WARNING, facts=value, remedy="odm_give_date"))
    return found


def _about_content(persons: tuple[InsidePerson, ...], sources: tuple[SourceStatus, ...]) -> list[Finding]:
    found = [
        Finding("odm_person_unnamed", Level.WARNING, facts=(("number", str(number)),))
        for number, person in enumerate(persons, 1)
        if not person.surname
    ]
    for source in sources:
        if source.missing:
            missing = (("source", source.source), ("missing", ", ".join(source.missing)))
            found.append(Finding("odm_providers_missing", Level.WARNING, facts=missing))
        elif source.status not in _STATUSES:
            facts = (("source", source.source), ("status", source.status))
            found.append(Finding("odm_status_unknown", Level.WARNING, facts=facts))
    return found


def _about_kinds(remarks: Remarks) -> list[Finding]:
    names = tuple(dict.fromkeys(remarks.wrong))
    return [Finding("odm_wrong_kind", Level.WARNING, facts=(("keys", ", ".join(names)),))] if names else []
