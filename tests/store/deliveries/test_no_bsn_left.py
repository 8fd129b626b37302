"""Of no BSN that went in below its key anything is left, wherever one looks and however it was spelled."""

import tempfile
from pathlib import Path

import pytest

from store.context import Context
from tests.store.deliveries.taking import take_in_and_look

FILES, SEED = 60, 20261128


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Temporary files of this process lie where they are looked at."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))


@pytest.mark.usefixtures("temporary")
def test_no_bsn_is_left_in_values_files_or_backups(context: Context, tmp_path: Path) -> None:
    taken = take_in_and_look(context, tmp_path, files=FILES, seed=SEED)
    assert taken.seen.found == frozenset()
    assert (taken.kept, taken.refused) == (FILES, FILES)
    assert taken.seen.marks == FILES, "the reader must open every seal, else it proves nothing"
    assert taken.seen.marks_in_files == 0
    assert taken.seen.words_in_files > 0, "the reader must see what lies open in the files"
    assert taken.seen.values > len(taken.numbers) > FILES
