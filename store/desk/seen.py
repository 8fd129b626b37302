"""Who saw this client: the lines of a person in a period, those of one user and day joined."""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.kinds import kind_of
from store.audit.lines import About, allow, record
from store.audit.reasons import reason_text
from store.clock import amsterdam_day, amsterdam_midnight
from store.context import Context, write
from store.database.interrupting import interruptible
from store.database.unit import Unit
from store.desk.seen_views import SeenDay, SeenReport
from store.dossiers.queries import find_dossier, find_person
from store.ids import DossierId, PersonId
from store.progress import Progress
from store.tables.audit import AuditEvent
from store.tables.offices import User
from store.tables.reasons import OpeningReason
from store.words.forms import spoken_name

_STEP = 1000
"""Lines between two looks at whether somebody still waits."""


def report_person(
    context: Context,
    *,
    person: PersonId,
    first: date | None = None,
    last: date | None = None,
    progress: Progress | None = None,
) -> SeenReport:
    """Who saw or handled that person's data on the Amsterdam days from `first` to `last`, newest day first.

    For an adviser, an administrator or an auditor of the office. Reading it leaves a line too. Raises NotFound, and
    Cancelled when stopped: then nobody has read it.
    """
    with write(context) as unit:
        row = find_person(unit, context, person)
        about = About(DossierId(row.dossier_id), (person,))
        allow(unit, context, Capability.SEE_WHO_SAW, Action.REPORT_PERSON, about)
        record(unit, context, Action.REPORT_PERSON, about)
        with interruptible(unit, progress):
            lines = _lines(unit, context, person, first, last)
        days = _joined(lines, progress or Progress())
        names = _names(unit, {login for _, login in days})
        reasons = _reasons(unit, context, {number for one in days.values() for number in one.reasons})
        number = find_dossier(unit, context, DossierId(row.dossier_id)).number
        name = spoken_name(row.surname, row.prefix, row.initials, row.partner_surname)
        items = tuple(one.view(names, reasons) for one in reversed(days.values()))
        return SeenReport(person, name, number, first, last, context.clock.now(), items)


Line = tuple[datetime, str, str, str, str, str]


def _lines(unit: Unit, context: Context, person: PersonId, first: date | None, last: date | None) -> list[Line]:
    """By the index of the person: what others were asked or shown costs nothing."""
    # sqlmodel types a select of up to four columns; a line has six.
    query: Any = (
        select(AuditEvent.at, AuditEvent.actor, AuditEvent.role, AuditEvent.action)
        .add_columns(col(AuditEvent.result), col(AuditEvent.facts))
        .where(col(AuditEvent.person_id) == person, col(AuditEvent.office_id) == context.actor.office)
    )
    if first is not None:
        query = query.where(col(AuditEvent.at) >= amsterdam_midnight(first))
    if last is not None:
        query = query.where(col(AuditEvent.at) < amsterdam_midnight(last + timedelta(days=1)))
    return [(row[0], row[1], row[2], row[3], row[4], row[5]) for row in unit.exec(query.order_by(col(AuditEvent.id)))]


@dataclass(slots=True)
class _Day:
    """What one user did on one day."""

    day: date
    login: str
    role: str
    first: datetime
    last: datetime
    kinds: Counter[str] = field(default_factory=Counter)
    reasons: set[int] = field(default_factory=set)
    doors: set[str] = field(default_factory=set)

    def take(self, line: Line) -> None:
        """One line more."""
        at, _, _, action, result, facts = line
        self.first, self.last = min(self.first, at), max(self.last, at)
        self.kinds[kind_of(action, result)] += 1
        reason, door = _named(facts)
        self.reasons |= reason
        self.doors |= door

    def view(self, names: dict[str, str], reasons: dict[int, str]) -> SeenDay:
        """What is shown of it."""
        return SeenDay(
            day=self.day,
            login=self.login,
            name=names.get(self.login, ""),
            role=self.role,
            kinds=tuple(sorted(self.kinds.items())),
            first=self.first,
            last=self.last,
            reasons=tuple(reasons[number] for number in sorted(self.reasons) if number in reasons),
            doors=tuple(sorted(self.doors)),
        )


@lru_cache(maxsize=1000)
def _named(facts: str) -> tuple[frozenset[int], frozenset[str]]:
    """The reason and the door that a line names; a few texts stand in thousands of lines."""
    known = json.loads(facts)
    reason, door = known.get("reason"), known.get("via")
    return frozenset({reason} if isinstance(reason, int) else ()), frozenset({str(door)} if door else ())


def _joined(lines: list[Line], progress: Progress) -> dict[tuple[date, str], _Day]:
    days: dict[tuple[date, str], _Day] = {}
    for number, line in enumerate(lines, 1):
        if number % _STEP == 0:
            progress.at(number, len(lines))
        at, login, role = line[:3]
        key = (amsterdam_day(at), login)
        if key not in days:
            days[key] = _Day(*key, role, at, at)
        days[key].take(line)
    return dict(sorted(days.items()))


def _names(unit: Unit, logins: set[str]) -> dict[str, str]:
    return dict(unit.exec(select(User.login, User.name).where(col(User.login).in_(logins))).all())


def _reasons(unit: Unit, context: Context, numbers: set[int]) -> dict[int, str]:
    query = select(OpeningReason).where(
        OpeningReason.office_id == context.actor.office, col(OpeningReason.id).in_(numbers)
    )
    return {row.id: reason_text(context, row) for row in unit.exec(query)} if numbers else {}
