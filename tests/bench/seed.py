"""Databases of 10,000 to 1,000,000 dossiers, written without the use cases, by the one module that may do so.

One office holds 30 % of the rows, as the largest customer does; the others share the rest. The same size gives the
same rows at every run.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from sqlalchemy import Engine

from store.clock import amsterdam_day, amsterdam_midnight
from store.context import open_context
from store.demo.bulk import BulkDossier, Values, put_dossiers, put_rows
from store.dossiers.status import LAST_DAY, WARN_DAYS, Need, OpenNeed, needs_text
from store.settings import Settings
from store.tables.offices import Office, User, UserOffice
from tests.bench.names import Name, Names

NOW = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)
YEARS = timedelta(days=3 * 365)
LARGE = 1
"""The office with 30 % of the dossiers."""
SMALL = 2
OFFICES = 50
LOGIN = "anna"
CHUNK = 5_000

NEEDS: tuple[tuple[Need, float], ...] = (
    (Need.FAILED, 0.006),
    (Need.MATCH, 0.012),
    (Need.ADVICE, 0.008),
    (Need.BRONDATA, 0.03),
    (Need.WAITING, 0.3),
    (Need.AGEING, 0.7),
)
"""The open questions of the list's filters, and the part of the dossiers that have them.

A dossier that nobody touches keeps the rows of questions that time has ended: the last two are mostly such rows.
"""


@dataclass(frozen=True, slots=True)
class Seeded:
    """A seeded database and the surroundings in which the program opens it."""

    database: str
    directory: Path
    dossiers: int

    @property
    def environment(self) -> dict[str, str]:
        return {
            "BRONDESK_DATABASE": self.database,
            "BRONDESK_DATA": str(self.directory),
            "BRONDESK_USER": LOGIN,
            "XDG_CONFIG_HOME": str(self.directory / "config"),
        }


def seed(directory: Path, dossiers: int, database: str | None = None) -> Seeded:
    """Make a database of so many dossiers: a file in `directory`, or the empty database of that URL."""
    directory.mkdir(parents=True, exist_ok=True)
    url = database or f"sqlite:///{directory / 'brondesk.db'}"
    context = open_context(Settings(data_directory=directory, database=url))
    engine = context.database.engine
    try:
        _write(engine, dossiers)
    finally:
        context.database.close()
    return Seeded(url, directory, dossiers)


def _write(engine: Engine, dossiers: int) -> None:
    with engine.begin() as connection:
        put_rows(connection, Office, _offices(dossiers))
        put_rows(connection, User, _users())
        put_rows(connection, UserOffice, ({"user_id": number, "office_id": number} for number in range(1, OFFICES + 1)))
    made = _dossiers(Random(dossiers), dossiers)
    while chunk := list(islice(made, CHUNK)):
        with engine.begin() as connection:  # a transaction a chunk: the log of one of a million rows fills a disk
            put_dossiers(connection, chunk)


def _offices(dossiers: int) -> Iterator[Values]:
    for number in range(1, OFFICES + 1):
        yield {"id": number, "name": f"Kantoor {number}", "created_at": NOW, "number_year": 26, "number_last": dossiers}


def _users() -> Iterator[Values]:
    for number in range(1, OFFICES + 1):
        login = LOGIN if number == LARGE else f"user{number}"
        yield {"id": number, "login": login, "name": login, "role": "admin", "created_at": NOW}


def _dossiers(chance: Random, dossiers: int) -> Iterator[BulkDossier]:
    names = Names(chance)
    person = iter(range(1, 2 * dossiers + 1))
    for number in range(1, dossiers + 1):
        office = LARGE if chance.random() < 0.3 else chance.randint(SMALL, OFFICES)
        yield _dossier(chance, names, number, office, lambda: next(person))


def _dossier(chance: Random, names: Names, number: int, office: int, new_person: Callable[[], int]) -> BulkDossier:
    people = [names.draw() for _ in range(2 if chance.random() < 0.4 else 1)]
    activity = NOW - timedelta(seconds=chance.random() ** 3 * YEARS.total_seconds())  # most of it is recent
    needs = _needs(chance, activity)
    row = {
        "id": number,
        "office_id": office,
        "number": f"{10 + number // 90_000}-{number % 90_000:05d}",
        "adviser_id": office,
        "created_at": activity - timedelta(days=10),
        "last_activity": activity,
        "sort_name": names.folded(people[0].surname),
        "display_name": " + ".join(name.shown for name in people),
        "needs": needs_text(needs),
        "brondata_at": activity if chance.random() < 0.7 else None,
        "version": 1,
    }
    roles = ("aanvrager", "partner")
    persons = [
        _person(chance, new_person(), number, office, role, name) for role, name in zip(roles, people, strict=False)
    ]
    words = {word for name in people for word in names.words(name)}
    return BulkDossier(
        row,
        persons,
        [{"office_id": office, "word": word, "dossier_id": number} for word in words],
        [_need_row(number, office, activity, need) for need in needs],
    )


def _needs(chance: Random, activity: datetime) -> list[OpenNeed]:
    """The questions of a dossier: those of the filters by chance, and always one of the last three."""
    found = [_need(need, activity) for need, part in NEEDS if chance.random() < part]
    return [*found, OpenNeed(chance.choice((Need.INVITE, Need.SENT, Need.DONE)))]


def _need(need: Need, activity: datetime) -> OpenNeed:
    if need is Need.AGEING:
        due = amsterdam_day(activity) + timedelta(days=WARN_DAYS)
        return OpenNeed(need, due_on=due, until=amsterdam_midnight(due + timedelta(days=LAST_DAY + 1 - WARN_DAYS)))
    if need is Need.WAITING:
        return OpenNeed(need, until=activity + timedelta(hours=72))
    return OpenNeed(need)


def _need_row(number: int, office: int, activity: datetime, need: OpenNeed) -> Values:
    return {
        "dossier_id": number,
        "need": need.need.value,
        "office_id": office,
        "last_activity": activity,
        "due_on": need.due_on,
        "until": need.until,
        "person": need.person,
    }


def _person(chance: Random, person: int, dossier: int, office: int, role: str, name: Name) -> Values:
    email = f"p{person}@example.nl"
    return {
        "id": person,
        "office_id": office,
        "dossier_id": dossier,
        "role": role,
        "surname": name.surname,
        "prefix": name.prefix,
        "partner_surname": "",
        "initials": name.initials,
        "first_names": name.first_names,
        "sex": chance.choice("vmo"),
        "birth_date": f"{chance.randint(1940, 2004)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
        "email": email,
        "email_folded": email,
        "phone": "",
        "postcode": f"{chance.randint(1000, 9999)}{chance.choice('ABCDEFGHKL')}{chance.choice('ABCDEFGHKL')}",
        "house_number": str(chance.randint(1, 300)),
        "version": 1,
    }
