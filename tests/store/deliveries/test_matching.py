"""Matches: suggested with reasons, confirmed by a person, undone, and never silently."""

from datetime import timedelta

import pytest

from store.actor import Role
from store.audit.reasons import give_reason
from store.clock import FixedClock
from store.context import Context, read
from store.database.blobs import keep_blob
from store.deliveries.intake import receive_delivery
from store.deliveries.matching import confirm_match, suggest_match, undo_match
from store.deliveries.queries import facts_of, matched_files
from store.deliveries.reading import show_delivery
from store.deliveries.views import DeliveryView, Part, ReceiveRequest
from store.dossiers.dossiers import open_dossier
from store.dossiers.needs import needs_now
from store.dossiers.persons import add_person, edit_person
from store.dossiers.views import DossierView
from store.errors import Conflict, NotAllowed, NotFound, Refused
from store.ids import PersonId
from store.offices.offices import add_user, come_in
from store.tables.packages import Export, ExportPerson
from tests.builders import APPLICANT, a_couple, a_dossier, audit_actions
from tests.store.deliveries.files import ANNA, COEN, a_session, odm_bytes, received


def _ids(dossier: DossierView) -> list[PersonId]:
    return [person.person for person in dossier.persons]


def test_both_of_a_couple_are_suggested_with_reasons(context: Context, couple: DossierView) -> None:
    anna, coen = _ids(couple)
    view = received(context, couple.dossier, ANNA, COEN)
    found = suggest_match(context, delivery=view.delivery)
    assert [one.preselected for one in found.persons] == [anna, coen]
    first = found.persons[0].candidates
    assert [(one.role, one.score) for one in first] == [("aanvrager", 100), ("partner", 0)]
    assert first[0].reasons == (Part.SURNAME, Part.BIRTH_DATE, Part.SEX, Part.INITIALS, Part.ADDRESS)
    assert first[1].conflicts == (Part.SURNAME, Part.BIRTH_DATE, Part.SEX)
    assert not found.tie
    assert show_delivery(context, delivery=view.delivery).unmatched


def test_a_file_that_names_nobody_is_matched_by_who_knows_whose_it_is(context: Context, couple: DossierView) -> None:
    view = receive_delivery(context, request=ReceiveRequest(couple.dossier, b'{"odmVersion": "V4_4", "x": 1}'))
    (found,) = suggest_match(context, delivery=view.delivery).persons
    assert found.preselected is None
    assert [one.score for one in found.candidates] == [0, 0]
    matched = confirm_match(context, delivery=view.delivery, inside="P1", person=_ids(couple)[1])
    assert [one.person_role for one in matched.persons] == ["partner"]
    assert not undo_match(context, delivery=view.delivery, inside="P1").delivery.persons[0].person


def test_for_whom_the_session_was_comes_first(context: Context, couple: DossierView) -> None:
    anna, coen = _ids(couple)
    view = received(context, couple.dossier, session=a_session(context, couple.dossier, anna))
    (found,) = suggest_match(context, delivery=view.delivery).persons
    assert found.candidates[0].reasons[0] is Part.SESSION
    assert (found.candidates[1].person, found.candidates[1].conflicts[0]) == (coen, Part.SESSION)


def test_twins_are_a_tie_and_nobody_is_preselected(context: Context) -> None:
    dossier = a_dossier(context)
    add_person(context, dossier=dossier.dossier, request=APPLICANT.changed(role="partner", first_names="Bea"))
    (found,) = suggest_match(context, delivery=received(context, dossier.dossier).delivery).persons
    assert (found.tie, found.preselected) == (True, None)
    assert [one.score for one in found.candidates] == [100, 100]


def test_twins_inside_a_file_are_a_tie_too(context: Context, dossier: DossierView) -> None:
    bea = ANNA | {"personId": "P9", "naam": {"voornamen": "Bea", "geslachtsnaam": "Vries"}}
    found = suggest_match(context, delivery=received(context, dossier.dossier, ANNA, bea).delivery)
    assert [(one.tie, one.preselected) for one in found.persons] == [(True, None)] * 2


def test_a_session_breaks_a_tie(context: Context) -> None:
    dossier = a_dossier(context)
    twin = add_person(context, dossier=dossier.dossier, request=APPLICANT.changed(role="partner"))
    session = a_session(context, dossier.dossier, twin.person)
    (found,) = suggest_match(context, delivery=received(context, dossier.dossier, session=session).delivery).persons
    assert (found.tie, found.preselected) == (False, twin.person)


def test_a_name_alone_is_neither_preselected_nor_matched(context: Context) -> None:
    dossier = a_dossier(context, sex="o", birth_date="")
    view = received(context, dossier.dossier)
    (found,) = suggest_match(context, delivery=view.delivery).persons
    assert (found.candidates[0].score, found.preselected) == (40, None)
    with pytest.raises(Refused) as caught:
        confirm_match(context, delivery=view.delivery, inside="P1", person=_ids(dossier)[0])
    assert caught.value.code == "match_needs_more"
    assert audit_actions(context)[-1] == ("confirm_match", "refused:match_needs_more")


