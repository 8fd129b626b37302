"""The desk itself in a pseudo-terminal, on a database of two thousand dossiers."""

import os
from collections.abc import Callable, Iterator

import pytest

from tests.bench.keeping import seeded
from tests.bench.peers import OURS, ROW
from tests.bench.seed import Seeded
from tests.terminal.terminal import Terminal

OpenDesk = Callable[..., Terminal]


@pytest.fixture(scope="session")
def dossiers(tmp_path_factory: pytest.TempPathFactory) -> Seeded:
    """600 of them are the adviser's own office's."""
    mine = tmp_path_factory.getbasetemp()
    return seeded(mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine, 2_000)


@pytest.fixture
def open_desk(dossiers: Seeded) -> Iterator[OpenDesk]:
    """Starts the desk and waits for its rows; what is still running at the end is ended."""
    running: list[Terminal] = []

    def start(size: tuple[int, int] = (80, 24), **environment: str) -> Terminal:
        terminal = Terminal([OURS], size=size, environment=dossiers.environment | environment, forked=True)
        running.append(terminal)
        terminal.wait_for_match(ROW)
        terminal.wait_for("achtergrond")  # the last thing to come: whether a worker lives
        terminal.settle()
        return terminal

    yield start
    for terminal in running:
        terminal.close()


@pytest.fixture
def desk(open_desk: OpenDesk) -> Terminal:
    """The desk at 80x24, at rest."""
    return open_desk()
