"""Public test data, read where it lies; it is not part of the project."""

import os
from pathlib import Path

import pytest

_DEFAULT = Path(__file__).parents[3] / "../shared/samples"


def samples() -> Path:
    """Its folder; without it the test says so and passes over."""
    folder = Path(os.environ.get("BRONDESK_SAMPLES", _DEFAULT))
    if not folder.is_dir():
        pytest.skip(f"no public samples at {folder} (BRONDESK_SAMPLES names their folder)")
    return folder


def json_samples(kind: str) -> list[Path]:
    """The files of one folder."""
    found = sorted((samples() / kind).glob("*.json"))
    assert found, f"no files of {kind}"
    return found
