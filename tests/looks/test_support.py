"""What support may and may not, on every screen: what it may not do is there, and says why."""

import pytest

from store.audit.reasons import give_reason
from store.context import Context
from store.offices.offices import come_in
from tests.looks.office import Office
from tests.looks.scenes import SCENES, Scene
from tests.tui.desk import Desk

pytestmark = pytest.mark.anyio

ROUTES = (
    *("dossiers", "dossier", "trace", "invite", "match", "preview", "document", "export_detail", "advice"),
    "connections",
)
SCREENS = tuple(scene for scene in SCENES if not scene.keys and scene.route in ROUTES)
NEVER = {"new", "edit", "match", "export", "describe", "undo", "accept_all", "keep_all", "seen"}
"""Verbs that edit, match, export or accept, or tell who saw a client."""
MAY = {"invite", "renew", "retry", "connections"}


@pytest.fixture
def support(context: Context, ordinary: Office) -> Context:
    """Sem, who said why."""
    sem = come_in(context, login="sem")
    give_reason(sem, dossier=ordinary.things.dossier.dossier, reason="ticket 4711")
    return sem


async def test_support_does_what_it_may_and_reads_why_not(support: Context, ordinary: Office) -> None:
    seen = set[str]()
    for scene in SCREENS:
        for verb, reason in await _reasons(support, scene, ordinary):
            seen.add(verb)
            if verb in NEVER:
                assert reason, f"{scene.name}: {verb} can be done"
            elif verb in MAY:
                assert "rol" not in (reason or ""), f"{scene.name}: {verb}: {reason}"
    assert seen >= NEVER | MAY


async def _reasons(support: Context, scene: Scene, ordinary: Office) -> list[tuple[str, str | None]]:
    async with Desk.open(support, first=scene.route, given=dict(scene.given(ordinary.things))) as desk:
        desk.check_lines()
        return [(command.verb, command.why_not()) for command in desk.screen.commands()]
