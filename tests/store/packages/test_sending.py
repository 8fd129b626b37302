"""From queue to advice, over HTTP with the stand-ins: sent once, taken in once, wherever it is cut off."""

from collections.abc import Callable
from datetime import timedelta

import httpx
import pytest

from store.clock import FixedClock
from store.context import Context
from store.dossiers.dossiers import open_dossier
from store.errors import NotFound, Refused
from store.ids import ExportId
from store.offices.connections import note_call
from store.packages.delivering import (
    begin_delivery,
    call_package,
    deliver_export,
    due_exports,
    finish_delivery,
    open_delivery,
    send_export,
)
from store.packages.exporting import cancel_export, list_exports, queue_export, retry_export, show_export, show_message
from store.packages.following import follow_export
from store.sandbox.faults import Fault
from store.sandbox.serve import Running
from tests.builders import a_dossier
from tests.store.packages.builders import a_file, to

PACE = timedelta(seconds=61)


def queued(office: Context, package: str = "figlo") -> ExportId:
    dossier = a_dossier(office)
    a_file(office, dossier)
    return queue_export(office, request=to(package, dossier)).export.export


def received(sandbox: Running, package: str = "figlo") -> list[dict[str, object]]:
    items: list[dict[str, object]] = httpx.get(f"{sandbox.packages[package]}/_received").json()["items"]
    return items


def test_what_is_sent_is_what_can_be_read_before(office: Context, sandbox: Running) -> None:
    export = queued(office)
    message = show_message(office, export=export)
    assert message.sha256 == show_export(office, export=export).payload_sha256
    assert "999901047" not in message.text
    assert "burgerservicenummer" not in message.text
    assert '"value": "52000"' in message.text
    assert deliver_export(office, export=export) == "accepted"


def test_findesk_answers_with_a_link(office: Context) -> None:
    export = queued(office, "findesk")
    deliver_export(office, export=export)
    assert "/open/" in show_export(office, export=export).link


CUTS: dict[str, Callable[[Context, ExportId], object]] = {
    "taking its turn": lambda office, export: begin_delivery(office, export=export),
    "noting that it leaves": lambda office, export: (
        begin_delivery(office, export=export),
        open_delivery(office, export=export),
    ),
    "accepted by package": lambda office, export: _sent(office, export),
}


def _sent(office: Context, export: ExportId) -> None:
    begin_delivery(office, export=export)
    delivering = open_delivery(office, export=export)
    assert delivering is not None
    assert call_package(office, delivering).state == "accepted"


@pytest.mark.parametrize("cut", CUTS.values(), ids=CUTS)
@pytest.mark.parametrize("again", ["engine", "sweep"])
def test_cut_off_and_done_again_it_is_sent_once(
    office: Context, sandbox: Running, clock: FixedClock, cut: Callable[[Context, ExportId], object], again: str
) -> None:
    export = queued(office)
    cut(office, export)
    assert show_export(office, export=export).state == "sending"
    if again == "engine":
        assert send_export(office, export=export) == "accepted"
    else:
        assert due_exports(office.as_system(office.actor.office), limit=10) == ()
        clock.advance(timedelta(minutes=2))
        assert [due.step for due in due_exports(office.as_system(office.actor.office), limit=10)] == ["deliver"]
        assert deliver_export(office, export=export) in ("accepted", "in_treatment", "advice_ready")
    assert [item["version"] for item in received(sandbox)] == [1]
    assert send_export(office, export=export) != "sending"


def test_a_late_second_worker_changes_nothing(office: Context, sandbox: Running) -> None:
    export = queued(office)
    begin_delivery(office, export=export)
    delivering = open_delivery(office, export=export)
    assert delivering is not None
    first, second = call_package(office, delivering), call_package(office, delivering)
    assert finish_delivery(office, export=export, outcome=first) == "accepted"
    assert finish_delivery(office, export=export, outcome=second) == "accepted"
    assert len(received(sandbox)) == 1


def test_the_turn_is_taken_once(office: Context) -> None:
    export = queued(office)
    assert begin_delivery(office, export=export) == 1
    assert begin_delivery(office, export=export) is None


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.HALF, Fault.DRIBBLE])
def test_a_lost_answer_is_asked_for_by_key_at_once(office: Context, sandbox: Running, fault: Fault) -> None:
    export = queued(office)
    sandbox.faults.plan("figlo", fault, method="POST", path="/clients")
    assert deliver_export(office, export=export) == "accepted"
    assert len(received(sandbox)) == 1
    assert sandbox.faults.count("figlo", "POST", "/clients") == 1


def test_an_answer_that_stays_lost_is_unknown_and_asked_for_again(
    office: Context, sandbox: Running, clock: FixedClock
) -> None:
    export = queued(office)
    sandbox.faults.plan("figlo", Fault.LOST, method="POST", path="/clients")
    sandbox.faults.plan("figlo", Fault.SERVER_ERROR, path="/clients/by-key")
    assert deliver_export(office, export=export) == "unknown"
    clock.advance(timedelta(seconds=3))
    assert deliver_export(office, export=export) == "accepted"
    assert len(received(sandbox)) == 1
    assert sandbox.faults.count("figlo", "POST", "/clients") == 1


