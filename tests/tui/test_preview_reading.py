"""A file that is still being read: stopped, gone on with, and jumps to what was not read yet."""

import json
import os

import pytest

from store.context import Context
from store.dossiers.views import DossierView
from store.errors import Cancelled
from store.odm.lines import LineIndex
from store.progress import Progress
from tests.builders import a_dossier
from tests.tui.desk import Desk
from tests.tui.test_preview import kept

pytestmark = pytest.mark.anyio
ROWS = 3_000
FILE = json.dumps({"rows": [{"a": n, "name": f"row {n}"} for n in range(ROWS)], "end": "here"}).encode()


@pytest.fixture
def dossier(context: Context) -> DossierView:
    return a_dossier(context)


@pytest.fixture
def stopped_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first reading is stopped after what the first screen needs; the next one reads on to the end."""
    real, turns = LineIndex.read_all, iter((True,))

    def read_all(index: LineIndex, progress: Progress | None = None) -> LineIndex:
        if next(turns, False):
            raise Cancelled
        return real(index, progress)

    monkeypatch.setattr(LineIndex, "read_all", read_all)


async def test_esc_stops_the_reading_and_the_first_screen_stands(
    context: Context, dossier: DossierView, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = LineIndex.read_all

    def until_stopped(index: LineIndex, progress: Progress) -> LineIndex:
        while True:
            progress.at(index.bytes_read, len(index.data))
            os.sched_yield()  # the user's key is what ends it

    async with Desk.open(context, first="dossiers") as desk:
        given = kept(context, dossier, FILE)
        monkeypatch.setattr(LineIndex, "read_all", until_stopped)
        desk.app.desk.go("preview", **given)
        while not desk.screen.work.under_way("index"):
            await desk.pilot.pause()
        desk.sees('"rows": [', "% gelezen")
        await desk.pilot.press("down", "down")
        desk.sees("$.rows[0]")
        await desk.press("escape")
        desk.sees("gestopt bij", "Het lezen is gestopt", "t leest verder", '"rows": [')
        desk.check_lines()
        monkeypatch.setattr(LineIndex, "read_all", real)
        await desk.press("t")
        desk.sees(f"{4 * ROWS + 5:,} regels".replace(",", "."))
        desk.sees_not("gestopt")
        await desk.press("escape")
        desk.sees("Zoek:")


@pytest.mark.usefixtures("stopped_once")
async def test_a_path_that_was_not_read_yet_is_gone_to_when_it_is(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context, first="preview", given=kept(context, dossier, FILE)) as desk:
        await desk.press(":")
        await desk.type(".rows[2500].name")
        await desk.press("enter")
        desk.sees("Zover is niet gelezen; t leest verder en gaat erheen.")
        await desk.press("t")
        assert '"row 2500"' in desk.row


@pytest.mark.usefixtures("stopped_once")
async def test_the_last_line_is_that_of_the_whole_file(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context, first="preview", given=kept(context, dossier, FILE)) as desk:
        await desk.press("G", "t")
        assert str(4 * ROWS + 5) in desk.row


@pytest.mark.usefixtures("stopped_once")
async def test_who_went_elsewhere_meanwhile_stays_there(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context, first="preview", given=kept(context, dossier, FILE)) as desk:
        await desk.press("G", "g", "t")
        assert " 1  " in desk.row


@pytest.mark.usefixtures("stopped_once")
async def test_hits_so_far_become_all_hits(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context, first="preview", given=kept(context, dossier, FILE)) as desk:
        await desk.press("/")
        await desk.type("row 2999")
        desk.sees("geen treffer tot nu toe")
        await desk.press("enter", "t")
        desk.sees("treffer 1 van 1")
        assert '"row 2999"' in desk.row


async def test_a_path_with_a_star_is_gone_along(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context, first="preview", given=kept(context, dossier, FILE)) as desk:
        await desk.press(":")
        await desk.type(".rows[*].name")
        await desk.press("enter")
        desk.sees("$.rows[0].name", f"treffer 1 van {ROWS}")
        await desk.press("n", "n")
        desk.sees("$.rows[2].name", f"treffer 3 van {ROWS}")
        await desk.press("N", "N", "N")
        desk.sees(f"treffer {ROWS} van {ROWS}")
        await desk.press(":")
        await desk.type(".none[*]")
        await desk.press("enter")
        desk.sees("Dit pad komt niet voor")


async def test_an_opening_line_copies_all_of_it_as_it_was_received(context: Context, dossier: DossierView) -> None:
    given = kept(context, dossier, b'{"a" : [ 1.10,\r\n\t{"b":"\\u0041"} ],"c":2}')
    async with Desk.open(context, first="preview", given=given) as desk:
        await desk.press("down", "y")
        assert desk.app.clipboard == '[ 1.10,\n    {"b":"\\u0041"} ]'
