"""After sending: followed at the package, its advice stored once and only then confirmed."""

from datetime import timedelta

import pytest

from store.clock import FixedClock
from store.context import Context
from store.dossiers.dossiers import open_dossier
from store.ids import ExportId
from store.packages.advice import list_advice
from store.packages.delivering import deliver_export, due_exports
from store.packages.exporting import queue_export, show_export
from store.packages.following import follow_export, take_in_advice
from store.sandbox.faults import Fault
from store.sandbox.serve import Running
from tests.builders import a_couple, audit_actions
from tests.store.packages.builders import a_file, to
from tests.store.packages.test_sending import PACE, queued, received


def test_an_export_is_sent_followed_and_its_advice_taken_in(
    office: Context, sandbox: Running, clock: FixedClock
) -> None:
    export = queued(office)
    assert [due.step for due in due_exports(office.as_system(office.actor.office), limit=10)] == ["deliver"]
    assert deliver_export(office, export=export) == "accepted"
    assert due_exports(office.as_system(office.actor.office), limit=10) == ()
    clock.advance(PACE)
    assert [due.step for due in due_exports(office.as_system(office.actor.office), limit=10)] == ["follow"]
    assert follow_export(office, export=export) == "in_treatment"
    clock.advance(PACE)
    assert follow_export(office, export=export) == "advice_ready"
    assert [due.step for due in due_exports(office.as_system(office.actor.office), limit=10)] == ["take_in"]
    assert take_in_advice(office, export=export) == "advice_ready"
    assert due_exports(office.as_system(office.actor.office), limit=10) == ()
    view = show_export(office, export=export)
    assert (view.state, view.version, view.attempts, bool(view.trace_id)) == ("advice_ready", 1, 1, True)
    (advice,) = list_advice(office, dossier=view.dossier)
    assert (advice.state, advice.role) == ("open", "aanvrager")
    assert open_dossier(office, dossier=view.dossier).needs[0].need == "advice"
    assert len(received(sandbox)) == 1
    done = [action for action, result in audit_actions(office) if result != "refused"]
    assert {"queue_export", "send_export", "follow_export", "receive_advice"} <= set(done)


def _until_advice(office: Context, clock: FixedClock, export: ExportId) -> None:
    deliver_export(office, export=export)
    clock.advance(2 * PACE)
    assert follow_export(office, export=export) == "advice_ready"


@pytest.mark.parametrize(
    ("fault", "path"),
    [(Fault.SERVER_ERROR, "/clients"), (Fault.LOST, "/clients"), (Fault.NONSENSE, "/clients")],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_advice_is_stored_once_before_it_is_confirmed(
    office: Context, sandbox: Running, clock: FixedClock, fault: Fault, path: str, method: str
) -> None:
    dossier = a_couple(office)
    a_file(office, dossier)
    a_file(office, dossier, "partner")
    export = queue_export(office, request=to("dias", dossier, "aanvrager", "partner")).export.export
    _until_advice(office, clock, export)
    sandbox.faults.plan("dias", fault, method=method, path=path)
    take_in_advice(office, export=export)
    clock.advance(timedelta(seconds=5))
    take_in_advice(office, export=export)
    take_in_advice(office, export=export)
    assert due_exports(office.as_system(office.actor.office), limit=10) == ()
    advice = list_advice(office, dossier=dossier.dossier)
    assert sorted(one.role for one in advice) == ["aanvrager", "partner"]
    assert {one.state for one in advice} == {"open"}


def test_a_service_that_is_down_while_following_is_asked_again_later(
    office: Context, sandbox: Running, clock: FixedClock
) -> None:
    export = queued(office)
    deliver_export(office, export=export)
    clock.advance(PACE)
    sandbox.faults.plan("figlo", Fault.RESET, method="GET", path="/clients")
    assert follow_export(office, export=export) == "accepted"
    assert due_exports(office.as_system(office.actor.office), limit=10) == ()
    clock.advance(timedelta(seconds=5))
    assert follow_export(office, export=export) == "in_treatment"
