"""What was half typed: kept sealed for its own user, in its own office, until it is saved or thrown away."""

from datetime import timedelta

import pytest
from sqlmodel import select

from store.actor import Role
from store.care.checking import check_everything
from store.clock import FixedClock
from store.context import Context
from store.desk.drafts import KEPT, list_drafts, remove_draft, save_draft, show_draft
from store.desk.views import DraftField
from store.errors import NotFound, Usage
from store.offices.offices import add_office, add_user, come_in
from store.tables.drafts import Draft
from tests.builders import a_dossier, audit_actions

TYPED = (DraftField("surname", "", "Geheimenburg"), DraftField("email", "oud@example.nl", "nieuw@example.nl"))


@pytest.fixture
def colleague(context: Context) -> Context:
    """Sem, adviser in the same office."""
    add_user(context, login="sem", name="Sem", role=Role.ADVISER)
    return come_in(context, login="sem")


def test_what_was_typed_comes_back_as_it_was(context: Context) -> None:
    save_draft(context, form="person_form", place="person:7", fields=TYPED[:1])
    save_draft(context, form="person_form", place="person:7", fields=TYPED)
    assert show_draft(context, form="person_form", place="person:7").fields == TYPED
    assert [one.form for one in list_drafts(context)] == ["person_form"]


def test_nobody_else_sees_it(context: Context, colleague: Context, stranger: Context) -> None:
    save_draft(context, form="person_form", place="", fields=TYPED)
    for other in (colleague, stranger):
        assert list_drafts(other) == ()
        with pytest.raises(NotFound):
            show_draft(other, form="person_form", place="")
        save_draft(other, form="person_form", place="", fields=())
        remove_draft(other, form="person_form", place="")
    assert show_draft(context, form="person_form", place="").fields == TYPED


def test_it_is_gone_when_the_form_was_saved(context: Context) -> None:
    save_draft(context, form="person_form", place="", fields=TYPED)
    remove_draft(context, form="person_form", place="")
    remove_draft(context, form="person_form", place="")
    assert list_drafts(context) == ()


def test_the_list_tells_which_dossier(context: Context, stranger: Context, clock: FixedClock) -> None:
    dossier = a_dossier(context)
    for form, place in (
        ("dossier_form", f"dossier:{dossier.dossier}"),
        ("person_form", f"person:{dossier.persons[0].person}"),
        ("connection_form", "connection:figlo"),
        ("person_form", "person:999"),
    ):
        clock.advance(timedelta(minutes=1))
        save_draft(context, form=form, place=place, fields=TYPED)
    numbers = [one.number for one in list_drafts(context)]
    assert numbers == ["", "", dossier.number, dossier.number]
    save_draft(stranger, form="person_form", place=f"person:{dossier.persons[0].person}", fields=TYPED)
    assert [one.number for one in list_drafts(stranger)] == [""]


def test_the_list_tells_of_every_office_that_one_serves(context: Context, clock: FixedClock) -> None:
    add_office(context, name="Kantoor Zuid", admin="anna")
    here = come_in(context, login="anna", office="Kantoor Van Dijk")
    there = come_in(context, login="anna", office="Kantoor Zuid")
    for one in (here, there):
        clock.advance(timedelta(minutes=1))
        save_draft(one, form="person_form", place="", fields=TYPED)
    assert [one.office for one in list_drafts(here)] == [here.actor.office, there.actor.office]
    assert [one.office for one in list_drafts(there)] == [there.actor.office, here.actor.office]


def test_nothing_of_it_stands_in_clear_and_the_seal_is_checked(context: Context) -> None:
    save_draft(context, form="person_form", place="", fields=TYPED)
    assert check_everything(context).ok
    with context.database.unit(writes=True) as unit:
        row = unit.exec(select(Draft)).one()
        assert b"Geheimenburg" not in row.content
        row.content = row.content[:-1] + bytes([row.content[-1] ^ 1])
        unit.add(row)
    assert [problem.code for problem in check_everything(context).problems] == ["check_seal"]


def test_it_leaves_no_line_in_the_trail(context: Context) -> None:
    before = audit_actions(context)
    save_draft(context, form="person_form", place="", fields=TYPED)
    show_draft(context, form="person_form", place="")
    assert audit_actions(context) == before


def test_nobody_came_back_to_it(context: Context, clock: FixedClock) -> None:
    save_draft(context, form="person_form", place="", fields=TYPED)
    clock.advance(KEPT)
    assert list_drafts(context) == ()
    with pytest.raises(NotFound):
        show_draft(context, form="person_form", place="")
    save_draft(context, form="dossier_form", place="dossier:1", fields=())
    with context.database.unit(writes=False) as unit:
        assert [row.form for row in unit.exec(select(Draft))] == ["dossier_form"]


def test_what_is_far_too_long_is_refused(context: Context) -> None:
    with pytest.raises(Usage):
        save_draft(context, form="person_form", place="", fields=(DraftField("surname", "", "x" * 200_000),))
