"""What the desk has imported when its first frame goes out: little more than a bare program of the framework."""

import sys
from pathlib import Path

import pytest

from tests.bench.keeping import seeded
from tests.terminal.terminal import Terminal

PROGRAM = str(Path(__file__).parent / "programs" / "first_frame.py")
MOST = 420
LATE = {"sqlmodel", "sqlalchemy", "pydantic", "httpx", "dbos", "alembic", "psycopg", "cryptography", "qrcode"}


@pytest.fixture(scope="module")
def first_frame(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    directory = tmp_path_factory.mktemp("frame")
    told = directory / "modules"
    surroundings = seeded(directory, 100).environment | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with Terminal([sys.executable, PROGRAM, str(told)], environment=surroundings) as terminal:
        terminal.wait_for("Zoek")
        terminal.wait_for_match(r"\d\d-\d{5}")  # and it goes on to its rows
    return set(told.read_text().split("\n"))


def test_nothing_of_the_database_and_the_services_is_there_yet(first_frame: set[str]) -> None:
    assert not {name.partition(".")[0] for name in first_frame} & LATE


def test_few_modules_are_imported(first_frame: set[str]) -> None:
    assert len(first_frame) <= MOST, sorted(name for name in first_frame if name.startswith(("tui", "store")))
