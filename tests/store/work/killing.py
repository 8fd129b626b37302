"""Workers killed at random moments while they send; then everything was sent, and nothing twice."""

from functools import partial
from pathlib import Path
from random import Random
from threading import Event

from store.context import Context, write
from store.dossiers.queries import find_person
from store.dossiers.records import HAND, add_record
from store.dossiers.views import DossierView
from store.ids import ExportId
from store.offices.partners import SOURCE_DOSSIER
from store.packages.exporting import follow_export_state, queue_export
from store.packages.views import ExportRequest
from store.sandbox.faults import Fault
from store.sandbox.serve import Running as Standins
from tests.builders import a_dossier
from tests.store.work.chain import received
from tests.store.work.processes import WorkerProcess
from tests.store.work.waiting import until

PER_KILL = 4
"""Exports queued before each start of a worker."""
LONGEST = 0.1
"""Seconds after the first message of a worker at which it is killed at the latest."""
TROUBLE = (None, Fault.HOLD, Fault.HANG, Fault.LOST, Fault.HALF)
"""What happens to one of the messages besides."""
SETTLED = ("accepted", "in_treatment", "advice_ready")


def queue_new(context: Context, count: int, package: str = "dias") -> list[ExportId]:
    """So many exports of as many dossiers, from the dossiers' own data."""
    return [_queued(context, a_dossier(context), package) for _ in range(count)]


def _queued(context: Context, dossier: DossierView, package: str) -> ExportId:
    with write(context) as unit:
        person = find_person(unit, context, dossier.persons[0].person)
        add_record(unit, context, person, {"income_gross_year": "52000"}, origin=HAND, origin_id=None)
    request = ExportRequest(dossier.dossier, package, SOURCE_DOSSIER, ("aanvrager",))
    return queue_export(context, request=request).export.export


def kill_at_random(context: Context, partners: Standins, log: Path, *, kills: int, seed: int) -> None:
    """Starts and kills workers; the last one is left to finish. Fails where anything is lost or sent twice."""
    chance, exports, pause = Random(seed), list[ExportId](), Event()
    for _ in range(kills):
        exports += queue_new(context, PER_KILL)
        if (fault := chance.choice(TROUBLE)) is not None:
            partners.faults.plan("dias", fault, method="POST", path="/clients")
        posted = _posted(partners)
        victim = WorkerProcess(context, log).await_ready()
        until(partial(_posted_more, partners, posted))
        pause.wait(chance.uniform(0, LONGEST))
        victim.kill()
    partners.faults.clear("dias")
    survivor = WorkerProcess(context, log).await_ready()
    try:
        # A machine that does much else kills more than it sends: what was left is for the last one.
        until(lambda: not left_over(context, exports), seconds=60 + len(exports))
    finally:
        survivor.end()
    _sent_once(partners, exports)


def left_over(context: Context, exports: list[ExportId]) -> dict[ExportId, str]:
    """What did not arrive, and where it stands."""
    states = {export: _state(context, export) for export in exports}
    return {export: state for export, state in states.items() if state not in SETTLED}


def _posted(partners: Standins) -> int:
    return partners.faults.count("dias", "POST", "/clients")


def _posted_more(partners: Standins, before: int) -> bool:
    return _posted(partners) > before


def _sent_once(partners: Standins, exports: list[ExportId]) -> None:
    counted = [item["key"] for item in received(partners.packages["dias"])]
    assert len(counted) == len(set(counted)) == len(exports)


def _state(context: Context, export: ExportId) -> str:
    return follow_export_state(context, export=export).state
