"""Where a dossier's way stopped: each place of the chain, with what to tell the client and what may be done."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from store.actor import ALLOWED, PERSONAL_ROLES, Role
from store.audit.problems import add_problem
from store.clock import FixedClock
from store.context import Context
from store.deliveries.reading import list_deliveries
from store.desk.trace import follow_trace, open_trace
from store.desk.trace_deeds import CAPABILITIES
from store.desk.trace_stop import CODES
from store.desk.trace_views import Deed, Step, StepState, Trace
from store.digimap.invitations import invite_person, withdraw_invitation
from store.digimap.sessions import begin_again, session_for_invitation
from store.dossiers.dossiers import add_dossier
from store.dossiers.views import DossierView
from store.errors import NotFound
from store.ids import ExportId
from store.ockto.player import play_client
from store.ockto.sessions import cancel_session
from store.offices.offices import add_user, come_in
from store.packages.advice import finish_advice, keep_advice, list_advice, show_advice
from store.packages.delivering import deliver_export
from store.packages.exporting import queue_export
from store.packages.following import follow_export, take_in_advice
from store.sandbox.serve import Running
from store.words.sentences import catalogue_words
from store.work.heartbeat import Heartbeat, new_executor
from store.work.sessions import take_in
from tests.builders import a_couple, a_dossier, audit_actions
from tests.standins import standins
from tests.store.deliveries.files import COEN, received
from tests.store.packages.builders import a_file, to
from tests.store.work.chain import connect_all, match_all, send


@pytest.fixture
def partners(context: Context, clock: FixedClock) -> Iterator[Running]:
    with standins(clock) as serving:
        connect_all(context, serving.ockto, serving.packages)
        yield serving


def stop(context: Context, dossier: DossierView) -> str:
    return follow_trace(context, dossier=dossier.dossier).stop.code


def done(trace: Trace) -> set[Step]:
    return {one.step for one in trace.steps if one.state is StepState.DONE}


def works(context: Context) -> None:
    """A worker gave a sign of life just now."""
    Heartbeat(context, new_executor()).beat()


def test_every_stop_has_its_words() -> None:
    known = catalogue_words()
    assert [code for code in CODES if {f"stop_{code}", f"tell_{code}"} - set(known)] == []
    assert [step for step in Step if f"trace_step_{step}" not in known] == []
    assert [deed for deed in Deed if f"deed_not_yours_{deed.value}" not in known] == []


def test_the_way_to_a_shared_file(context: Context, clock: FixedClock, partners: Running) -> None:
    assert stop(context, add_dossier(context)) == "nobody"
    dossier = a_dossier(context)
    assert stop(context, dossier) == "not_invited"
    first = invite_person(context, person=dossier.persons[0].person).invitation
    assert stop(context, dossier) == "not_opened"
    withdraw_invitation(context, invitation=first)
    assert stop(context, dossier) == "withdrawn"
    invitation = invite_person(context, person=dossier.persons[0].person).invitation
    session = session_for_invitation(context, invitation=invitation, opening=True).session
    assert stop(context, dossier) == "waiting_for_scan"
    clock.advance(timedelta(minutes=16))
    assert stop(context, dossier) == "code_expired"
    session = begin_again(context, invitation=invitation).session
    for step, code in (("scan", "scanned"), ("gather", "gathering")):
        play_client(context, session=session, step=step, persona="self")
        assert stop(context, dossier) == code
    play_client(context, session=session, step="share", persona="self")
    assert stop(context, dossier) == "worker_down"
    works(context)
    assert stop(context, dossier) == "taking_in"
    take_in(context, session)
    trace = open_trace(context, dossier=dossier.dossier)
    assert (trace.stop.code, trace.begun) == ("unmatched", "shared")
    assert done(trace) >= {Step.INVITED, Step.CODE_SHOWN, Step.SCANNED, Step.GATHERED, Step.SHARED, Step.FILE_IN}
    assert next(one for one in trace.steps if one.step is Step.MATCHED).state is StepState.BUSY
    match_all(context, dossier, list_deliveries(context, dossier=dossier.dossier).items[0])
    assert stop(context, dossier) == "not_exported"


def test_the_way_from_a_matched_file(context: Context, clock: FixedClock, partners: Running) -> None:
    dossier = a_dossier(context)
    a_file(context, dossier)
    works(context)
    export = ExportId(send(context, dossier, "figlo").export)
    assert stop(context, dossier) == "sending"
    deliver_export(context, export=export)
    assert stop(context, dossier) == "in_treatment"
    for minutes in (1, 2):
        later = replace(context, clock=FixedClock(clock.now() + timedelta(minutes=minutes)))
        follow_export(later, export=export)
    assert stop(context, dossier) == "advice_coming"
    take_in_advice(replace(context, clock=FixedClock(clock.now() + timedelta(minutes=3))), export=export)
    assert stop(context, dossier) == "advice_open"
    view = show_advice(context, advice=list_advice(context, dossier=dossier.dossier)[0].advice)
    keep_advice(context, advice=view.advice)
    finish_advice(context, advice=view.advice)
    trace = open_trace(context, dossier=dossier.dossier)
    assert trace.stop.code == "done"
    assert {one.state for one in trace.steps if one.step in (Step.INVITED, Step.SCANNED)} == {StepState.PASSED_BY}


def test_what_ended_badly_is_told_with_its_reason_and_mark(
    context: Context, clock: FixedClock, partners: Running
) -> None:
    dossier = a_dossier(context)
    invitation = invite_person(context, person=dossier.persons[0].person).invitation
    session = session_for_invitation(context, invitation=invitation, opening=True).session
    for step in ("scan", "refuse"):
        play_client(context, session=session, step=step, persona="self")
    found = follow_trace(context, dossier=dossier.dossier)
    assert (found.stop.code, found.stop.stuck, found.stop.trace_id != "") == ("session_refused", True, True)
    session = begin_again(context, invitation=invitation).session
    cancel_session(context, session=session)
    clock.advance(timedelta(hours=73))
    assert stop(context, dossier) == "invitation_expired"
    assert follow_trace(context, dossier=dossier.dossier).deed(Deed.RENEW).why_not == "deed_invite_again"
    old = a_dossier(context, surname="Oud")
    a_file(context, old, days=91)
    assert stop(context, old) == "too_old"
    couple = a_couple(context)
    received(context, couple.dossier, COEN)
    assert stop(context, couple) == "unmatched"


def test_an_export_that_is_refused_or_lost_names_the_package(context: Context, partners: Running) -> None:
    dossier = a_dossier(context)
    a_file(context, dossier)
    works(context)
    export = queue_export(context, request=to("dias", dossier)).export.export
    with context.database.unit(writes=True) as unit:
        from store.tables.packages import Export

        row = unit.get(Export, export)
        assert row is not None
        row.state, row.reason, row.trace_id = "failed", "service_down", "4bf92f3577b34da6"
    found = follow_trace(context, dossier=dossier.dossier)
    assert (found.stop.code, found.stop.partner, found.stop.trace_id) == ("export_failed", "dias", "4bf92f3577b34da6")
    assert found.deed(Deed.RETRY).possible
    assert found.deed(Deed.RETRY).command == f"brondesk export retry {export}"


@pytest.mark.parametrize("role", PERSONAL_ROLES)
def test_each_role_may_what_the_table_says_and_reads_why_not(role: Role, context: Context) -> None:
    dossier = a_dossier(context)
    add_user(context, login="piet", name="Piet", role=role)
    trace = follow_trace(come_in(context, login="piet"), dossier=dossier.dossier)
    for deed in trace.deeds:
        barred = deed.why_not.startswith("deed_not_yours")
        assert barred is (CAPABILITIES[deed.deed] not in ALLOWED[role]), deed
    if role is Role.SUPPORT:
        allowed = {deed.deed for deed in trace.deeds if not deed.why_not.startswith("deed_not_yours")}
        assert allowed == {Deed.INVITE, Deed.RENEW, Deed.WITHDRAW, Deed.RETRY, Deed.TEST}


def test_opening_leaves_a_line_following_none_and_a_stranger_finds_nothing(context: Context, stranger: Context) -> None:
    dossier = a_couple(context)
    add_problem(context, number="K7QF2M9P", code="ValueError store/desk/trace.py:9", dossier=dossier.dossier)
    before = audit_actions(context)
    found = open_trace(context, dossier=dossier.dossier)
    assert [(one.number, one.user) for one in found.problems] == [("K7QF2M9P", "anna")]
    follow_trace(context, dossier=dossier.dossier)
    assert audit_actions(context)[len(before) :] == [("open_dossier", "done")] * 2
    for use_case in (open_trace, follow_trace):
        with pytest.raises(NotFound):
            use_case(stranger, dossier=dossier.dossier)
