"""The ONE table of next steps: pure."""

from store.desk.views import NextStep
from store.dossiers.status import CONFLICT, Need, OpenNeed

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


_HITCHES: dict[str, tuple[str, str]] = {
    CONFLICT: ("step_match_conflict", "m"),
    "refused": ("step_session_refused", "i"),
    "failed": ("step_session_failed", "i"),
}


def next_step(status: OpenNeed, *, has_persons: bool) -> NextStep:
    """What moves a dossier of that status on."""
    if not has_persons:
        return NextStep("step_add_person", "", "w")
    if status.hitch in _HITCHES:
        code, key = _HITCHES[status.hitch]
        return NextStep(code, status.hitch_role, key)
    code, key = _STEPS[status.need]
    return NextStep(code, status.person, key)
