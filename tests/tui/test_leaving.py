"""A desk whose user is disabled closes by itself, says why, and shows nothing more."""

import pytest

from store.actor import Role
from store.context import Context
from store.desk.views import WorkerLamp
from store.offices.leaving import disable_user
from store.offices.offices import add_user, come_in
from tests.builders import a_dossier
from tests.tui.desk import Desk

pytestmark = pytest.mark.anyio


async def test_the_desk_closes_at_the_next_action(context: Context) -> None:
    a_dossier(context)
    add_user(context, login="sem", name="Sem", role=Role.ADVISER)
    async with Desk.open(come_in(context, login="sem")) as desk:
        desk.sees("Vries, de")
        disable_user(context, login="sem")
        await desk.pilot.press("enter")
        await desk.app.desk.room.rest()
        await desk.pilot.pause()
        assert desk.app.return_code == 8
        assert "sem is uitgeschakeld" in str(desk.app._exit_renderables)


async def test_the_desk_closes_while_nobody_touches_it(context: Context) -> None:
    a_dossier(context)
    add_user(context, login="sem", name="Sem", role=Role.ADVISER)
    async with Desk.open(come_in(context, login="sem")) as desk:
        disable_user(context, login="sem")
        desk.app._ask_lamp()
        await desk.app.desk.room.rest()
        await desk.pilot.pause()
        assert desk.app.return_code == 8


async def test_what_comes_after_the_end_finds_nobody_and_breaks_nothing(context: Context) -> None:
    """A watch that saw a change, a lamp that was being read: handed to the loop a moment before the screens went."""
    async with Desk.open(context) as desk:
        desk.sees("Dossier")
    desk.app._somebody_changed()
    desk.app._show_lamp(WorkerLamp(alive=False, last_seen=None))
    desk.app.tell_drafts()
