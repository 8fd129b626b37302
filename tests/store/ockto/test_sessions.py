"""Sessions start, go their way at the stand-in, and end."""

from datetime import timedelta

import pytest

from store.clock import FixedClock
from store.context import Context
from store.desk.listing import list_dossiers
from store.desk.overview import open_overview
from store.desk.views import ListRequest
from store.digimap.invitations import invite_person, withdraw_invitation
from store.digimap.views import InvitationView
from store.errors import NotFound, Refused, ServiceFailed
from store.ockto.following import due_sessions, follow_session
from store.ockto.looking import keep_session_open
from store.ockto.player import list_personas, play_client
from store.ockto.sessions import cancel_session, list_sessions, renew_session, show_session, start_session
from store.sandbox.serve import Running
from tests.builders import a_couple, audit_actions
from tests.store.ockto.steps import start


def test_a_session_starts_with_a_code_that_can_be_scanned_for_15_minutes(
    context: Context, clock: FixedClock, ockto: Running, invitation: InvitationView
) -> None:
    session = start(context, invitation)
    assert (session.state, session.role, session.open) == ("waiting", "aanvrager", True)
    assert session.qr.startswith("OCKTO:")
    assert session.expires_at == clock.now() + timedelta(minutes=15)
    assert ("begin_session", "done") in audit_actions(context)


def test_starting_twice_gives_the_same_session(context: Context, ockto: Running, invitation: InvitationView) -> None:
    first, second = start(context, invitation), start(context, invitation)
    assert first.session == second.session
    assert ockto.faults.count("ockto", "POST", "/sessions") == 1


def test_the_qr_text_stands_in_no_list_and_in_no_representation(
    context: Context, ockto: Running, invitation: InvitationView
) -> None:
    session = start(context, invitation)
    assert session.qr not in repr(session)
    assert [one.qr for one in list_sessions(context, dossier=session.dossier)] == [""]


def test_of_no_dossier_the_open_sessions_of_the_office_are_listed(
    context: Context, stranger: Context, ockto: Running, invitation: InvitationView
) -> None:
    session = start(context, invitation)
    assert [one.session for one in list_sessions(context)] == [session.session]
    assert list_sessions(stranger) == ()
    cancel_session(context, session=session.session)
    assert list_sessions(context) == ()


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        (("scan",), "scanned"),
        (("scan", "gather"), "gathering"),
        (("scan", "gather", "share"), "shared"),
        (("scan", "refuse"), "refused"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else value,
)
def test_the_client_goes_step_by_step(
    context: Context, ockto: Running, invitation: InvitationView, steps: tuple[str, ...], state: str
) -> None:
    session = start(context, invitation)
    for step in steps:
        session = play_client(context, session=session.session, step=step)
    assert (session.state, session.qr) == (state, "")
    assert ("follow_session", state) in audit_actions(context)


def test_after_a_client_who_does_not_share_the_next_step_is_to_invite_again_until_a_new_session_begins(
    context: Context, ockto: Running, invitation: InvitationView
) -> None:
    def steps() -> set[tuple[str, str, str]]:
        (row,) = list_dossiers(context, request=ListRequest()).items
        shown = open_overview(context, dossier=row.dossier).next_step
        return {(step.code, step.person, step.key) for step in (row.next_step, shown)}

    for state, persona, acts in (("refused", "self", ("scan", "refuse")), ("failed", "breakdown", ("scan", "gather"))):
        session = start(context, invitation).session
        assert steps() == {("step_wait_for_client", "", "")}
        for act in acts:
            play_client(context, session=session, step=act, persona=persona)
        assert show_session(context, session=session).state == state
        assert steps() == {(f"step_session_{state}", "aanvrager", "i")}


def test_a_shared_session_is_due_at_once_for_taking_in(
    context: Context, ockto: Running, invitation: InvitationView
) -> None:
    session = start(context, invitation)
    for step in ("scan", "gather", "share"):
        play_client(context, session=session.session, step=step)
    (due,) = due_sessions(context.as_system(context.actor.office), limit=10)
    assert (due.session, due.office, due.shared) == (session.session, context.actor.office, True)


def test_a_step_that_is_not_possible_now_is_refused_by_the_standin(
    context: Context, ockto: Running, invitation: InvitationView
) -> None:
    session = start(context, invitation)
    with pytest.raises(ServiceFailed) as caught:
        play_client(context, session=session.session, step="share")
    assert (caught.value.code, caught.value.facts["code"]) == ("service_refused", "step_not_allowed")


def test_there_are_personas_of_every_kind(context: Context, ockto: Running) -> None:
    assert len(list_personas(context)) >= 8