@pytest.mark.parametrize("fault", [Fault.RESET, Fault.SERVER_ERROR, Fault.BUSY, Fault.NONSENSE, Fault.HANG])
def test_what_did_not_arrive_is_sent_again_under_the_same_key(
    office: Context, sandbox: Running, clock: FixedClock, fault: Fault
) -> None:
    export = queued(office)
    sandbox.faults.plan("figlo", fault, method="POST", path="/clients")
    assert deliver_export(office, export=export) == "queued"
    assert deliver_export(office, export=export) == "queued"  # it is not time yet
    clock.advance(timedelta(seconds=3))
    assert deliver_export(office, export=export) == "accepted"
    assert len(received(sandbox)) == 1


def test_a_redirect_is_never_followed(office: Context, sandbox: Running) -> None:
    export = queued(office)
    sandbox.faults.plan("figlo", Fault.REDIRECT, method="POST", path="/oauth/token", times=9)
    deliver_export(office, export=export)
    assert show_export(office, export=export).reason == "service_nonsense"


def test_after_some_tries_it_counts_as_failed_and_a_retry_sends_it(
    office: Context, sandbox: Running, clock: FixedClock
) -> None:
    export = queued(office)
    sandbox.faults.plan("figlo", Fault.BUSY, method="POST", path="/clients", times=3)
    states = []
    for _ in range(3):
        states.append(deliver_export(office, export=export))
        clock.advance(timedelta(seconds=10))
    assert states == ["queued", "queued", "failed"]
    before = show_export(office, export=export)
    assert before.reason == "service_error"
    assert open_dossier(office, dossier=before.dossier).needs[0].need == "failed"
    after = retry_export(office, export=export)
    assert (after.version, after.payload_sha256) == (1, before.payload_sha256)
    assert deliver_export(office, export=export) == "accepted"
    assert len(received(sandbox)) == 1


def test_wrong_credentials_fail_at_once_and_nothing_was_sent(office: Context, sandbox: Running) -> None:
    from store.offices.connections import set_connection
    from store.offices.views import ConnectionRequest

    wrong = {"client_secret": "other"}
    set_connection(office, request=ConnectionRequest("figlo", "sandbox", sandbox.packages["figlo"], wrong))
    export = queued(office)
    assert deliver_export(office, export=export) == "failed"
    view = show_export(office, export=export)
    assert (view.reason, view.next_attempt_at) == ("service_not_let_in", None)
    assert received(sandbox) == []


def test_a_refusal_keeps_the_packages_own_words(office: Context, sandbox: Running, clock: FixedClock) -> None:
    export = queued(office)
    clock.advance(timedelta(days=91))
    assert deliver_export(office, export=export) == "refused"
    view = show_export(office, export=export)
    assert (view.reason, view.title) == ("refused_odm_too_old", "Brondata te oud")
    assert view.messages[0].field == "persons[0].retrievedAt"
    assert view.trace_id
    with pytest.raises(Refused, match="export_not_to_retry"):
        retry_export(office, export=export)


def test_a_cancelled_export_is_never_sent_and_frees_its_version(office: Context, sandbox: Running) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    first = queue_export(office, request=to("dias", dossier)).export
    assert cancel_export(office, export=first.export).state == "cancelled"
    assert deliver_export(office, export=first.export) == "cancelled"
    second = queue_export(office, request=to("dias", dossier)).export
    assert second.version == 1
    assert deliver_export(office, export=second.export) == "accepted"
    assert [one.version for one in list_exports(office, dossier=dossier.dossier)] == [1, 1]
    with pytest.raises(Refused, match="export_not_to_cancel"):
        cancel_export(office, export=second.export)


def test_a_refused_version_is_used_up(office: Context, sandbox: Running, clock: FixedClock) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    first = queue_export(office, request=to("dias", dossier)).export
    clock.advance(timedelta(days=91))
    deliver_export(office, export=first.export)
    a_file(office, dossier)
    second = queue_export(office, request=to("dias", dossier)).export
    assert (second.version, deliver_export(office, export=second.export)) == (2, "accepted")


def test_another_offices_export_is_not_found(office: Context, stranger: Context) -> None:
    export = queued(office)
    for use_case in (show_export, show_message, retry_export, cancel_export, follow_export, deliver_export):
        with pytest.raises(NotFound):
            use_case(stranger, export=export)
    with pytest.raises(NotFound):
        list_exports(stranger, dossier=show_export(office, export=export).dossier)


def test_a_turn_that_is_over_gets_another_number(office: Context, clock: FixedClock) -> None:
    export = queued(office)
    (due,) = due_exports(office.as_system(office.actor.office), limit=10)
    assert begin_delivery(office, export=export, turn=due.turn) == 1
    assert begin_delivery(office, export=export, turn=due.turn) == 1  # the same one, cut off, asks again
    clock.advance(timedelta(minutes=2))
    (later,) = due_exports(office.as_system(office.actor.office), limit=10)
    assert later.turn != due.turn
    assert begin_delivery(office, export=export, turn=due.turn) == 1
    assert begin_delivery(office, export=export, turn=later.turn) == 2
    assert begin_delivery(office, export=export, turn=due.turn) is None


def test_a_turn_that_met_a_pause_comes_back_under_another_number(office: Context, clock: FixedClock) -> None:
    export = queued(office)
    (due,) = due_exports(office.as_system(office.actor.office), limit=10)
    for _ in range(5):
        with office.database.unit(writes=True) as unit:
            note_call(unit, office, "figlo", arrived=False)
    assert begin_delivery(office, export=export, turn=due.turn) is None
    assert due_exports(office.as_system(office.actor.office), limit=10) == ()
    clock.advance(timedelta(minutes=16))
    (later,) = due_exports(office.as_system(office.actor.office), limit=10)
    assert later.turn != due.turn
