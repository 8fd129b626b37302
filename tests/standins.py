"""The store's stand-ins for tests: serving in a thread, on the test's own clock, with the office's connection set."""

from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import delete, insert, inspect, select
from sqlmodel import col

from store.clock import Clock
from store.context import Context
from store.offices.connections import set_connection
from store.offices.views import ConnectionRequest
from store.sandbox.serve import Running, Setup, running
from store.tables.connections import Connection

OCKTO_CREDENTIALS = {"user": "brondesk", "password": "brondesk", "provider_code": "VD001"}


@contextmanager
def standins(clock: Clock) -> Iterator[Running]:
    """Stand-ins whose time is the test's."""
    with running(Setup(now=clock.now, pace=0.0)) as serving:
        yield serving


def connect_ockto(context: Context, base_url: str) -> None:
    """The office's connection with the stand-in for Ockto is set up."""
    connect(context, (ConnectionRequest("ockto", "sandbox", base_url, credentials=OCKTO_CREDENTIALS),))


def connect(context: Context, requests: Sequence[ConnectionRequest]) -> None:
    """The connections of an office, as `set_connection` leaves new ones: what it sealed once is laid in.

    Every test's office has the same keys (tests.begun), and most of them the same connections at other addresses.
    """
    laid_in = []
    for request in requests:
        if (key := _key(context, request)) in _set:
            laid_in.append(_set[key] | _own(context, request))
        else:
            set_connection(context, request=request)
            _set[key] = _row(context, request.partner)
    if laid_in:
        mine, partners = col(Connection.office_id) == context.actor.office, [row["partner"] for row in laid_in]
        with context.database.engine.begin() as connection:
            connection.execute(delete(Connection).where(mine, col(Connection.partner).in_(partners)))
            connection.execute(insert(Connection), laid_in)


_Row = dict[str, Any]  # a row's values by their columns
_set: dict[Hashable, _Row] = {}


def _key(context: Context, request: ConnectionRequest) -> Hashable:
    keyring = context.settings.keyring_file.read_text()
    return (keyring, request.partner, request.environment, request.guid, *sorted(request.credentials.items()))


def _row(context: Context, partner: str) -> _Row:
    columns = [column for column in inspect(Connection).columns if column.name != "id"]
    found = select(*columns).where(
        col(Connection.office_id) == context.actor.office, col(Connection.partner) == partner
    )
    with context.database.engine.connect() as connection:
        return dict(connection.execute(found).mappings().one())


def _own(context: Context, request: ConnectionRequest) -> _Row:
    return {"office_id": context.actor.office, "base_url": request.base_url, "changed_at": context.clock.now()}