def test_a_code_lapses_after_15_minutes_and_not_once_scanned(
    context: Context, clock: FixedClock, ockto: Running, invitation: InvitationView
) -> None:
    session = start(context, invitation)
    clock.advance(timedelta(minutes=14, seconds=59))
    assert not show_session(context, session=session.session).lapsed
    play_client(context, session=session.session, step="scan")
    clock.advance(timedelta(hours=2))
    assert follow_session(context, session=session.session).state == "scanned"


def test_a_lapsed_code_is_not_shown_and_expires_when_asked_after(
    context: Context, clock: FixedClock, ockto: Running, invitation: InvitationView
) -> None:
    session = start(context, invitation)
    clock.advance(timedelta(minutes=15))
    shown = show_session(context, session=session.session)
    assert (shown.lapsed, shown.qr) == (True, "")
    assert follow_session(context, session=session.session).state == "expired"


def test_a_lapsed_code_is_renewed_while_somebody_looks(
    context: Context, clock: FixedClock, ockto: Running, invitation: InvitationView
) -> None:
    first = start(context, invitation)
    clock.advance(timedelta(minutes=15))
    second = keep_session_open(context, session=first.session)
    assert second.session != first.session
    assert (second.state, bool(second.qr)) == ("waiting", True)
    assert show_session(context, session=first.session).reason == "scan_limit"


def test_a_lapsed_code_of_an_expired_invitation_is_not_renewed(
    context: Context, clock: FixedClock, ockto: Running, invitation: InvitationView
) -> None:
    clock.advance(timedelta(hours=71, minutes=50))
    session = start(context, invitation)
    clock.advance(timedelta(minutes=15))
    assert keep_session_open(context, session=session.session).state == "expired"


def test_looking_writes_once_in_half_the_time_it_counts_for(
    context: Context, clock: FixedClock, ockto: Running, invitation: InvitationView
) -> None:
    session = start(context, invitation)
    stamp = context.database.change_stamp()
    keep_session_open(context, session=session.session)
    assert context.database.change_stamp() == stamp


def test_where_nobody_works_in_the_background_the_one_who_looks_asks(
    context: Context, clock: FixedClock, ockto: Running, invitation: InvitationView
) -> None:
    session = start(context, invitation)
    clock.advance(timedelta(seconds=30))
    before = ockto.faults.count("ockto", "GET")
    keep_session_open(context, session=session.session)
    assert ockto.faults.count("ockto", "GET") == before + 1


def test_renewing_makes_the_old_code_void_at_the_service(
    context: Context, ockto: Running, invitation: InvitationView
) -> None:
    old = start(context, invitation)
    new = renew_session(context, session=old.session)
    assert new.session != old.session
    assert show_session(context, session=old.session).state == "cancelled"
    with pytest.raises(ServiceFailed):
        play_client(context, session=old.session, step="scan")


def test_what_is_over_cannot_be_cancelled(context: Context, ockto: Running, invitation: InvitationView) -> None:
    session = start(context, invitation)
    assert cancel_session(context, session=session.session).state == "cancelled"
    with pytest.raises(Refused) as caught:
        cancel_session(context, session=session.session)
    assert caught.value.code == "session_over"


def test_a_withdrawn_invitation_starts_nothing(context: Context, ockto: Running, invitation: InvitationView) -> None:
    withdraw_invitation(context, invitation=invitation.invitation)
    with pytest.raises(Refused) as caught:
        start(context, invitation)
    assert caught.value.code == "invitation_withdrawn"


def test_an_expired_invitation_starts_nothing(
    context: Context, clock: FixedClock, ockto: Running, invitation: InvitationView
) -> None:
    clock.advance(timedelta(hours=72))
    with pytest.raises(Refused) as caught:
        start(context, invitation)
    assert caught.value.code == "invitation_expired"


def test_a_stranger_finds_no_session(
    context: Context, stranger: Context, ockto: Running, invitation: InvitationView
) -> None:
    session = start(context, invitation)
    for ask in (show_session, cancel_session, renew_session, follow_session, keep_session_open):
        with pytest.raises(NotFound):
            ask(stranger, session=session.session)
    with pytest.raises(NotFound):
        start_session(stranger, invitation=invitation.invitation)


def test_without_a_connection_nothing_starts(context: Context, invitation: InvitationView) -> None:
    with pytest.raises(Refused) as caught:
        start(context, invitation)
    assert caught.value.code == "connection_not_set_up"
    assert list_sessions(context, dossier=invitation.dossier) == ()


def test_each_person_has_sessions_of_their_own(context: Context, ockto: Running) -> None:
    couple = a_couple(context)
    made = [start(context, invite_person(context, person=person.person)).person for person in couple.persons]
    assert made == [person.person for person in couple.persons]
