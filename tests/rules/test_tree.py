"""What must not stand in a file of the project, whoever wrote it."""

import re

import pytest

from tests.rules.project import ROOT, tracked

FORBIDDEN = {
    "the folder of one machine": re.compile(r"(?<![\w.~-])/(work|root|home)/\w"),
    "where packages are downloaded": re.compile(r"index-url|://[\w.-]*(pypi|pythonhosted|artifact|nexus)"),
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY"),
    "work left undone": re.compile(r"\b(TODO|FIXME|XXX|HACK)\b"),
}
HERE = "tests/rules/test_tree.py"


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_names(what: str) -> None:
    if not tracked():
        pytest.skip("not a checkout")
    found = []
    for path in tracked():
        name = str(path.relative_to(ROOT))
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if name != HERE:
            found += [f"{name}: {hit[0]}" for hit in FORBIDDEN[what].finditer(text)]
    assert found == []


def test_what_programs_leave_behind_is_ignored() -> None:
    """After tests and builds the clone is as it was."""
    untracked = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert not untracked & {".venv", "build", "dist", "__pycache__", "brondesk.egg-info"}
