"""The client comes in by the link or by the code; what does not work says always the same."""

from datetime import timedelta

import pytest

from store.clock import FixedClock
from store.context import NOBODY, Context
from store.digimap.codes import ALPHABET, TRIES, new_code, tidy_code
from store.digimap.invitations import show_invitation, withdraw_invitation
from store.digimap.sessions import begin_again, session_for_invitation
from store.digimap.views import InvitationView
from store.digimap.visits import open_invitation, redeem_code, request_renewal
from store.errors import NotFound, ServiceFailed
from store.ockto.player import play_client
from store.ockto.sessions import cancel_session, list_sessions
from store.sandbox.faults import Fault
from store.sandbox.serve import Running
from tests.builders import audit_actions


@pytest.fixture
def page(context: Context) -> Context:
    """The page's context: nobody has come in."""
    return context.acting(NOBODY)


def token_of(invitation: InvitationView) -> str:
    return invitation.link.rpartition("/")[2]


def wrong_half(code: str) -> str:
    return code[:-1] + next(sign for sign in ALPHABET if sign != code[-1])


def test_the_link_opens_and_its_first_opening_is_kept(
    context: Context, page: Context, clock: FixedClock, invitation: InvitationView
) -> None:
    visit = open_invitation(page, token=token_of(invitation))
    assert (visit.spoken_name, visit.office_name) == ("A.B. de Vries", "Kantoor Van Dijk")
    first = clock.now()
    clock.advance(timedelta(hours=1))
    open_invitation(page, token=token_of(invitation))
    assert show_invitation(context, invitation=invitation.invitation).opened_at == first
    assert audit_actions(context).count(("open_page", "done")) == 1


@pytest.mark.parametrize("token", ["", "x", "é" * 500, "\ud800", "../../etc"])
def test_an_unknown_link_is_unknown(page: Context, token: str) -> None:
    with pytest.raises(NotFound) as caught:
        open_invitation(page, token=token)
    assert caught.value.code == "invitation_unknown"


def test_expired_and_withdrawn_are_told_as_unknown(
    context: Context, page: Context, clock: FixedClock, invitation: InvitationView
) -> None:
    clock.advance(timedelta(hours=72))
    with pytest.raises(NotFound) as expired:
        open_invitation(page, token=token_of(invitation))
    clock.advance(timedelta(hours=-1))
    withdraw_invitation(context, invitation=invitation.invitation)
    with pytest.raises(NotFound) as withdrawn:
        open_invitation(page, token=token_of(invitation))
    assert expired.value.code == withdrawn.value.code == "invitation_unknown"
    assert expired.value.facts == withdrawn.value.facts == {}


def test_who_scanned_in_time_is_not_shut_out_half_way(
    context: Context, page: Context, clock: FixedClock, ockto: Running, invitation: InvitationView
) -> None:
    session = session_for_invitation(context, invitation=invitation.invitation, opening=True)
    play_client(context, session=session.session, step="scan")
    clock.advance(timedelta(hours=72))
    assert open_invitation(page, token=token_of(invitation)).invitation == invitation.invitation


def test_the_code_leads_to_the_link_once(page: Context, invitation: InvitationView) -> None:
    typed = invitation.code.lower().replace("-", " ")
    assert redeem_code(page, code=typed) == token_of(invitation)
    with pytest.raises(NotFound):
        redeem_code(page, code=invitation.code)


def test_a_code_is_dead_after_ten_wrong_second_halves(page: Context, invitation: InvitationView) -> None:
    for _ in range(TRIES):
        with pytest.raises(NotFound):
            redeem_code(page, code=wrong_half(invitation.code))
    with pytest.raises(NotFound) as caught:
        redeem_code(page, code=invitation.code)
    assert caught.value.code == "code_unknown"


def test_a_code_survives_nine_and_any_number_of_other_ones(page: Context, invitation: InvitationView) -> None:
    for _ in range(TRIES - 1):
        with pytest.raises(NotFound):
            redeem_code(page, code=wrong_half(invitation.code))
    assert redeem_code(page, code=invitation.code)


