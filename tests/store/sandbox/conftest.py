"""Stand-ins that serve, with a clock that the test moves."""

from collections.abc import Iterator

import pytest

from store.sandbox.packages.messages import Package
from store.sandbox.serve import Running, Setup, running
from tests.store.sandbox.callers import MovableClock, OcktoCaller, PackageCaller


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def standins(clock: MovableClock) -> Iterator[Running]:
    with running(Setup(now=clock.now)) as serving:
        yield serving


@pytest.fixture
def ockto(standins: Running) -> OcktoCaller:
    return OcktoCaller(standins.ockto)


@pytest.fixture(params=[package.value for package in Package])
def package(standins: Running, request: pytest.FixtureRequest) -> PackageCaller:
    """Each of the five in turn."""
    return PackageCaller(request.param, standins.packages[request.param])


@pytest.fixture
def figlo(standins: Running) -> PackageCaller:
    return PackageCaller("figlo", standins.packages["figlo"])


@pytest.fixture
def findesk(standins: Running) -> PackageCaller:
    return PackageCaller("findesk", standins.packages["findesk"])


@pytest.fixture
def adviesbox(standins: Running) -> PackageCaller:
    return PackageCaller("adviesbox", standins.packages["adviesbox"])
