"""Who saw this client: per person and period, the lines of a user and day joined; quick over five years."""

import time
from datetime import date, timedelta

import pytest
from sqlalchemy import insert

from store.actor import Role
from store.clock import FixedClock
from store.context import Context
from store.desk.overview import open_overview
from store.desk.seen import report_person
from store.dossiers.persons import edit_person
from store.errors import Cancelled, NotAllowed, NotFound
from store.offices.offices import add_user, come_in
from store.progress import Progress
from store.tables.audit import AuditEvent
from tests.bench.watch import statements
from tests.builders import APPLICANT, a_couple, audit_actions

LINES = 20_000


def test_same_day_lines_are_joined_and_each_user_has_a_row(context: Context, clock: FixedClock) -> None:
    dossier = a_couple(context)
    add_user(context, login="sem", name="Sem de Boer", role=Role.ADVISER)
    sem = come_in(context, login="sem").through("ssh")
    clock.advance(timedelta(days=1))
    for _ in range(3):
        open_overview(sem, dossier=dossier.dossier)
    clock.advance(timedelta(hours=2))
    edit_person(sem, person=dossier.persons[0].person, version=1, request=APPLICANT.changed(email="b@example.nl"))
    report = report_person(context, person=dossier.persons[0].person)
    first, second = report.days
    assert (first.login, first.name, first.role, first.times) == ("sem", "Sem de Boer", "adviser", 4)
    assert (first.kinds, first.last - first.first) == ((("changed", 1), ("saw", 3)), timedelta(hours=2))
    assert (first.doors, first.day) == (("ssh",), date(2026, 11, 25))
    assert (second.login, second.kinds) == ("anna", (("changed", 1),))
    partner = report_person(context, person=dossier.persons[1].person)
    assert partner.days[0].kinds == (("saw", 3),)


def test_a_period_takes_whole_days_in_amsterdam(context: Context, clock: FixedClock) -> None:
    person = a_couple(context).persons[0].person
    day = date(2026, 11, 24)
    assert len(report_person(context, person=person, first=day, last=day).days) == 1
    assert report_person(context, person=person, last=day - timedelta(days=1)).days == ()
    assert report_person(context, person=person, first=day + timedelta(days=1)).days == ()


def test_support_and_strangers_are_told_nothing(context: Context, stranger: Context) -> None:
    person = a_couple(context).persons[0].person
    with pytest.raises(NotFound):
        report_person(stranger, person=person)
    for role in (Role.SUPPORT, Role.AUDITOR):
        add_user(context, login=role.value, name="", role=role)
    assert report_person(come_in(context, login="auditor"), person=person).days
    with pytest.raises(NotAllowed):
        report_person(come_in(context, login="support"), person=person)


def test_five_years_take_a_handful_of_queries_and_less_than_a_second(context: Context, clock: FixedClock) -> None:
    dossier = a_couple(context)
    person = dossier.persons[0].person
    with context.database.engine.begin() as connection:
        connection.execute(insert(AuditEvent), _lines(context, int(person), clock))
    with statements(context.database.engine) as seen:
        begun = time.monotonic()
        report = report_person(context, person=person)
        took = time.monotonic() - begun
    assert sum(day.times for day in report.days) == LINES + 1
    assert sum(statement.is_query for statement in seen) <= 8
    assert took < 5  # measured alone: see the bench; here the machine may be busy


def test_it_stops_when_nobody_waits_for_it_any_more_and_leaves_no_line(context: Context, clock: FixedClock) -> None:
    person = a_couple(context).persons[0].person
    with context.database.engine.begin() as connection:
        connection.execute(insert(AuditEvent), _lines(context, int(person), clock)[:3000])
    before, told = audit_actions(context), list[int]()

    def watch(done: int, _total: int) -> None:
        told.append(done)
        progress.cancel()

    progress = Progress(watch)
    with pytest.raises(Cancelled):
        report_person(context, person=person, progress=progress)
    with pytest.raises(Cancelled):
        report_person(context, person=person, progress=progress)
    assert (len(told), audit_actions(context)) == (1, before)


def _lines(context: Context, person: int, clock: FixedClock) -> list[dict[str, object]]:
    """Behind the chain's end, so that it is not asked for more than rows."""
    return [
        dict(
            office_id=context.actor.office,
            sequence=1000 + number,
            at=clock.now() - timedelta(hours=2 * number),
            actor=f"user{number % 5}",
            role="adviser",
            action="open_dossier",
            result="done",
            person_id=person,
            facts='{"via":"desk"}',
            previous="",
            hash="",
        )
        for number in range(LINES)
    ]