def test_a_code_dies_with_its_invitation(page: Context, clock: FixedClock, invitation: InvitationView) -> None:
    clock.advance(timedelta(hours=72))
    with pytest.raises(NotFound):
        redeem_code(page, code=invitation.code)


@pytest.mark.parametrize("typed", ["", "K7QF", "K7QF-2M9", "K7QF-2M9PP", "K7QF-2M9O", "é" * 8, "x" * 1000])
def test_what_can_be_no_code_is_none(typed: str) -> None:
    assert tidy_code(typed) is None


def test_a_code_is_read_however_it_is_written() -> None:
    code = new_code()
    assert tidy_code(f" {code[:4].lower()} – {code[5:]} ") == code


def test_every_code_has_a_digit_so_that_a_search_tells_it_from_a_name() -> None:
    assert all(any(sign.isdigit() for sign in new_code()) for _ in range(200))


def test_the_desk_sees_that_the_client_asks_for_a_new_one(
    context: Context, page: Context, clock: FixedClock, invitation: InvitationView
) -> None:
    clock.advance(timedelta(hours=80))
    request_renewal(page, token=token_of(invitation))
    request_renewal(page, token=token_of(invitation))
    request_renewal(page, token="unknown")
    shown = show_invitation(context, invitation=invitation.invitation)
    assert shown.renewal_requested_at == clock.now()
    assert audit_actions(context).count(("request_invitation", "done")) == 1


def test_page_and_screen_get_the_same_session(context: Context, ockto: Running, invitation: InvitationView) -> None:
    system = context.as_system(context.actor.office)
    by_page = session_for_invitation(system, invitation=invitation.invitation, opening=True)
    by_desk = session_for_invitation(context, invitation=invitation.invitation, opening=True)
    assert by_page == by_desk


def test_a_lapsed_session_begins_anew_at_the_next_opening_and_while_looking(
    context: Context, clock: FixedClock, ockto: Running, invitation: InvitationView
) -> None:
    first = session_for_invitation(context, invitation=invitation.invitation, opening=True)
    clock.advance(timedelta(minutes=16))
    second = session_for_invitation(context, invitation=invitation.invitation, opening=False)
    clock.advance(timedelta(minutes=16))
    third = session_for_invitation(context, invitation=invitation.invitation, opening=True)
    assert len({first.session, second.session, third.session}) == 3


def test_what_the_adviser_cancelled_begins_anew_only_when_opened(
    context: Context, ockto: Running, invitation: InvitationView
) -> None:
    first = session_for_invitation(context, invitation=invitation.invitation, opening=True)
    cancel_session(context, session=first.session)
    looked = session_for_invitation(context, invitation=invitation.invitation, opening=False)
    assert looked.state == "cancelled"
    assert session_for_invitation(context, invitation=invitation.invitation, opening=True).state == "waiting"


def test_what_the_client_refused_stands_until_somebody_asks(
    context: Context, ockto: Running, invitation: InvitationView
) -> None:
    first = session_for_invitation(context, invitation=invitation.invitation, opening=True)
    for step in ("scan", "refuse"):
        play_client(context, session=first.session, step=step)
    assert session_for_invitation(context, invitation=invitation.invitation, opening=True).state == "refused"
    assert begin_again(context, invitation=invitation.invitation).state == "waiting"


def test_a_service_that_is_down_is_asked_again_after_a_minute_and_not_at_every_look(
    context: Context, clock: FixedClock, ockto: Running, invitation: InvitationView
) -> None:
    ockto.faults.plan("ockto", Fault.SERVER_ERROR, method="POST")
    with pytest.raises(ServiceFailed):
        session_for_invitation(context, invitation=invitation.invitation, opening=True)
    looked = session_for_invitation(context, invitation=invitation.invitation, opening=False)
    assert (looked.state, looked.reason) == ("failed", "service_error")
    clock.advance(timedelta(seconds=60))
    assert session_for_invitation(context, invitation=invitation.invitation, opening=False).state == "waiting"
    assert len(list_sessions(context, dossier=invitation.dossier)) == 2
