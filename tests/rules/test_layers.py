"""The arrows between the rooms hold, and each contract would notice if they did not."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.project import ROOT

PLANTS = [
    pytest.param("store/errors.py", "import store.context", "The rooms of the store", id="upwards"),
    pytest.param("store/clock.py", "import textual", "The store never draws", id="textual"),
    pytest.param("store/sandbox/wire.py", "import store.clock", "The stand-ins share no code", id="sandbox"),
    pytest.param("tui/work.py", "import sqlmodel", "The face sees no session", id="sqlmodel"),
    pytest.param("tui/work.py", "import store.tables.dossiers", "The face sees no session", id="table"),
    pytest.param("store/desk/views.py", "import store.context", "Views, screens and widgets", id="view"),
    pytest.param("store/desk/listing.py", "import dbos", "Only store.work imports dbos", id="dbos"),
]


def lint(directory: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=directory, capture_output=True, text=True)


def test_every_contract_is_kept() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(("place", "line", "contract"), PLANTS)
def test_a_forbidden_import_is_found(tmp_path: Path, place: str, line: str, contract: str) -> None:
    for name in ("store", "tui"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / place).open("a") as file:
        file.write(f"\n{line}\n")
    result = lint(tmp_path)
    broken = [text for text in result.stdout.splitlines() if "BROKEN" in text]
    assert any(text.startswith(contract) for text in broken), result.stdout