def test_a_match_is_recorded_and_moves_the_dossier_on(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier)
    matched = confirm_match(context, delivery=view.delivery, inside="P1", person=_ids(dossier)[0])
    (anna,) = matched.persons
    assert (anna.person, anna.person_role, anna.score, anna.matched_by) == (_ids(dossier)[0], "aanvrager", 100, "anna")
    assert anna.matched_at == context.clock.now()
    assert matched.unmatched == ()
    assert next(need.need for need in open_dossier(context, dossier=dossier.dossier).needs) == "brondata"
    assert ("confirm_match", "done") in audit_actions(context)


def test_the_same_match_again_changes_nothing(context: Context, dossier: DossierView) -> None:
    view, person = received(context, dossier.dossier), _ids(dossier)[0]
    first = confirm_match(context, delivery=view.delivery, inside="P1", person=person)
    before = len(audit_actions(context))
    assert confirm_match(context, delivery=view.delivery, inside="P1", person=person) == first
    assert len(audit_actions(context)) == before


def test_what_is_matched_is_not_matched_otherwise(context: Context, couple: DossierView) -> None:
    anna, coen = _ids(couple)
    view = received(context, couple.dossier, ANNA, COEN)
    confirm_match(context, delivery=view.delivery, inside="P1", person=anna)
    with pytest.raises(Conflict) as caught:
        confirm_match(context, delivery=view.delivery, inside="P1", person=coen)
    assert caught.value.code == "inside_matched_already"
    with pytest.raises(Conflict) as caught:
        confirm_match(context, delivery=view.delivery, inside="P2", person=anna)
    assert caught.value.code == "person_matched_already"


def test_a_match_that_something_speaks_against_is_a_conflict(context: Context, couple: DossierView) -> None:
    view = received(context, couple.dossier)
    matched = confirm_match(context, delivery=view.delivery, inside="P1", person=_ids(couple)[1])
    assert matched.persons[0].conflicts == (Part.SURNAME, Part.BIRTH_DATE, Part.SEX)
    assert "match_conflict" in [finding.code for finding in matched.findings]
    with read(context) as unit:
        (file,) = matched_files(unit, context, couple.dossier)
    assert file.conflict
    with read(context) as unit:
        words = [need.word for need in needs_now(unit, context, couple.dossier)]
    assert words[0] == "conflict"
    assert "brondata" not in words  # there is nothing to export


def test_a_conflict_is_no_question_any_more_once_a_better_file_is_there(context: Context, couple: DossierView) -> None:
    coen = _ids(couple)[1]
    view = received(context, couple.dossier, ANNA)
    confirm_match(context, delivery=view.delivery, inside="P1", person=coen)
    assert "match" in {need.need for need in open_dossier(context, dossier=couple.dossier).needs}
    view = received(context, couple.dossier, COEN)
    confirm_match(context, delivery=view.delivery, inside="P2", person=coen)
    assert "match" not in {need.need for need in open_dossier(context, dossier=couple.dossier).needs}


def test_a_file_of_another_than_the_sessions_person_is_a_conflict(context: Context, couple: DossierView) -> None:
    anna, coen = _ids(couple)
    view = received(context, couple.dossier, session=a_session(context, couple.dossier, coen))
    matched = confirm_match(context, delivery=view.delivery, inside="P1", person=anna)
    assert matched.persons[0].conflicts == (Part.SESSION,)


def test_a_file_of_both_is_no_conflict_with_the_session_of_one(context: Context, couple: DossierView) -> None:
    anna, coen = _ids(couple)
    view = received(context, couple.dossier, ANNA, COEN, session=a_session(context, couple.dossier, anna))
    confirm_match(context, delivery=view.delivery, inside="P1", person=anna)
    matched = confirm_match(context, delivery=view.delivery, inside="P2", person=coen)
    assert [person.conflicts for person in matched.persons] == [(), ()]


def test_a_person_of_another_dossier_is_not_found(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier)
    other = _ids(a_dossier(context))[0]
    for wrong in (other, PersonId(9999)):
        with pytest.raises(NotFound):
            confirm_match(context, delivery=view.delivery, inside="P1", person=wrong)
    with pytest.raises(NotFound):
        confirm_match(context, delivery=view.delivery, inside="P7", person=_ids(dossier)[0])


def test_undoing_asks_again(context: Context, dossier: DossierView) -> None:
    view, person = received(context, dossier.dossier), _ids(dossier)[0]
    confirm_match(context, delivery=view.delivery, inside="P1", person=person)
    undone = undo_match(context, delivery=view.delivery, inside="P1")
    assert (undone.uses, len(undone.delivery.unmatched)) == ((), 1)
    assert undone.delivery.persons[0].conflicts == ()
    assert next(need.need for need in open_dossier(context, dossier=dossier.dossier).needs) == "match"
    with pytest.raises(NotFound):
        undo_match(context, delivery=view.delivery, inside="P1")


