"""The ONE table of next steps: pure."""

from functools import lru_cache

from store.desk.views import NextStep
from store.dossiers.status import Need

_STEPS: dict[Need, tuple[str, str]] = {
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


@lru_cache(200)
def next_step(status: Need, person: str, *, has_persons: bool) -> NextStep:
    """What moves a dossier of that status on."""
    if not has_persons:
        return NextStep("step_add_person", "", "w")
    code, key = _STEPS[status]
    return NextStep(code, person, key)
