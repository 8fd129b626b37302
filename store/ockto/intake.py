"""Fetches what a client shared: the file, and each document once. Storing it is the deliveries' part."""

from datetime import timedelta

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.dossiers.needs import refresh_needs
from store.errors import Refused
from store.ids import DossierId, SessionId
from store.ockto.client import PARTNER
from store.ockto.queries import find_session
from store.ockto.rules import failed_pause
from store.ockto.sessions import about_session, ockto_client
from store.ockto.steps import move
from store.ockto.views import FetchedDocument
from store.offices.connections import open_connection
from store.tables.states import SessionState

WORKING = timedelta(minutes=2)
"""How long one try to take in a file may take before another begins."""


def begin_intake(context: Context, *, session: SessionId, attempt: int | None = None) -> int | None:
    """Takes the file's turn: the number of this try, which is part of the work's name.

    Until the try is over (`finish_intake`, `postpone_intake`) or two minutes have passed the session is not due.
    Who names the try has that turn still, when it was cut off and asks again. None when it is not due: somebody else
    was first. Raises Refused for a session that did not share.
    """
    with write(context) as unit:
        row = find_session(unit, context, session, lock=True)
        allow(unit, context, Capability.RECEIVE, Action.RECEIVE_DELIVERY, about_session(row))
        _require_shared(row.state)
        if row.next_poll_at is None:
            return None
        if row.taken_in == attempt:
            return attempt
        if row.next_poll_at > context.clock.now():
            return None
        row.taken_in += 1
        row.next_poll_at = context.clock.now() + WORKING
        unit.add(row)
        return row.taken_in


def fetch_result(context: Context, *, session: SessionId) -> bytes:
    """The file that the client shared, as it came; at most as large as the settings allow.

    Raises Refused for a session that did not share, ServiceFailed `session_gone` when the service keeps it no longer.
    """
    with read(context) as unit:
        row = find_session(unit, context, session)
        allow(unit, context, Capability.RECEIVE, Action.RECEIVE_DELIVERY, about_session(row))
        _require_shared(row.state)
        access = open_connection(unit, context, PARTNER)
    return ockto_client(context, access).result(row.reference, limit=context.settings.odm_bytes)


def finish_intake(context: Context, *, session: SessionId) -> None:
    """The file is stored: the session asks for nothing more."""
    with write(context) as unit:
        row = find_session(unit, context, session, lock=True)
        allow(unit, context, Capability.RECEIVE, Action.RECEIVE_DELIVERY, about_session(row))
        row.next_poll_at, row.reason = None, ""
        unit.add(row)


def postpone_intake(context: Context, *, session: SessionId, reason: str) -> None:
    """This try failed, and another may succeed: it begins after a pause that grows with the tries."""
    with write(context) as unit:
        row = find_session(unit, context, session, lock=True)
        allow(unit, context, Capability.RECEIVE, Action.RECEIVE_DELIVERY, about_session(row))
        _require_shared(row.state)
        row.reason = reason
        row.next_poll_at = context.clock.now() + failed_pause(row.taken_in)
        unit.add(row)


def abandon_intake(context: Context, *, session: SessionId, reason: str) -> None:
    """There is nothing to take in any more, or never will be: the session failed, and the client must share anew."""
    with write(context) as unit:
        row = find_session(unit, context, session, lock=True)
        allow(unit, context, Capability.RECEIVE, Action.RECEIVE_DELIVERY, about_session(row))
        _require_shared(row.state)
        move(unit, row, SessionState.FAILED, now=context.clock.now(), reason=reason)
        record(unit, context, Action.FOLLOW_SESSION, about_session(row), result="failed")
        refresh_needs(unit, context, DossierId(row.dossier_id))


def fetch_document(context: Context, *, url: str) -> FetchedDocument:
    """A document by its link, which works once; at most as large as the settings allow.

    Raises ServiceFailed `document_gone` when it was fetched before or its ten minutes are over,
    `document_address_foreign` for a link to another host than the connection's.
    """
    with read(context) as unit:
        allow(unit, context, Capability.RECEIVE, Action.FETCH_DOCUMENT, About())
        access = open_connection(unit, context, PARTNER)
    return ockto_client(context, access).document(url, limit=context.settings.document_bytes)


def _require_shared(state: str) -> None:
    if state != SessionState.SHARED:
        raise Refused("session_not_shared", facts={"state": state}, remedy="look_again")
