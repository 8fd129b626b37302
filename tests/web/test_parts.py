"""The table of what the client's page shows: while the client may still come to share, it looks for news by itself."""

from datetime import UTC, datetime

import pytest

from store.ids import DossierId, InvitationId, PersonId, SessionId
from store.ockto.views import SessionView
from store.tables.states import SESSION_OPEN, SessionState
from store.web.parts import part_of

NOW = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)


def a_session(state: SessionState, *, scanned: bool = True, qr: str = "OCKTO:x") -> SessionView:
    return SessionView(
        session=SessionId(1),
        invitation=InvitationId(1),
        dossier=DossierId(1),
        person=PersonId(1),
        role="aanvrager",
        state=state.value,
        reason="",
        open=state in SESSION_OPEN,
        lapsed=False,
        created_at=NOW,
        changed_at=NOW,
        expires_at=None,
        scanned_at=NOW if scanned else None,
        shared_at=None,
        arrived=False,
        qr=qr,
    )


@pytest.mark.parametrize("state", SessionState)
def test_a_page_is_live_as_long_as_the_session_is_open_and_offers_to_begin_again_when_it_is_not(
    state: SessionState,
) -> None:
    part = part_of(a_session(state))
    assert (part.live, part.again) == (state in SESSION_OPEN, state not in SESSION_OPEN | {SessionState.SHARED})


def test_where_the_service_gave_no_session_looking_on_tries_again() -> None:
    assert part_of(a_session(SessionState.FAILED, scanned=False)).live


def test_without_a_code_the_page_says_that_it_is_being_made() -> None:
    assert part_of(a_session(SessionState.WAITING, qr="")).name == "preparing"
