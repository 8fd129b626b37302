"""`pytest -m drill tests/drills/test_bsn.py -n 0 -s`: many files full of BSNs, and a look at everything afterwards."""

import tempfile
from pathlib import Path

import pytest

from store.clock import SystemClock
from store.context import open_context
from store.offices.offices import add_office, come_in
from store.settings import Settings
from tests.store.deliveries.taking import take_in_and_look

FILES, SEED = 1500, 20261128


@pytest.mark.drill
@pytest.mark.parametrize("database", ["fresh_sqlite", "fresh_postgres"])
def test_of_many_files_no_bsn_is_left(
    database: str, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    url = str(request.getfixturevalue(database))
    context = open_context(Settings(data_directory=tmp_path / "data", database=url), SystemClock())
    add_office(context, name="Kantoor Van Dijk", admin="anna")
    anna = come_in(context, login="anna")
    taken = take_in_and_look(anna, tmp_path, files=FILES, seed=SEED)
    seen = taken.seen
    went = f"seed={SEED}, {taken.kept} files kept, {taken.refused} refused, {len(taken.numbers)} different BSNs went in"
    looked = f"{seen.values} values ({seen.sealed} sealed) and {seen.files} files, {seen.size / 1e6:.0f} MB"
    print(f"\n{anna.database.dialect}: {went}; looked at {looked}: {len(seen.found)} found")
    context.database.close()
    assert (seen.found, seen.marks, seen.marks_in_files) == (frozenset(), FILES, 0)
    assert seen.words_in_files
