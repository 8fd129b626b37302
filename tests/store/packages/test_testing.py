"""The test of a connection, over HTTP; and the pace at which the worker comes back."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.actor import Role
from store.context import Context
from store.errors import NotAllowed, Refused, ServiceFailed
from store.offices.connections import set_connection, show_connection
from store.offices.offices import add_user, come_in
from store.offices.views import ConnectionRequest
from store.packages import testing
from store.packages.answers import safe_link
from store.packages.capabilities import PACKAGES
from store.packages.profiles import PROFILES
from store.packages.schedule import next_look, pause_after
from store.sandbox.faults import Fault
from store.sandbox.serve import Running


@pytest.mark.parametrize("package", list(PACKAGES))
def test_every_package_lets_us_in(office: Context, package: str) -> None:
    view = testing.test_package_connection(office, partner=package)
    assert (view.test_result, view.last_test) == ("ok", office.clock.now())


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault.RESET, "service_down"),
        (Fault.SERVER_ERROR, "service_error"),
        (Fault.NONSENSE, "service_nonsense"),
        (Fault.WRONG_SHAPE, "service_nonsense"),
        (Fault.REDIRECT, "service_nonsense"),
        (Fault.HANG, "service_slow"),
    ],
)
def test_what_went_wrong_is_told_and_kept(office: Context, sandbox: Running, fault: Fault, code: str) -> None:
    sandbox.faults.plan("figlo", fault, path="/oauth/token")
    with pytest.raises(ServiceFailed, match=code):
        testing.test_package_connection(office, partner="figlo")
    assert show_connection(office, partner="figlo").test_result == code


def test_wrong_credentials_are_told_apart_from_a_fault(office: Context, sandbox: Running) -> None:
    wrong = {"client_secret": "guess"}
    set_connection(office, request=ConnectionRequest("figlo", "sandbox", sandbox.packages["figlo"], wrong))
    with pytest.raises(ServiceFailed, match="service_not_let_in") as failed:
        testing.test_package_connection(office, partner="figlo")
    assert "guess" not in str(failed.value.facts)


def test_what_is_not_set_up_is_not_tested_and_an_auditor_tests_nothing(context: Context, office: Context) -> None:
    add_user(office, login="ada", name="Ada", role=Role.AUDITOR)
    with pytest.raises(NotAllowed):
        testing.test_package_connection(come_in(office, login="ada"), partner="figlo")


def test_a_connection_that_is_not_set_up_is_refused(context: Context) -> None:
    with pytest.raises(Refused, match="connection_not_set_up"):
        testing.test_package_connection(context, partner="figlo")


def test_each_package_has_a_profile_of_its_message() -> None:
    assert set(PROFILES) == set(PACKAGES)


@pytest.mark.parametrize(
    ("link", "safe"),
    [
        ("https://findesk.example/open/1", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://x.example/\x1b]8;;", False),
    ],
)
def test_only_a_web_address_is_offered_to_be_opened(link: str, safe: bool) -> None:
    assert bool(safe_link(link)) is safe


@given(st.integers(0, 1000), st.floats(0, 1))
def test_pauses_grow_and_end_at_a_quarter_of_an_hour(tries: int, spread: float) -> None:
    pause = pause_after(tries, spread)
    assert timedelta(seconds=1) <= pause <= timedelta(minutes=15)
    assert pause <= pause_after(tries + 1, spread)


@given(st.integers(-1000, 10_000_000))
def test_looking_again_is_soon_at_first_and_never_later_than_a_quarter(seconds: int) -> None:
    accepted = datetime(2026, 11, 24, tzinfo=UTC)
    now = accepted + timedelta(seconds=seconds)
    assert timedelta(seconds=1) <= next_look(accepted, now) - now <= timedelta(minutes=15)
