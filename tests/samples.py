"""Public test data, not part of the project: read beside the checkout, or where BRONDESK_SAMPLES says."""

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("BRONDESK_SAMPLES") or Path(__file__).resolve().parents[2] / "shared" / "samples")
ABSENT = f"no public samples at {FOLDER} (BRONDESK_SAMPLES names their folder): the tests on them were passed over"


def samples() -> Path:
    """Their folder; without it the test says so and passes over."""
    if not FOLDER.is_dir():
        pytest.skip(ABSENT)
    return FOLDER


def json_samples(kind: str) -> list[Path]:
    """The files of one folder."""
    found = sorted((samples() / kind).glob("*.json"))
    assert found, f"no files of {kind}"
    return found
