"""The stand-ins on the tests' own clock, and an office that is connected with them."""

from collections.abc import Iterator

import pytest

from store.clock import FixedClock
from store.context import Context
from store.sandbox.faults import Faults
from store.sandbox.serve import Running, Setup, running
from tests.store.packages.builders import set_up_packages


@pytest.fixture
def sandbox(clock: FixedClock) -> Iterator[Running]:
    """The stand-ins: what they count and what goes wrong is this test's own."""
    with running(Setup(now=clock.now, pace=60.0), faults=Faults(dribble_seconds=0.05)) as standins:
        yield standins


@pytest.fixture
def office(context: Context, sandbox: Running) -> Context:
    """Anna's office, connected with every package; calls end after two seconds."""
    set_up_packages(context, sandbox)
    hasty = context.settings.model_copy(update={"service_seconds": 2.0})
    return Context(context.database, context.vault, context.clock, hasty, context.actor)
