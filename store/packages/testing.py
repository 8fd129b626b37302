"""Tests the connection with an advice package, for the user who asks and waits for it."""

from store.context import Context, write
from store.errors import ServiceFailed
from store.offices.connections import TEST_OK, allow_test, record_test
from store.offices.views import ConnectionView
from store.packages.capabilities import find_package
from store.packages.client import PackageClient


def test_package_connection(context: Context, *, partner: str) -> ConnectionView:
    """Comes in at the package and asks whether all is well; a good answer ends a pause.

    Raises Refused where the connection is not set up, and ServiceFailed for what the package said or did not say:
    that is kept as the last test too.
    """
    find_package(partner)
    with write(context) as unit:
        access = allow_test(unit, context, partner)
    try:
        PackageClient(access, seconds=context.settings.service_seconds).test()
    except ServiceFailed as failed:
        record_test(context, partner=partner, result=failed.code)
        raise
    return record_test(context, partner=partner, result=TEST_OK)
