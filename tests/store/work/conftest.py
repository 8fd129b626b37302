"""An office that is connected with all six stand-ins, over HTTP."""

from collections.abc import Iterator

import pytest

from store.clock import FixedClock
from store.context import Context
from store.sandbox.serve import Running as Standins
from tests.standins import standins
from tests.store.work.chain import connect_all


@pytest.fixture
def partners(context: Context, clock: FixedClock) -> Iterator[Standins]:
    """The stand-ins; the office is connected with each."""
    with standins(clock) as serving:
        connect_all(context, serving.ockto, serving.packages)
        yield serving
