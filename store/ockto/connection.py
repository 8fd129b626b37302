"""Tests the office's connection with the service."""

from store.context import Context, read
from store.errors import ServiceFailed
from store.ockto.client import PARTNER
from store.ockto.sessions import ockto_client
from store.offices.connections import TEST_OK, allow_test, record_test
from store.offices.views import ConnectionView


def test_ockto_connection(context: Context) -> ConnectionView:
    """Asks the service whether address and credentials are right, and keeps what it said.

    Raises ServiceFailed with what went wrong, after it was kept; Refused where nothing is set up.
    """
    with read(context) as unit:
        access = allow_test(unit, context, PARTNER)
    try:
        ockto_client(context, access).test()
    except ServiceFailed as error:
        record_test(context, partner=PARTNER, result=error.code)
        raise
    return record_test(context, partner=PARTNER, result=TEST_OK)
