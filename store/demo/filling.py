"""Fills an office with invented dossiers on which nothing has happened yet."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from random import Random

from sqlmodel import select

from store.audit.actions import Action
from store.audit.lines import About, record
from store.clock import amsterdam_day
from store.context import Context, write
from store.database.unit import Unit
from store.demo.bulk import BulkDossier, Values, put_new_dossiers
from store.demo.invented import Inventor
from store.dossiers.status import DossierFacts, needs_of, needs_text
from store.dossiers.views import PersonRequest
from store.progress import Progress
from store.tables.offices import Office
from store.words.folding import fold, name_words
from store.words.forms import list_name

CHUNK = 1_000
"""Dossiers written in one unit: short enough that nobody waits for it."""
_SPAN = timedelta(days=300)
"""The oldest dossier; most are younger."""
_YOUNGEST = timedelta(minutes=20)


def fill_office(context: Context, *, count: int, seed: int, progress: Progress | None = None) -> None:
    """Adds so many dossiers to the actor's office; the same seed invents the same people."""
    chance = Random(seed)  # noqa: S311  # invents people, guards nothing
    inventor, progress = Inventor(chance), progress or Progress()
    done = 0
    while done < count:
        progress.at(done, count)
        part = min(CHUNK, count - done)
        with write(context) as unit:
            made = list(_dossiers(unit, context, inventor, part))
            put_new_dossiers(unit.connection(), made)
            record(unit, context, Action.ADD_DOSSIER, About(facts={"invented": part}))
        done += part
    progress.at(done, count)


def _dossiers(unit: Unit, context: Context, inventor: Inventor, count: int) -> Iterator[BulkDossier]:
    office = unit.exec(select(Office).where(Office.id == context.actor.office).with_for_update()).one()
    now = context.clock.now()
    year = amsterdam_day(now).year
    first = office.number_last + 1 if office.number_year == year else 1
    office.number_year, office.number_last = year, first + count - 1
    unit.add(office)
    ages = sorted((inventor.chance.random() ** 2 * _SPAN for _ in range(count)), reverse=True)
    for number, age in enumerate(ages, start=first):
        created = now - max(age, _YOUNGEST)
        touched = created + inventor.chance.random() ** 4 * (now - _YOUNGEST - created)
        yield _dossier(context, inventor.household(), f"{year % 100:02}-{number:05}", created, touched)


def _dossier(
    context: Context, people: tuple[PersonRequest, ...], number: str, created: datetime, touched: datetime
) -> BulkDossier:
    office = int(context.actor.office)
    needs = needs_of(DossierFacts(persons=len(people)))
    row: Values = {
        "office_id": office,
        "number": number,
        "adviser_id": int(context.actor.user_id),
        "created_at": created,
        "last_activity": touched,
        "sort_name": _folded(people[0].surname),
        "display_name": " + ".join(list_name(one.surname, one.prefix, one.initials) for one in people),
        "needs": needs_text(needs),
        "version": 1,
    }
    words = {word for one in people for word in _words(one)}
    return BulkDossier(
        row,
        [_person(office, one) for one in people],
        [{"office_id": office, "word": word} for word in sorted(words)],
        [
            {
                "need": need.need.value,
                "office_id": office,
                "last_activity": touched,
                "due_on": need.due_on,
                "until": None,
            }
            for need in needs
        ],
    )


def _person(office: int, person: PersonRequest) -> Values:
    values = {name: getattr(person, name) for name in PersonRequest.__dataclass_fields__}
    return values | {"office_id": office, "email_folded": person.email.casefold(), "version": 1}


def _words(person: PersonRequest) -> Iterator[str]:
    for name in (person.surname, person.partner_surname, person.prefix, person.first_names):
        yield from _name_words(name)


@cache
def _name_words(name: str) -> tuple[str, ...]:
    return name_words(name)


@cache
def _folded(name: str) -> str:
    return fold(name)
