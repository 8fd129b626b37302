"""Dossiers and persons: made, found, edited, and refused where they must be."""

import pytest

from store.actor import Role
from store.context import Context
from store.dossiers.dossiers import add_dossier, find_dossier_id, open_dossier
from store.dossiers.persons import add_person, edit_person
from store.errors import Conflict, InvalidInput, NotAllowed, NotFound
from store.offices.offices import add_user, come_in
from tests.builders import APPLICANT, PARTNER, a_couple, a_dossier, audit_actions


def test_numbers_count_within_office_and_year(context: Context, stranger: Context) -> None:
    numbers = [a_dossier(context).number, a_dossier(context).number, a_dossier(stranger).number]
    assert numbers == ["26-00001", "26-00002", "26-00001"]


def test_a_new_dossier_asks_to_invite(context: Context) -> None:
    dossier = a_couple(context)
    assert dossier.display_name == "Vries, de, A.B. + Jansen, C."
    assert [need.need for need in dossier.needs] == ["invite"]


def test_a_dossier_is_found_by_its_number_and_its_id(context: Context) -> None:
    dossier = a_dossier(context)
    assert find_dossier_id(context, number=dossier.number) == dossier.dossier
    assert find_dossier_id(context, number=str(dossier.dossier)) == dossier.dossier


def test_another_offices_dossier_is_not_found_by_its_number(context: Context, stranger: Context) -> None:
    a_dossier(stranger)
    dossiers = [a_dossier(context), a_dossier(context)]
    with pytest.raises(NotFound):
        find_dossier_id(stranger, number=dossiers[1].number)
    assert find_dossier_id(context, number=dossiers[0].number) == dossiers[0].dossier


def test_another_offices_dossier_is_not_found_and_the_refusal_is_on_record(context: Context, stranger: Context) -> None:
    dossier = a_dossier(context)
    with pytest.raises(NotFound):
        open_dossier(stranger, dossier=dossier.dossier)
    assert audit_actions(stranger)[-1] == ("open_dossier", "refused:dossier_not_found")
    with pytest.raises(NotFound):
        find_dossier_id(stranger, number="26-00002")


def test_support_may_look_and_not_edit(context: Context) -> None:
    dossier = a_dossier(context)
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    support = come_in(context, login="sem")
    assert open_dossier(support, dossier=dossier.dossier).number == dossier.number
    with pytest.raises(NotAllowed):
        add_person(support, dossier=dossier.dossier, request=PARTNER)
    assert audit_actions(context)[-1] == ("add_person", "refused:role_may_not")


def test_opening_leaves_a_line_for_each_person(context: Context) -> None:
    dossier = a_couple(context)
    before = len(audit_actions(context))
    open_dossier(context, dossier=dossier.dossier)
    assert audit_actions(context)[before:] == [("open_dossier", "done")] * 2


def test_a_role_is_taken_once(context: Context) -> None:
    dossier = a_dossier(context)
    with pytest.raises(Conflict) as caught:
        add_person(context, dossier=dossier.dossier, request=APPLICANT)
    assert caught.value.code == "role_taken"


def test_an_edit_on_an_older_version_changes_nothing(context: Context) -> None:
    person = a_dossier(context).persons[0]
    edit_person(context, person=person.person, version=1, request=person.as_request().changed(phone="030-1234567"))
    with pytest.raises(Conflict) as caught:
        edit_person(context, person=person.person, version=1, request=person.as_request().changed(phone="06"))
    assert caught.value.exit_code == 7
    shown = open_dossier(context, dossier=person.dossier).persons[0]
    assert (shown.phone, shown.version) == ("030-1234567", 2)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("surname", "", "surname_needed"),
        ("surname", "x" * 201, "too_long"),
        ("surname", "a\0b", "not_storable"),
        ("surname", "a\udce9b", "not_storable"),
        ("birth_date", "1988-13-01", "birth_date_invalid"),
        ("birth_date", "1988-02-30", "birth_date_invalid"),
        ("birth_date", "12-03-1988", "birth_date_invalid"),
        ("birth_date", "1986-00-07", "birth_date_invalid"),
        ("sex", "x", "sex_invalid"),
        ("role", "kind", "role_invalid"),
        ("email", "a.example.nl", "email_invalid"),
    ],
)
def test_a_wrong_field_is_named_and_nothing_is_made(context: Context, field: str, value: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        add_dossier(context, persons=(APPLICANT.changed(**{field: value}),))
    assert [(reason.code, reason.where) for reason in caught.value.reasons] == [(code, field)]
    assert a_dossier(context).number == "26-00001"


@pytest.mark.parametrize("birth_date", ["", "1986-07-00", "1986-00-00", "0000-00-00", "1988-02-29"])
def test_incomplete_birth_dates_are_normal(context: Context, birth_date: str) -> None:
    assert a_dossier(context, birth_date=birth_date).persons[0].birth_date == birth_date
