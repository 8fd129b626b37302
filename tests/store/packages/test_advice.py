"""Returned advice: whose it is, what was decided, and the dossier's client data after it."""

from datetime import timedelta

import pytest

from store.actor import Role
from store.audit.reasons import give_reason
from store.clock import FixedClock
from store.context import Context, read
from store.dossiers.dossiers import open_dossier
from store.dossiers.records import newest_record
from store.errors import Conflict, NotAllowed, NotFound, Refused, Usage
from store.ids import AdviceId
from store.offices.offices import add_user, come_in
from store.packages.advice import (
    accept_advice,
    finish_advice,
    keep_advice,
    list_advice,
    place_advice,
    show_advice,
    undo_decision,
)
from store.packages.answers import Advice, AdvisedPerson
from store.packages.deciding import advice_fields, same_value
from store.packages.delivering import deliver_export
from store.packages.exporting import queue_export
from store.packages.following import follow_export, store_advice, take_in_advice
from store.packages.payload import MessagePerson
from store.packages.placing import place
from store.packages.views import AdviceView
from tests.builders import a_couple, a_dossier, audit_actions
from tests.store.packages.builders import a_file, a_record, to


def returned(office: Context, clock: FixedClock, package: str = "figlo") -> AdviceView:
    dossier = a_dossier(office)
    a_file(office, dossier)
    a_record(office, dossier, {"mortgage_debt": "200000", "savings": "700"})
    export = queue_export(office, request=to(package, dossier)).export.export
    deliver_export(office, export=export)
    clock.advance(timedelta(minutes=5))
    follow_export(office, export=export)
    take_in_advice(office, export=export)
    (advice,) = list_advice(office, dossier=dossier.dossier)
    return show_advice(office, advice=advice.advice)


def test_each_field_shows_what_was_sent_what_is_and_what_came_back(office: Context, clock: FixedClock) -> None:
    view = returned(office, clock)
    by_field = {one.field: one for one in view.fields}
    income = by_field["income_gross_year"]
    assert (income.exported, income.now, income.returned, income.changes) == ("52000", None, "53040", True)
    assert by_field["mortgage_debt"].changes is False
    assert by_field["mortgage_advised"].exported is None
    assert (view.undecided, view.complete) == (3, False)
    assert audit_actions(office)[-1] == ("open_advice", "done")


def test_what_is_accepted_makes_a_new_version_and_what_is_kept_stays(office: Context, clock: FixedClock) -> None:
    view = returned(office, clock)
    keep_advice(office, advice=view.advice, fields=["income_gross_year"], version=view.version)
    with pytest.raises(Refused, match="advice_undecided"):
        finish_advice(office, advice=view.advice)
    accept_advice(office, advice=view.advice, fields=["mortgage_advised", "monthly_cost_advised"])
    done = finish_advice(office, advice=view.advice)
    assert (done.state, done.decided_by) == ("decided", "anna")
    assert view.person is not None
    with read(office) as unit:
        record = newest_record(unit, office, view.person)
    assert record is not None
    values = dict(record.values)
    assert (record.version, record.origin) == (2, "advice")
    assert (values["savings"], "income_gross_year" in values, "mortgage_advised" in values) == ("700", False, True)
    assert [need.need for need in open_dossier(office, dossier=view.dossier).needs] == ["done"]
    assert ("decide_advice", "done") in audit_actions(office)
    with pytest.raises(Refused, match="advice_decided"):
        accept_advice(office, advice=view.advice)


def test_all_kept_makes_no_version(office: Context, clock: FixedClock) -> None:
    view = returned(office, clock)
    assert keep_advice(office, advice=view.advice).complete
    finish_advice(office, advice=view.advice)
    with read(office) as unit:
        record = newest_record(unit, office, view.person) if view.person else None
    assert record is not None
    assert record.version == 1


def test_a_decision_is_taken_back_before_it_is_finished(office: Context, clock: FixedClock) -> None:
    view = returned(office, clock)
    assert accept_advice(office, advice=view.advice).complete
    assert undo_decision(office, advice=view.advice, fields=["mortgage_advised"]).undecided == 1
    assert undo_decision(office, advice=view.advice).undecided == 3


def test_two_who_decide_do_not_overwrite_each_other(office: Context, clock: FixedClock) -> None:
    view = returned(office, clock)
    accept_advice(office, advice=view.advice, version=view.version)
    for use_case in (accept_advice, keep_advice, undo_decision):
        with pytest.raises(Conflict, match="advice_changed"):
            use_case(office, advice=view.advice, version=view.version)
    with pytest.raises(Conflict):
        finish_advice(office, advice=view.advice, version=view.version)


def test_who_may_decide_and_who_finds_nothing(office: Context, stranger: Context, clock: FixedClock) -> None:
    view = returned(office, clock)
    add_user(office, login="sam", name="Sam", role=Role.SUPPORT)
    sam = come_in(office, login="sam")
    assert view.dossier is not None
    give_reason(sam, dossier=view.dossier, reason="ticket 4711")
    assert show_advice(sam, advice=view.advice).advice == view.advice
    with pytest.raises(NotAllowed):
        accept_advice(sam, advice=view.advice)
    for use_case in (show_advice, accept_advice, keep_advice, undo_decision, finish_advice):
        with pytest.raises(NotFound):
            use_case(stranger, advice=view.advice)
    assert list_advice(stranger) == ()
    with pytest.raises(NotFound):
        list_advice(stranger, dossier=view.dossier)
    with pytest.raises(NotFound):
        show_advice(office, advice=AdviceId(999))
    with pytest.raises(Usage):
        accept_advice(office, advice=view.advice, fields=["shoe_size"])


