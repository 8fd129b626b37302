"""The rules of sessions, as tables."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.ockto.names import USUAL, received_name
from store.ockto.rules import STATUS_WORDS, failed_pause, has_lapsed, may_become, poll_pause, scan_until, state_of_word
from store.tables.states import SessionState

NOW = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)


def test_words_are_read_without_case_and_an_unknown_one_is_none() -> None:
    assert state_of_word(" SCANNED ") is SessionState.SCANNED
    assert state_of_word("Teleported") is None


def test_every_word_leads_somewhere_from_waiting_but_waiting_itself() -> None:
    for state in set(STATUS_WORDS.values()) - {SessionState.WAITING}:
        assert may_become(SessionState.WAITING, state)


def test_what_is_over_stays_over() -> None:
    for state in (SessionState.REFUSED, SessionState.EXPIRED, SessionState.CANCELLED, SessionState.FAILED):
        assert not any(may_become(state, told) for told in SessionState)


def test_a_late_notice_does_not_lead_back() -> None:
    assert not may_become(SessionState.GATHERING, SessionState.SCANNED)


@pytest.mark.parametrize("state", [SessionState.SCANNED, SessionState.GATHERING, SessionState.SHARED])
def test_once_scanned_there_is_no_limit(state: SessionState) -> None:
    assert not has_lapsed(state, NOW - timedelta(days=1), NOW)


@pytest.mark.parametrize(
    ("told", "until"),
    [
        (timedelta(minutes=10), timedelta(minutes=10)),
        (timedelta(minutes=-5), timedelta(minutes=15)),
        (timedelta(days=9), timedelta(minutes=15)),
    ],
    ids=["as told", "a clock that is behind", "a clock that is ahead"],
)
def test_the_limit_is_counted_by_our_clock(told: timedelta, until: timedelta) -> None:
    assert scan_until(NOW + told, NOW) == NOW + until


def test_no_pause_is_longer_than_documents_leave_time_for() -> None:
    pauses = [poll_pause(state, seen=False, scanned_at=NOW - timedelta(days=2), now=NOW) for state in SessionState]
    assert max(*pauses, failed_pause(10_000)) <= timedelta(minutes=1)


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('attachment; filename="pdf.pdf"', "pdf.pdf"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        ('attachment; filename="C:\\\\temp\\\\UPO.pdf"', "UPO.pdf"),
        ("attachment; filename*=UTF-8''UPO%20%E2%82%AC.pdf", "UPO €.pdf"),
        ('attachment; filename="a\x1b[31m.pdf"', "a[31m.pdf"),
        ("attachment; filename*=nosuch''x.pdf", "x.pdf"),
        ("attachment", USUAL),
        ("", USUAL),
        ('attachment; filename=".."', USUAL),
    ],
)
def test_a_received_name_is_harmless(header: str, name: str) -> None:
    assert received_name(header) == name


@given(st.text(max_size=300))
def test_any_header_gives_a_name(header: str) -> None:
    name = received_name(f"attachment; filename={header}")
    assert name
    assert name.isprintable()
    assert "/" not in name
    assert len(name) <= 200
