"""The check of everything: silent on what is sound, and naming what is not."""

import pytest
from sqlmodel import SQLModel, select

from store.care.checking import check_everything
from store.context import Context
from store.digimap.invitations import invite_person
from store.dossiers.records import add_record
from store.tables.digimap import Invitation
from store.tables.dossiers import Dossier
from store.tables.persons import ClientRecord, Person
from tests.builders import a_couple


@pytest.fixture
def filled(context: Context) -> Context:
    dossier = a_couple(context)
    invite_person(context, person=dossier.persons[0].person)
    with context.database.unit(writes=True) as unit:
        person = unit.exec(select(Person).where(Person.role == "aanvrager")).one()
        add_record(unit, context, person, {"savings": "100"}, origin="hand", origin_id=None)
    return context


def test_nothing_is_wrong_with_what_is_sound(filled: Context) -> None:
    report = check_everything(filled)
    assert report.ok
    assert (report.dossiers, report.sealed) == (1, 2)


@pytest.mark.parametrize(
    ("table", "column", "code"),
    [
        (Invitation, "token_sealed", "check_seal"),
        (Invitation, "code_sealed", "check_seal"),
        (ClientRecord, "values", "check_seal"),
        (Dossier, "needs", "check_needs"),
    ],
)
def test_a_value_that_was_changed_is_named(filled: Context, table: type[SQLModel], column: str, code: str) -> None:
    with filled.database.unit(writes=True) as unit:
        row = unit.exec(select(table)).one()
        value = getattr(row, column)
        setattr(row, column, "[]" if column == "needs" else value[:-1] + bytes([value[-1] ^ 1]))
        unit.add(row)
    report = check_everything(filled)
    assert [problem.code for problem in report.problems] == [code]