def test_advice_of_a_package_that_returns_by_number(office: Context, clock: FixedClock) -> None:
    assert returned(office, clock, "findesk").state == "open"


def test_somebody_who_was_not_sent_waits_for_a_person(office: Context, clock: FixedClock) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    export = queue_export(office, request=to("dias", dossier)).export.export
    deliver_export(office, export=export)
    other = AdvisedPerson(role="aanvrager", surname="Bakker", sex="v", birth_date="1988-03-12", fields={"savings": "5"})
    store_advice(office, export=export, advice=Advice(advice_id="A1", persons=(other, other)))
    store_advice(office, export=export, advice=Advice(advice_id="A1", persons=(other, other)))
    first, second = list_advice(office)
    assert {first.state, second.state} == {"unplaced"}
    assert first.reason == "advice_person_unknown"
    with pytest.raises(Refused, match="advice_unplaced"):
        accept_advice(office, advice=first.advice)
    person = dossier.person("aanvrager")
    assert person is not None
    placed = place_advice(office, advice=first.advice, person=person.person)
    assert (placed.state, placed.person, placed.fields[0].exported) == ("open", person.person, None)
    elsewhere = a_couple(office).person("aanvrager")
    assert elsewhere is not None
    with pytest.raises(Refused, match="advice_not_to_place"):
        place_advice(office, advice=second.advice, person=elsewhere.person)


def test_nobody_acts_on_an_older_version(office: Context, clock: FixedClock) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    first = queue_export(office, request=to("dias", dossier)).export.export
    deliver_export(office, export=first)
    second = queue_export(office, request=to("dias", dossier)).export.export
    deliver_export(office, export=second)
    clock.advance(timedelta(minutes=5))
    for export in (first, second):
        follow_export(office, export=export)
        take_in_advice(office, export=export)
    states = {one.export_version: (one.state, one.reason) for one in list_advice(office)}
    assert states == {1: ("unplaced", "advice_older_version"), 2: ("open", "")}


def sent(role: str, surname: str, birth_date: str = "1988-03-12") -> MessagePerson:
    return MessagePerson(
        role=role,
        surname=surname,
        prefix="",
        partner_surname="",
        initials="",
        first_names="",
        sex="v",
        birth_date=birth_date,
        postcode="",
        house_number="",
        facts=(),
    )


def back(surname: str, role: str = "", birth_date: str = "1988-03-12", sex: str = "v") -> AdvisedPerson:
    return AdvisedPerson(role=role, surname=surname, sex=sex, birth_date=birth_date, fields={"savings": "1"})


ANNA, BEA = sent("aanvrager", "Vries"), sent("partner", "Jansen")


@pytest.mark.parametrize(
    ("persons", "whole", "reason"),
    [
        ((back("VRIÉS"),), (ANNA,), ""),
        ((back("Jansen"), back("vries")), (ANNA, BEA), ""),
        ((back("Vries"),), (ANNA, BEA), "advice_person_missing"),
        ((back("Vries"), back("Vries")), (ANNA, BEA), "advice_person_twice"),
        ((back("Bakker"),), (ANNA,), "advice_person_unknown"),
        ((back("Vries", birth_date="1988-03-00"),), (ANNA,), "advice_person_unknown"),
        ((back("Vries", sex="m"),), (ANNA,), "advice_person_unknown"),
        ((back("Vries"),), (ANNA, sent("partner", "Vries")), "advice_person_twice"),
    ],
)
def test_one_to_one_or_a_person_decides(
    persons: tuple[AdvisedPerson, ...], whole: tuple[MessagePerson, ...], reason: str
) -> None:
    placed = place(Advice(advice_id="1", persons=persons), whole, number="26-00001", by_number=False)
    assert {one.reason for one in placed} == {reason}
    assert len(placed) == len(persons)


def test_by_number_the_name_does_not_count_and_the_number_does() -> None:
    advice = Advice(advice_id="1", dossier="26-00001", persons=(back("Other", "aanvrager"),))
    assert place(advice, (ANNA,), number="26-00001", by_number=True)[0].sent == ANNA
    assert place(advice, (ANNA,), number="26-00002", by_number=True)[0].reason == "advice_other_dossier"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("52000", "52000.00", True),
        ("52000", "52001", False),
        ("vast", "vast ", True),
        ("vast", "los", False),
        (None, "1", False),
        (None, None, True),
        ("NaN", "NaN", True),
    ],
)
def test_values_are_compared_as_what_they_mean(one: str | None, other: str | None, same: bool) -> None:
    assert same_value(one, other) is same


def test_a_value_that_is_none_can_only_be_kept() -> None:
    fields = advice_fields({}, {}, {"savings": "veel", "shoe_size": "42", "employer": "Bakkerij"}, {})
    assert {one.field: one.acceptable for one in fields} == {"savings": False, "employer": True, "shoe_size": False}
