"""Keys that come before the rows they are meant for: they wait, and never open a row of the search before."""

from threading import Event

import pytest

from store.context import Context
from store.desk.views import DossierPage, ListRequest
from store.progress import Progress
from tests.builders import a_dossier
from tests.tui.desk import Desk
from tests.tui.idle import drained
from tui.calls import dossiers, listing

pytestmark = pytest.mark.anyio


@pytest.fixture
def results(monkeypatch: pytest.MonkeyPatch) -> Event:
    """A store whose search gives nothing back until this event is set."""
    come, list_dossiers = Event(), dossiers.list_dossiers

    def late(context: Context, *, request: ListRequest, progress: Progress | None = None) -> DossierPage:
        if request.search:
            assert come.wait(30)
        return list_dossiers(context, request=request, progress=progress)

    monkeypatch.setattr(listing, "list_dossiers", late)
    return come


async def _ahead(desk: Desk, *keys: str) -> None:
    """Presses keys while the results are still to come."""
    await desk.pilot.press(*keys)
    await drained()


async def test_enter_behind_a_search_opens_what_was_searched(context: Context, results: Event) -> None:
    for surname in ("Jansen", "Smit", "Smits", "Bakker"):
        a_dossier(context, surname=surname)
    async with Desk.open(context) as desk:
        await _ahead(desk, "/", "s", "m", "i", "t", "enter", "down", "enter")
        desk.sees("Bakker", "Jansen", "Zoek: smit")
        results.set()
        await desk.settle()
        desk.sees("Startpagina", "Smits")


async def test_the_key_that_interrupts_drops_the_keys_that_wait(context: Context, results: Event) -> None:
    for surname in ("Smit", "Bakker"):
        a_dossier(context, surname=surname)
    async with Desk.open(context) as desk:
        await _ahead(desk, "/", "s", "m", "enter", "enter", "ctrl+c")
        results.set()
        await desk.settle()
        desk.sees("Smit", "1 van 2")
        desk.sees_not("Startpagina")
