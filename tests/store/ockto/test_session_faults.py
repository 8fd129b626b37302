"""Sessions when the service fails, two come at once, or a start is cut off."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from store.clock import FixedClock
from store.context import Context
from store.digimap.invitations import withdraw_invitation
from store.digimap.views import InvitationView
from store.errors import NotAllowed, ServiceFailed
from store.ockto import sessions
from store.ockto.following import due_sessions, follow_session
from store.ockto.messages import StartedSession
from store.ockto.player import play_client
from store.ockto.sessions import list_sessions, show_session
from store.sandbox.faults import Fault
from store.sandbox.serve import Running
from tests.builders import a_dossier
from tests.standins import connect_ockto, standins
from tests.store.ockto.steps import start


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault.SERVER_ERROR, "service_error"),
        (Fault.BUSY, "service_error"),
        (Fault.REDIRECT, "service_nonsense"),
        (Fault.NONSENSE, "service_nonsense"),
        (Fault.WRONG_SHAPE, "service_nonsense"),
        (Fault.RESET, "service_down"),
        (Fault.HALF, "service_nonsense"),
        (Fault.LOST, "service_down"),
    ],
    ids=str,
)
def test_a_service_that_fails_leaves_a_failed_session_and_the_next_try_succeeds(
    context: Context, ockto: Running, invitation: InvitationView, fault: Fault, code: str
) -> None:
    ockto.faults.plan("ockto", fault, method="POST")
    with pytest.raises(ServiceFailed) as caught:
        start(context, invitation)
    assert caught.value.code == code
    (failed,) = list_sessions(context, dossier=invitation.dossier)
    assert (failed.state, failed.reason) == ("failed", code)
    assert start(context, invitation).state == "waiting"


def test_a_service_that_fails_while_followed_is_asked_ever_later_and_nothing_is_lost(
    context: Context, clock: FixedClock, ockto: Running, invitation: InvitationView
) -> None:
    session, system = start(context, invitation), context.as_system(context.actor.office)
    ockto.faults.plan("ockto", Fault.SERVER_ERROR, times=3, method="GET")
    pauses = []
    for _ in range(3):
        view = follow_session(system, session=session.session)
        assert (view.state, view.reason) == ("waiting", "service_error")
        began = clock.now()
        while not due_sessions(system, limit=10):
            clock.advance(timedelta(seconds=1))
        pauses.append((clock.now() - began).total_seconds())
    assert pauses == [4, 8, 16]
    view = follow_session(system, session=session.session)
    assert (view.state, view.reason) == ("waiting", "")


def test_a_session_that_the_service_forgot_failed(
    context: Context, ockto: Running, invitation: InvitationView, clock: FixedClock
) -> None:
    session = start(context, invitation)
    with standins(clock) as another:
        connect_ockto(context, another.ockto)
        view = follow_session(context, session=session.session)
    assert (view.state, view.reason) == ("failed", "session_gone")


def test_a_withdrawn_invitation_ends_its_session_later_where_the_service_was_down(
    context: Context, ockto: Running, invitation: InvitationView
) -> None:
    session, system = start(context, invitation), context.as_system(context.actor.office)
    ockto.faults.plan("ockto", Fault.RESET, method="DELETE")
    withdraw_invitation(context, invitation=invitation.invitation)
    assert show_session(context, session=session.session).open
    (due,) = due_sessions(system, limit=10)
    view = follow_session(system, session=due.session)
    assert (view.state, view.reason) == ("cancelled", "invitation_withdrawn")
    with pytest.raises(ServiceFailed):
        play_client(context, session=session.session, step="scan")


def test_only_background_work_sees_what_is_due(context: Context) -> None:
    with pytest.raises(NotAllowed):
        due_sessions(context, limit=10)


def test_two_dossiers_do_not_share_sessions(context: Context, ockto: Running, invitation: InvitationView) -> None:
    start(context, invitation)
    other = a_dossier(context, surname="Bakker")
    assert list_sessions(context, dossier=other.dossier) == ()


def test_two_who_open_in_the_same_moment_get_one_session(
    context: Context, ockto: Running, invitation: InvitationView
) -> None:
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda _: start(context, invitation).session, range(6)))
    assert len(set(found)) == 1
    assert ockto.faults.count("ockto", "POST", "/sessions") == 1


@pytest.mark.parametrize("cut", ["before the call", "before the answer is kept"])
def test_a_start_that_was_cut_off_is_cleared_away_and_the_next_one_works(
    context: Context,
    clock: FixedClock,
    ockto: Running,
    invitation: InvitationView,
    monkeypatch: pytest.MonkeyPatch,
    cut: str,
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(sessions, "ockto_client" if cut == "before the call" else "_finish_start", stop)
        with pytest.raises(KeyboardInterrupt):
            start(context, invitation)
    (cut_off,) = list_sessions(context, dossier=invitation.dossier)
    assert cut_off.state == "new"
    system = context.as_system(context.actor.office)
    clock.advance(timedelta(seconds=60))
    (due,) = due_sessions(system, limit=10)
    view = follow_session(system, session=due.session)
    assert (view.state, view.reason) == ("failed", "session_interrupted")
    assert start(context, invitation).state == "waiting"
    assert due_sessions(system, limit=10) == ()


def test_an_answer_that_comes_after_it_was_given_up_changes_nothing(
    context: Context, clock: FixedClock, ockto: Running, invitation: InvitationView
) -> None:
    begun = sessions._begin_start(context, invitation.invitation)
    clock.advance(timedelta(minutes=2))
    newer = start(context, invitation)
    late = sessions._finish_start(context, begun.view.session, StartedSession(session_id="x", qr_code="late"))
    assert (late.state, late.qr) == ("failed", "")
    assert show_session(context, session=newer.session).state == "waiting"
