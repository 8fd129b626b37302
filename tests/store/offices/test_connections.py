"""Connections: set, shown without credentials, opened for a call, tested, paused."""

from datetime import timedelta

import pytest

from store.actor import Role
from store.clock import FixedClock
from store.context import Context, read, write
from store.errors import Conflict, NotAllowed, Refused, Usage
from store.offices.connections import (
    PAUSE,
    list_connections,
    note_call,
    open_connection,
    paused_until,
    record_test,
    set_connection,
    show_connection,
)
from store.offices.offices import add_user, come_in
from store.offices.setup_mail import request_mail
from store.offices.views import ConnectionRequest, ConnectionState
from store.tables.connections import Connection
from store.words.sentences import Language
from tests.builders import audit_actions

FIGLO = ConnectionRequest("figlo", "staging", "https://figlo.example/", {"client_id": "us", "client_secret": "s3cret"})
GUID = "6F9619FF-8B86-D011-B42D-00C04FC964FF"


def test_six_partners_are_listed_and_none_is_set_up(context: Context) -> None:
    rows = list_connections(context)
    assert [row.partner for row in rows] == ["ockto", "figlo", "adviesbox", "dias", "findesk", "finrust"]
    assert {row.state for row in rows} == {ConnectionState.NOT_SET_UP}
    assert rows[2].missing == ("base_url", "client_id", "client_secret", "guid")


def test_a_set_connection_opens_and_never_shows_its_secret(context: Context) -> None:
    view = set_connection(context, request=FIGLO)
    assert (view.state, view.base_url, view.version) == (ConnectionState.SET_UP, "https://figlo.example", 1)
    with read(context) as unit:
        access = open_connection(unit, context, "figlo")
        row = unit.get(Connection, 1)
        assert row is not None
        assert b"s3cret" not in row.credentials
    assert access.credentials == {"client_id": "us", "client_secret": "s3cret"}
    assert "s3cret" not in repr(access) + repr(view) + repr(FIGLO)
    assert audit_actions(context)[-1] == ("set_connection", "done")


def test_a_secret_left_empty_stays_as_it_was(context: Context) -> None:
    set_connection(context, request=FIGLO)
    empty = ConnectionRequest("figlo", "production", "https://figlo.example/v2", {"client_secret": ""}, version=1)
    assert set_connection(context, request=empty).state is ConnectionState.SET_UP
    with read(context) as unit:
        assert open_connection(unit, context, "figlo").credentials["client_secret"] == "s3cret"


def test_adviesbox_is_incomplete_without_its_guid(context: Context) -> None:
    request = ConnectionRequest("adviesbox", "staging", "https://a.example", FIGLO.credentials)
    assert set_connection(context, request=request).missing == ("guid",)
    with read(context) as unit, pytest.raises(Refused, match="connection_not_set_up"):
        open_connection(unit, context, "adviesbox")
    whole = ConnectionRequest("adviesbox", "staging", "https://a.example", guid="{" + GUID + "}")
    view = set_connection(context, request=whole)
    assert (view.state, view.guid) == (ConnectionState.SET_UP, GUID.lower())


def test_somebody_elses_change_is_not_overwritten(context: Context) -> None:
    set_connection(context, request=FIGLO)
    with pytest.raises(Conflict, match="connection_changed"):
        set_connection(context, request=ConnectionRequest("figlo", "staging", "https://b.example", version=0))
    assert show_connection(context, partner="figlo").base_url == "https://figlo.example"


@pytest.mark.parametrize(
    ("environment", "base_url"),
    [
        ("staging", "http://figlo.example"),
        ("staging", "http://127.0.0.1:80"),
        ("sandbox", "http://10.0.0.1"),
        ("sandbox", "http://localhost.example"),
        ("staging", "https://user:word@figlo.example"),
        ("staging", "https://figlo.example/?a=1"),
        ("staging", "ftp://figlo.example"),
        ("staging", "https://"),
        ("staging", "https://[::1"),
        ("staging", "https://figlo.example:seven"),
        ("staging", "https://figlo example"),
        ("staging", ""),
        ("moon", "https://figlo.example"),
    ],
)
def test_an_address_that_could_leak_is_not_taken(context: Context, environment: str, base_url: str) -> None:
    with pytest.raises(Usage):
        set_connection(context, request=ConnectionRequest("figlo", environment, base_url))


@pytest.mark.parametrize("base_url", ["http://127.0.0.1:8123", "http://localhost:1", "http://[::1]:9"])
def test_a_stand_in_on_this_machine_needs_no_tls(context: Context, base_url: str) -> None:
    request = ConnectionRequest("dias", "sandbox", base_url, FIGLO.credentials)
    assert set_connection(context, request=request).base_url == base_url


@pytest.mark.parametrize(
    ("partner", "changes"),
    [("fax", {}), ("figlo", {"guid": "none"}), ("figlo", {"credentials": {"pin": "1"}})],
)
def test_what_no_partner_knows_is_a_usage_fault(context: Context, partner: str, changes: dict[str, object]) -> None:
    guid = str(changes.get("guid", ""))
    credentials = {"pin": "1"} if "credentials" in changes else {}
    with pytest.raises(Usage):
        set_connection(context, request=ConnectionRequest(partner, "staging", "https://x.example", credentials, guid))


def test_only_an_administrator_sets_and_support_may_look(context: Context) -> None:
    add_user(context, login="sam", name="Sam", role=Role.SUPPORT)
    sam = come_in(context, login="sam")
    with pytest.raises(NotAllowed):
        set_connection(sam, request=FIGLO)
    assert ("set_connection", "refused:role_may_not") in audit_actions(context)
    assert len(list_connections(sam)) == 6


def test_another_office_has_connections_of_its_own(context: Context, stranger: Context) -> None:
    set_connection(context, request=FIGLO)
    assert show_connection(stranger, partner="figlo").state is ConnectionState.NOT_SET_UP
    with read(stranger) as unit, pytest.raises(Refused):
        open_connection(unit, stranger, "figlo")


def test_five_failures_in_a_row_pause_and_a_good_test_ends_it(context: Context, clock: FixedClock) -> None:
    set_connection(context, request=FIGLO)
    for arrived in (False, False, True, False, False, False, False):
        with write(context) as unit:
            note_call(unit, context, "figlo", arrived=arrived)
    assert paused_until(show_connection(context, partner="figlo"), clock.now()) is None
    with write(context) as unit:
        note_call(unit, context, "figlo", arrived=False)
    view = show_connection(context, partner="figlo")
    assert paused_until(view, clock.now()) == clock.now() + PAUSE
    assert paused_until(view, clock.now() + PAUSE + timedelta(seconds=1)) is None
    tested = record_test(context, partner="figlo", result="ok")
    assert (tested.paused_until, tested.test_result, tested.last_test) == (None, "ok", clock.now())


@pytest.mark.parametrize("language", list(Language))
def test_the_set_up_mail_names_what_is_needed_and_nobody_sends_it(context: Context, language: Language) -> None:
    mail = request_mail(context, partner="adviesbox", language=language)
    assert mail.to == "support@fasterforward.nl"
    assert "Adviesbox" in mail.subject
    assert "Kantoor Van Dijk" in mail.body
    assert "- GUID" in mail.body
    assert audit_actions(context)[-1] == ("ask_connection", "done")
