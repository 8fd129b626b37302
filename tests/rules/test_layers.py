"""The arrows between the rooms hold, and each contract would notice if they did not."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.rules.project import ROOT

PLANTS = [
    ("store/errors.py", "store.context", "The rooms of the store"),
    ("store/clock.py", "textual", "The store never draws"),
    ("store/sandbox/wire.py", "store.clock", "The stand-ins share no code"),
    ("tui/work.py", "sqlmodel", "The face sees no session"),
    ("tui/work.py", "store.tables.dossiers", "The face sees no session"),
    ("store/desk/views.py", "store.context", "Views, screens and widgets"),
    ("store/desk/listing.py", "dbos", "Only store.work imports dbos"),
]


def lint(directory: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=directory, capture_output=True, text=True)


def test_every_contract_is_kept() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout


def test_every_forbidden_import_is_found(tmp_path: Path) -> None:
    """Each is named under the contract that it breaks."""
    for name in ("store", "tui"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for place, imported, _ in PLANTS:
        with (tmp_path / place).open("a") as file:
            file.write(f"\nimport {imported}\n")
    told = lint(tmp_path).stdout.partition("\nBroken contracts\n")[2]
    for place, imported, contract in PLANTS:
        (broken,) = re.findall(rf"^{re.escape(contract)}.*\n-+\n((?:.*\n)*?)(?=.*\n-+\n|\Z)", told, re.MULTILINE)
        planted = place.removesuffix(".py").replace("/", ".")
        assert f"{planted} -> {imported}" in broken, (contract, told)
