"""What a file says in the seven areas: each fact with source, person, moment and the path at which it stands."""

from collections.abc import Iterator
from dataclasses import replace

from store.odm.fields import Area
from store.odm.harvest import Origin, harvest
from store.odm.limits import STANDARD, Limits
from store.odm.profile import PERSON, Profile, profile_for
from store.odm.selecting import Found, first_text
from store.odm.sources import source_name
from store.odm.strict import read_json
from store.odm.takes import ENDED
from store.odm.values import Value
from store.odm.views import Fact, InsidePerson, OdmFile

REGISTER = "MijnOverheid"


def read_facts(data: bytes, file: OdmFile, *, limits: Limits = STANDARD) -> tuple[Fact, ...]:
    """The facts of a file whose envelope was read; one without persons and sources has none."""
    return facts_of(read_json(data, limits=limits).value, file)


def facts_of(value: Value, file: OdmFile) -> tuple[Fact, ...]:
    """The same for a document that was read before. Never raises."""
    profile = profile_for(file.odm_version)
    origins = (*_persons(value, file), *_sources(value, file))
    facts = [fact for origin in origins for fact in _of_origin(profile, origin)]
    facts.sort(key=lambda fact: _rank(profile, fact.label))
    return (*_one_a_field(facts), *_documents(file))


def _of_origin(profile: Profile, origin: Origin) -> Iterator[Fact]:
    for rule in profile.rules:
        if rule.source == origin.kind:
            yield from harvest(rule, origin)


def _rank(profile: Profile, label: str) -> int:
    """Facts stand in the order of the profile, whatever the order of the sources in the file."""
    return next((number for number, rule in enumerate(profile.rules) if rule.label == label), len(profile.rules))


def _persons(value: Value, file: OdmFile) -> Iterator[Origin]:
    people = value.get("persons") if isinstance(value, dict) else None
    by_id = {person.inside_id: person for person in file.persons}
    for place, person in enumerate(people if isinstance(people, list) else ()):
        start = Found(f"$.persons[{place}]", person)
        inside = first_text(start, "personId").strip()
        yield Origin(
            start, PERSON, REGISTER, inside, file.retrieved_at, True, _lives_together(person), _home(by_id.get(inside))
        )


def _sources(value: Value, file: OdmFile) -> Iterator[Origin]:
    """Only sources that are objects; the envelope passed over the others as well, so they go side by side."""
    entries = value.get("sources") if isinstance(value, dict) else None
    found = [(at, one) for at, one in enumerate(entries if isinstance(entries, list) else ()) if isinstance(one, dict)]
    together = {origin.inside_id: origin.together for origin in _persons(value, file)}
    by_id = {person.inside_id: person for person in file.persons}
    for (place, entry), status in zip(found, file.sources, strict=False):
        start = Found(f"$.sources[{place}].data", entry.get("data"))
        yield Origin(
            start,
            source_name(status.source),
            status.source,
            status.inside_id,
            status.retrieved_at or file.retrieved_at,
            status.status == "ok",
            together.get(status.inside_id, len(file.persons) > 1),
            _home(by_id.get(status.inside_id)),
        )


def _lives_together(person: object) -> bool:
    partners = person.get("partners") if isinstance(person, dict) else None
    return isinstance(partners, list) and any(isinstance(one, dict) and not one.get(ENDED) for one in partners)


def _home(person: InsidePerson | None) -> tuple[str, str]:
    return (person.postcode, person.house_number) if person else ("", "")


def _one_a_field(facts: list[Fact]) -> Iterator[Fact]:
    """The first fact of a person that fills a field keeps it: a value out of two sources is nobody's value."""
    taken: set[tuple[str, str]] = set()
    for fact in facts:
        if fact.field is None:
            yield fact
            continue
        free = (fact.inside_id, fact.field) not in taken
        taken.add((fact.inside_id, fact.field))
        yield fact if free else replace(fact, field=None)


def _documents(file: OdmFile) -> Iterator[Fact]:
    for place, document in enumerate(file.documents):
        yield Fact(
            area=Area.DOCUMENTS,
            label="fact_document",
            field=None,
            value=document.type,
            unit="text",
            source="",
            inside_id=document.inside_id,
            retrieved_at=file.retrieved_at,
            path=f"$.documents[{place}]",
            detail=document.media_type,
        )
