"""Puts a persona's file together: persons, what each source gave, and the documents."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from store.sandbox.moments import AMSTERDAM
from store.sandbox.ockto.messages import DOCUMENT_TYPES, DocumentType, InvitedPerson, JsonObject, OdmSource
from store.sandbox.personas.bank import psd2
from store.sandbox.personas.brp import brp_person
from store.sandbox.personas.catalogue import SELF, persona_named
from store.sandbox.personas.home import my_government
from store.sandbox.personas.invent import invented_life
from store.sandbox.personas.later import duo, pension_overview
from store.sandbox.personas.numbers import identifier
from store.sandbox.personas.papers import Paper, paper_of
from store.sandbox.personas.people import Life, Outcome, Persona, SourceName
from store.sandbox.personas.work import belastingdienst, uwv

SOURCES: tuple[SourceName, ...] = ("MijnOverheid", "Belastingdienst", "UWV", "MijnPensioenoverzicht", "DUO", "PSD2")
WELL = Outcome("ok", with_data=True)
# A document comes from a source: without the one there is not the other.
SOURCE_OF_PAPER: dict[DocumentType, SourceName] = {
    "UPO": "MijnPensioenoverzicht",
    "UWV": "UWV",
    "PSD2": "PSD2",
    "PDF": "Belastingdienst",
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What the request asked for, and when the client gathered it."""

    gathered_at: datetime
    with_partner: bool
    psd2_months: int
    documents: tuple[DocumentType, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """All that goes into a file, before the documents have links."""

    retrieved_at: datetime
    persons: list[JsonObject]
    sources: list[OdmSource]
    papers: list[Paper]


def build_story(code: str, person: InvitedPerson | None, wish: Wish) -> Story:
    """The persona's data at that moment."""
    moment = wish.gathered_at.astimezone(AMSTERDAM).replace(microsecond=0)
    persona = _persona(code, person)
    story = Story(moment, [], [], [])
    for life in persona.lives:
        if wish.with_partner or life is persona.lives[0]:
            _tell(story, life, persona, wish)
    return story


def _persona(code: str, person: InvitedPerson | None) -> Persona:
    persona = persona_named(code)
    if persona is None or (code == SELF and person is None):
        raise ValueError(code)
    if code != SELF or person is None:
        return persona
    return Persona(code, persona.description, (invented_life(person),))


def _tell(story: Story, life: Life, persona: Persona, wish: Wish) -> None:
    person_id = f"P-{identifier(life.human.full_name, life.human.birth_date)}"
    if life.listed:
        story.persons.append({"personId": person_id, "role": life.role} | brp_person(life))
    # Of a huge file the transactions are the point, so they come unasked.
    months = 12 if persona.bulk else wish.psd2_months
    for name in SOURCES:
        if name == "PSD2" and not months:
            continue
        story.sources.append(_source(name, life, person_id, story.retrieved_at, months, persona.bulk))
    day = story.retrieved_at.date()
    for kind in DOCUMENT_TYPES:
        if kind in wish.documents and _has_paper(kind, life, months):
            story.papers.append(paper_of(kind, life, person_id, day))


def _has_paper(kind: DocumentType, life: Life, months: int) -> bool:
    if not life.outcomes.get(SOURCE_OF_PAPER[kind], WELL).with_data:
        return False
    if kind == "PSD2":
        return months > 0 and life.money.savings > 0
    return life.money.pension_year > 0 if kind == "UPO" else life.money.wage_month > 0


def _source(name: SourceName, life: Life, person_id: str, moment: datetime, months: int, bulk: int) -> OdmSource:
    outcome = life.outcomes.get(name, WELL)
    at = moment - timedelta(days=outcome.days_earlier)
    return OdmSource(
        source=name,
        person_id=person_id,
        retrieved_at=at,
        status=outcome.status,
        errors=list(outcome.errors),
        data=_data(name, life, at, months, bulk) if outcome.with_data else {},
    )


def _data(name: SourceName, life: Life, at: datetime, months: int, bulk: int) -> JsonObject:
    day: date = at.date()
    match name:
        case "MijnOverheid":
            return my_government(life, day)
        case "Belastingdienst":
            return belastingdienst(life, day)
        case "UWV":
            return uwv(life, day)
        case "MijnPensioenoverzicht":
            missing = life.outcomes.get(name, WELL).errors
            return pension_overview(life, at, missing)
        case "DUO":
            return duo(life)
        case "PSD2":
            return psd2(life, day, months, bulk)
