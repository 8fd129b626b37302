"""The store's stand-ins for tests: serving in a thread, on the test's own clock, with the office's connection set."""

from collections.abc import Iterator
from contextlib import contextmanager

from store.clock import Clock
from store.context import Context
from store.offices.connections import set_connection
from store.offices.views import ConnectionRequest
from store.sandbox.serve import Running, Setup, running

OCKTO_CREDENTIALS = {"user": "brondesk", "password": "brondesk", "provider_code": "VD001"}


@contextmanager
def standins(clock: Clock) -> Iterator[Running]:
    """Stand-ins whose time is the test's."""
    with running(Setup(now=clock.now, pace=0.0)) as serving:
        yield serving


def connect_ockto(context: Context, base_url: str) -> None:
    """The office's connection with the stand-in for Ockto is set up."""
    request = ConnectionRequest("ockto", "sandbox", base_url, credentials=OCKTO_CREDENTIALS)
    set_connection(context, request=request)