@pytest.mark.parametrize("state", ["queued", "sending"])
def test_a_match_whose_export_is_under_way_stays(context: Context, dossier: DossierView, state: str) -> None:
    view = _exported(context, dossier, state)
    with pytest.raises(Refused) as caught:
        undo_match(context, delivery=view.delivery, inside="P1")
    assert [reason.fact("package") for reason in caught.value.reasons] == ["figlo"]


def test_undo_tells_what_hung_on_the_match(context: Context, dossier: DossierView) -> None:
    view = _exported(context, dossier, "accepted")
    (shown,) = suggest_match(context, delivery=view.delivery).persons
    undone = undo_match(context, delivery=view.delivery, inside="P1")
    assert undone.uses == shown.uses
    assert [(use.package, use.version, use.state) for use in undone.uses] == [("figlo", 1, "accepted")]


def test_files_are_given_to_export_newest_first(context: Context, clock: FixedClock, dossier: DossierView) -> None:
    person = _ids(dossier)[0]
    old = received(context, dossier.dossier, retrievedAt="2026-10-01T10:00:00+02:00")
    clock.advance(timedelta(hours=1))
    bare = receive_delivery(context, request=ReceiveRequest(dossier.dossier, odm_bytes(retrievedAt=None)))
    new = received(context, dossier.dossier)
    for view in (old, bare, new):
        confirm_match(context, delivery=view.delivery, inside="P1", person=person)
    with read(context) as unit:
        files = matched_files(unit, context, dossier.dossier)
        assert {fact.inside_id for fact in facts_of(unit, context, new.delivery, "P1")} == {"P1"}
    assert [file.delivery for file in files] == [new.delivery, old.delivery, bare.delivery]
    assert [source.source for source in files[0].sources] == ["MijnOverheid", "UWV"]
    assert not files[0].conflict


def test_an_edit_after_the_match_that_contradicts_it_is_a_conflict(context: Context, dossier: DossierView) -> None:
    view, anna = received(context, dossier.dossier), dossier.persons[0]
    confirm_match(context, delivery=view.delivery, inside="P1", person=anna.person)
    edit_person(context, person=anna.person, version=1, request=anna.as_request().changed(birth_date="1990-01-01"))
    with read(context) as unit:
        (file,) = matched_files(unit, context, dossier.dossier)
    assert file.conflicts == (Part.BIRTH_DATE,)


def test_support_may_look_at_a_suggestion_and_not_match(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier)
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    support = come_in(context, login="sem")
    give_reason(support, dossier=dossier.dossier, reason="ticket 4711")
    assert suggest_match(support, delivery=view.delivery).persons
    with pytest.raises(NotAllowed):
        confirm_match(support, delivery=view.delivery, inside="P1", person=_ids(dossier)[0])
    with pytest.raises(NotAllowed):
        undo_match(support, delivery=view.delivery, inside="P1")


def test_another_offices_file_is_not_found(context: Context, stranger: Context, dossier: DossierView) -> None:
    view, person = received(context, dossier.dossier), _ids(dossier)[0]
    with pytest.raises(NotFound):
        suggest_match(stranger, delivery=view.delivery)
    with pytest.raises(NotFound):
        confirm_match(stranger, delivery=view.delivery, inside="P1", person=person)
    with pytest.raises(NotFound):
        undo_match(stranger, delivery=view.delivery, inside="P1")
    assert [result for _, result in audit_actions(stranger)[-3:]] == ["refused:delivery_not_found"] * 3
    with read(stranger) as unit:
        assert matched_files(unit, stranger, dossier.dossier) == ()
        with pytest.raises(NotFound):
            facts_of(unit, stranger, view.delivery, "P1")


def test_a_bundled_couple_is_matched_in_its_own_dossier_only(context: Context) -> None:
    first, second = a_couple(context), a_couple(context)
    view = received(context, first.dossier, ANNA, COEN)
    with pytest.raises(NotFound):
        confirm_match(context, delivery=view.delivery, inside="P2", person=_ids(second)[1])


def _exported(context: Context, dossier: DossierView, state: str) -> DeliveryView:
    """A matched file with an export; exporting belongs to a room above this one, so here it is a row."""
    view, person = received(context, dossier.dossier), _ids(dossier)[0]
    matched = confirm_match(context, delivery=view.delivery, inside="P1", person=person)
    now, office = context.clock.now(), context.actor.office
    with context.database.unit(writes=True) as unit:
        blob = keep_blob(unit, context.vault, office=office, kind="payload", data=b"{}")
        export = Export(
            office_id=office,
            dossier_id=dossier.dossier,
            package="figlo",
            source="ockto",
            version=1,
            state=state,
            key="key-1",
            payload_blob=blob,
            payload_sha256="",
            reference="r",
            created_at=now,
            created_by="anna",
            since=now,
        )
        unit.add(export)
        unit.flush()
        unit.add(
            ExportPerson(
                export_id=export.id,
                person_id=person,
                office_id=office,
                package="figlo",
                delivery_id=view.delivery,
                inside_id="P1",
            )
        )
    return matched
