"""The one table of next steps: what moves a dossier on, and the key that begins it."""

import pytest

from store.desk.next_step import next_step
from store.dossiers.status import Need, OpenNeed

STEPS = {
    Need.FAILED: ("step_export_failed", "3"),
    Need.MATCH: ("step_match", "m"),
    Need.ADVICE: ("step_advice", "1"),
    Need.BRONDATA: ("step_export", "e"),
    Need.WAITING: ("step_wait_for_client", ""),
    Need.AGEING: ("step_ageing", "e"),
    Need.INVITE: ("step_invite", "i"),
    Need.SENT: ("step_wait_for_advice", ""),
    Need.DONE: ("step_done", ""),
}


@pytest.mark.parametrize("need", Need)
def test_each_status_has_its_step_and_key(need: Need) -> None:
    step = next_step(OpenNeed(need, person="partner"), has_persons=True)
    assert (step.code, step.key, step.person) == (*STEPS[need], "partner")


def test_without_a_person_the_step_is_to_add_one() -> None:
    step = next_step(OpenNeed(Need.INVITE), has_persons=False)
    assert (step.code, step.key) == ("step_add_person", "w")


def test_a_session_that_ended_badly_is_begun_anew() -> None:
    status = OpenNeed(Need.WAITING, hitch="failed", hitch_role="partner")
    step = next_step(status, has_persons=True)
    assert (step.code, step.key, step.person) == ("step_session_failed", "i", "partner")
