"""Two databases of different size, made once for all workers of a run."""

import os
from pathlib import Path

import pytest

from tests.bench.keeping import seeded
from tests.bench.queries import Answer, ask_all

SMALL, LARGE = 10_000, 100_000


@pytest.fixture(scope="session")
def answers(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Answer], dict[str, Answer]]:
    """What every question costs at 10,000 and at 100,000 dossiers."""
    mine = tmp_path_factory.getbasetemp()
    shared = mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine
    small, large = (_answers(shared, dossiers) for dossiers in (SMALL, LARGE))
    return small, large


def _answers(directory: Path, dossiers: int) -> dict[str, Answer]:
    return {question.name: answer for question, answer in ask_all(seeded(directory, dossiers))}
