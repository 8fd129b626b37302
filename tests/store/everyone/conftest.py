"""Two offices, each connected with the same stand-ins."""

from collections.abc import Iterator

import pytest

from store.clock import FixedClock
from store.context import Context
from store.sandbox.serve import Running, Setup, running
from tests.standins import connect_ockto
from tests.store.everyone.world import World
from tests.store.packages.builders import set_up_packages


@pytest.fixture
def standins(clock: FixedClock) -> Iterator[Running]:
    """What answers, at once."""
    with running(Setup(now=clock.now, pace=60.0)) as serving:
        yield serving


@pytest.fixture
def mine(context: Context, clock: FixedClock, standins: Running) -> World:
    """Anna's world."""
    set_up_packages(context, standins)
    connect_ockto(context, standins.ockto)
    return World(context, clock)


@pytest.fixture
def theirs(stranger: Context, clock: FixedClock, standins: Running) -> World:
    """Bram's, in another office."""
    set_up_packages(stranger, standins)
    connect_ockto(stranger, standins.ockto)
    return World(stranger, clock)
