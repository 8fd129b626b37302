"""What a client shared is fetched: the file as it came, each document once."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from store.clock import FixedClock
from store.context import Context
from store.digimap.views import InvitationView
from store.errors import NotFound, Refused, ServiceFailed
from store.ids import SessionId
from store.ockto.following import due_sessions
from store.ockto.intake import (
    abandon_intake,
    begin_intake,
    fetch_document,
    fetch_result,
    finish_intake,
    postpone_intake,
)
from store.ockto.player import play_client
from store.ockto.sessions import show_session, start_session
from store.sandbox.faults import Fault
from store.sandbox.serve import Running


@pytest.fixture
def shared(context: Context, ockto: Running, invitation: InvitationView) -> SessionId:
    """A session whose client shared."""
    session = start_session(context, invitation=invitation.invitation).session
    for step in ("scan", "gather", "share"):
        play_client(context, session=session, step=step)
    return session


def documents(raw: bytes) -> list[str]:
    return [document["url"] for document in json.loads(raw)["documents"]]


def test_the_file_comes_as_it_is(context: Context, shared: SessionId) -> None:
    raw = fetch_result(context, session=shared)
    assert json.loads(raw)["persons"][0]["naam"]["geslachtsnaam"] == "Vries"
    assert fetch_result(context, session=shared) == raw


def test_a_document_comes_once(context: Context, shared: SessionId) -> None:
    url = documents(fetch_result(context, session=shared))[0]
    document = fetch_document(context, url=url)
    assert (document.name, document.media_type, document.data[:5]) == ("pdf.pdf", "application/pdf", b"%PDF-")
    with pytest.raises(ServiceFailed) as caught:
        fetch_document(context, url=url)
    assert caught.value.code == "document_gone"


def test_a_document_is_gone_after_ten_minutes(context: Context, clock: FixedClock, shared: SessionId) -> None:
    url = documents(fetch_result(context, session=shared))[0]
    clock.advance(timedelta(minutes=10))
    with pytest.raises(ServiceFailed) as caught:
        fetch_document(context, url=url)
    assert caught.value.code == "document_gone"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/documents/x",
        "https://127.0.0.1/documents/x",
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
        "http://user@{host}/documents/x",
        "http://{host}@evil.example/documents/x",
        "http://localhost:{port}/documents/x",
        "http://[::1",
        "",
    ],
)
def test_a_link_to_another_host_is_never_asked(context: Context, ockto: Running, url: str) -> None:
    host = ockto.ockto.removeprefix("http://")
    with pytest.raises(ServiceFailed) as caught:
        fetch_document(context, url=url.format(host=host, port=host.rpartition(":")[2]))
    assert caught.value.code == "document_address_foreign"


def test_a_file_larger_than_the_limit_is_refused(context: Context, shared: SessionId) -> None:
    small = replace(context, settings=context.settings.model_copy(update={"odm_bytes": 100}))
    with pytest.raises(ServiceFailed) as caught:
        fetch_result(small, session=shared)
    assert caught.value.code == "service_too_large"


@pytest.mark.parametrize("fault", [Fault.HALF, Fault.RESET, Fault.SERVER_ERROR], ids=str)
def test_a_file_that_did_not_come_whole_can_be_asked_for_again(
    context: Context, ockto: Running, shared: SessionId, fault: Fault
) -> None:
    ockto.faults.plan("ockto", fault, method="GET")
    with pytest.raises(ServiceFailed) as caught:
        fetch_result(context, session=shared)
    assert caught.value.repeat_safe
    assert fetch_result(context, session=shared)


def test_half_a_document_is_not_safe_to_ask_for_again(context: Context, ockto: Running, shared: SessionId) -> None:
    url = documents(fetch_result(context, session=shared))[0]
    ockto.faults.plan("ockto", Fault.HALF, path="/documents")
    with pytest.raises(ServiceFailed) as caught:
        fetch_document(context, url=url)
    assert not caught.value.repeat_safe


def test_nothing_is_fetched_before_the_client_shared(
    context: Context, ockto: Running, invitation: InvitationView
) -> None:
    session = start_session(context, invitation=invitation.invitation).session
    with pytest.raises(Refused) as caught:
        fetch_result(context, session=session)
    assert caught.value.code == "session_not_shared"


def test_a_stranger_fetches_nothing(context: Context, stranger: Context, shared: SessionId) -> None:
    with pytest.raises(NotFound):
        fetch_result(stranger, session=shared)


def test_a_try_has_a_number_and_is_not_due_while_it_lasts(
    context: Context, clock: FixedClock, shared: SessionId
) -> None:
    system = context.as_system(context.actor.office)
    assert begin_intake(system, session=shared) == 1
    assert due_sessions(system, limit=10) == ()
    clock.advance(timedelta(minutes=2))
    assert [due.session for due in due_sessions(system, limit=10)] == [shared]
    assert begin_intake(system, session=shared) == 2


def test_a_try_that_failed_is_made_again_and_one_that_succeeded_is_not(
    context: Context, clock: FixedClock, shared: SessionId
) -> None:
    system = context.as_system(context.actor.office)
    begin_intake(system, session=shared)
    postpone_intake(system, session=shared, reason="service_down")
    clock.advance(timedelta(seconds=4))
    assert len(due_sessions(system, limit=10)) == 1
    finish_intake(system, session=shared)
    clock.advance(timedelta(days=1))
    assert due_sessions(system, limit=10) == ()


def test_what_can_never_be_taken_in_fails_the_session(context: Context, shared: SessionId) -> None:
    abandon_intake(context, session=shared, reason="session_gone")
    view = show_session(context, session=shared)
    assert (view.state, view.reason) == ("failed", "session_gone")
