"""Installations for the command line: an office on an SQLite file."""

import shutil
from pathlib import Path

import pytest

from tests.tui.cli.program import Program


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which an office was made."""
    home = tmp_path_factory.mktemp("begun")
    program = Program(home, {"BRONDESK_DATA": str(home / "data")})
    program.call("office", "new", "Kantoor Van Dijk", "--admin", "anna").well()
    program.call("dossier", "new", "--surname", "Vries", "--prefix", "de", "--birth-date", "1988-03-12").well()
    return home / "data"


@pytest.fixture
def program(tmp_path: Path, begun: Path) -> Program:
    """Anna, administrator of Kantoor Van Dijk, who has dossier 1 with an applicant."""
    shutil.copytree(begun, tmp_path / "data")
    return Program(tmp_path, {"BRONDESK_DATA": str(tmp_path / "data")})


@pytest.fixture
def empty(tmp_path: Path) -> Program:
    """An installation in which nothing was done yet."""
    return Program(tmp_path, {"BRONDESK_DATA": str(tmp_path / "data")})


@pytest.fixture
def with_file(program: Program) -> Program:
    """Dossier 1 has delivery 1."""
    program.json("odm", "receive", "1", "-", given=b'{"naam": "x"}')
    return program
