"""`pytest -m drill tests/drills/test_audit.py -n 0 -s`: a thousand faults in a chain, and a hundred untouched walks."""

from pathlib import Path

import pytest

from store.audit.verifying import show_anchor, verify_audit
from store.clock import SystemClock
from store.context import open_context
from store.offices.offices import add_office, come_in
from store.settings import Settings
from tests.builders import a_couple
from tests.store.audit.faults import inject

FAULTS, WALKS, SEED = 1000, 100, 20261127


@pytest.mark.drill
@pytest.mark.parametrize("database", ["fresh_sqlite", "fresh_postgres"])
def test_a_thousand_faults_are_found_without_a_false_alarm(
    database: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = str(request.getfixturevalue(database))
    context = open_context(Settings(data_directory=tmp_path / "data", database=url), SystemClock())
    add_office(context, name="Kantoor Van Dijk", admin="anna")
    anna = come_in(context, login="anna")
    for _ in range(13):
        a_couple(anna)
    missed = inject(anna, count=FAULTS, seed=SEED)
    alarms = sum(not verify_audit(anna, anchor=show_anchor(anna)).ok for _ in range(WALKS))
    told = f"N={FAULTS}, seed={SEED}, not found {sum(missed.values())}; {WALKS} walks, {alarms} alarms"
    print(f"\n{anna.database.dialect}: {told}")
    context.database.close()
    assert (sum(missed.values()), alarms) == (0, 0), missed
