"""Faults on request, each seen from the caller's side."""

import httpx
import pytest

from store.sandbox.faults import Fault, Faults
from store.sandbox.serve import Running, Setup, running
from tests.store.sandbox.callers import MovableClock, OcktoCaller, PackageCaller


def on_clients(standins: Running, fault: Fault, times: int = 1) -> None:
    standins.faults.plan("figlo", fault, times=times, method="POST", path="/clients")


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (Fault.SERVER_ERROR, 500),
        (Fault.BUSY, 503),
        (Fault.REDIRECT, 302),
        (Fault.NONSENSE, 200),
        (Fault.WRONG_SHAPE, 200),
    ],
)
def test_an_answer_out_of_the_blue_and_nothing_done(
    standins: Running, figlo: PackageCaller, fault: Fault, status: int
) -> None:
    on_clients(standins, fault)
    assert figlo.send(figlo.payload()).status_code == status
    assert figlo.received() == []
    assert figlo.send(figlo.payload()).status_code == 202


def test_nonsense_is_no_json_and_the_wrong_shape_is(standins: Running, figlo: PackageCaller) -> None:
    on_clients(standins, Fault.NONSENSE)
    answer = figlo.send(figlo.payload())
    assert answer.headers["content-type"] == "application/json"
    with pytest.raises(ValueError, match="Expecting value"):
        answer.json()
    on_clients(standins, Fault.WRONG_SHAPE)
    assert "unexpected" in figlo.send(figlo.payload()).json()


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.HALF, Fault.HOLD])
def test_a_lost_answer_after_the_message_was_taken(standins: Running, figlo: PackageCaller, fault: Fault) -> None:
    on_clients(standins, fault)
    figlo.http.timeout = httpx.Timeout(0.3)
    with pytest.raises(httpx.TransportError):
        figlo.send(figlo.payload())
    figlo.http.timeout = httpx.Timeout(20)
    assert figlo.by_key().json()["state"] == "accepted"
    assert figlo.send(figlo.payload()).status_code == 202
    assert len(figlo.received()) == 1


@pytest.mark.parametrize("fault", [Fault.RESET, Fault.HANG])
def test_a_line_that_breaks_before_anything_is_done(standins: Running, figlo: PackageCaller, fault: Fault) -> None:
    on_clients(standins, fault)
    figlo.http.timeout = httpx.Timeout(0.3)
    with pytest.raises(httpx.TransportError):
        figlo.send(figlo.payload())
    assert figlo.received() == []


def test_an_answer_can_come_a_byte_at_a_time(clock: MovableClock) -> None:
    with running(Setup(now=clock.now), faults=Faults(dribble_seconds=0.001)) as standins:
        standins.faults.plan("dias", Fault.DRIBBLE, path="/health")
        with httpx.stream("GET", f"{standins.packages['dias']}/health", trust_env=False) as answer:
            parts = list(answer.iter_raw())
    assert b"".join(parts) == b'{"status":"ok"}'
    assert len(parts) > 1


def test_a_caller_may_leave_while_it_dribbles(standins: Running) -> None:
    standins.faults.plan("dias", Fault.DRIBBLE, path="/health")
    with httpx.stream("GET", f"{standins.packages['dias']}/health", trust_env=False) as answer:
        next(answer.iter_raw())
    assert httpx.get(f"{standins.packages['dias']}/health", trust_env=False).status_code == 200


def test_an_advice_can_speak_of_somebody_else(standins: Running, figlo: PackageCaller, clock: MovableClock) -> None:
    reference = figlo.send(figlo.payload()).json()["reference"]
    clock.advance(seconds=5)
    standins.faults.plan("figlo", Fault.STRANGER, path=f"/clients/{reference}/advice")
    first, second = (figlo.http.get(f"/clients/{reference}/advice").json() for _ in range(2))
    assert first["persons"][0]["surname"] == "Vreemdeling"
    assert second["persons"][0]["surname"] == "Beukelaar"


def test_a_plan_counts_down_and_holds_for_its_partner_method_and_path(standins: Running, ockto: OcktoCaller) -> None:
    standins.faults.plan("ockto", Fault.SERVER_ERROR, times=2, method="GET", path="/conn")
    assert [ockto.http.get("/connection").status_code for _ in range(3)] == [500, 500, 200]
    standins.faults.plan("ockto", Fault.SERVER_ERROR, method="DELETE")
    standins.faults.plan("figlo", Fault.SERVER_ERROR)
    assert ockto.http.get("/connection").status_code == 200
    assert ockto.cancel().status_code == 500


def test_plans_can_be_cleared(standins: Running, ockto: OcktoCaller) -> None:
    standins.faults.plan("ockto", Fault.RESET, times=9)
    standins.faults.plan("dias", Fault.RESET, times=9)
    standins.faults.clear("ockto")
    assert ockto.http.get("/health").status_code == 200
    standins.faults.clear()
    assert httpx.get(f"{standins.packages['dias']}/health", trust_env=False).status_code == 200


def test_requests_are_counted_faulty_ones_too_and_those_of_the_test_not(
    standins: Running, figlo: PackageCaller
) -> None:
    on_clients(standins, Fault.SERVER_ERROR)
    for _ in range(2):
        figlo.send(figlo.payload())
    figlo.received()
    assert standins.faults.count("figlo", "POST", "/clients") == 2
    assert standins.faults.count("figlo") == 3
    assert standins.faults.count("ockto") == 0


def test_a_process_can_be_told_and_asked_over_its_socket(figlo: PackageCaller) -> None:
    order = {"fault": "server_error", "times": 2, "method": "GET", "path": "/health"}
    assert figlo.http.post("/_faults", json=order).status_code == 204
    assert figlo.http.get("/health").status_code == 500
    assert figlo.http.delete("/_faults").status_code == 204
    assert figlo.http.get("/health").status_code == 200
    items = figlo.http.get("/_faults").json()["items"]
    assert {"method": "GET", "path": "/health", "count": 2} in items


@pytest.mark.parametrize("order", [{}, {"fault": "fire"}, {"fault": "reset", "times": 0}, {"fault": "reset", "x": 1}])
def test_an_order_that_is_wrong_is_refused(figlo: PackageCaller, order: dict[str, object]) -> None:
    assert figlo.http.post("/_faults", json=order).status_code == 422


def test_a_hanging_request_does_not_keep_the_standins_alive(clock: MovableClock) -> None:
    with running(Setup(now=clock.now)) as standins:
        standins.faults.plan("dias", Fault.HANG)
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(f"{standins.packages['dias']}/health", trust_env=False, timeout=0.1)
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{standins.packages['dias']}/health", trust_env=False)
