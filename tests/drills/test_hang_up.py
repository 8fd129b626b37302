"""The line drops at many moments."""

import os
import random
from pathlib import Path

import pytest

from tests.bench.keeping import seeded
from tests.terminal import hanging

pytestmark = pytest.mark.drill
MOMENTS = 200


def test_at_two_hundred_moments_it_is_gone_in_time(tmp_path_factory: pytest.TempPathFactory) -> None:
    """pytest -m drill tests/drills/test_hang_up.py -s; BRONDESK_SEED repeats a run."""
    seed = int(os.environ.get("BRONDESK_SEED") or random.randrange(10_000))
    print(f"seed {seed}, {MOMENTS} moments")
    dossiers = seeded(tmp_path_factory.mktemp("drill"), 300)
    database = Path(dossiers.database.removeprefix("sqlite:///"))
    chance = random.Random(seed)
    wrong = [hanging.drop(dossiers.environment, database, chance) for _ in range(MOMENTS)]
    assert [said for said in wrong if said] == [], f"seed {seed}"
