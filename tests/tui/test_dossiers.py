"""The list of dossiers as a user meets it."""

import re
from datetime import timedelta
from threading import Event

import pytest
from sqlmodel import col, select

from store.clock import FixedClock
from store.context import Context, read
from store.demo.filling import fill_office
from store.desk import listing
from store.desk.views import DossierPage, ListRequest
from store.dossiers.status import FILTERS as STORE_FILTERS
from store.progress import Progress
from store.tables.dossiers import Dossier
from store.tables.workers import Worker
from tests.bench.peers import ROW
from tests.builders import a_couple, a_dossier, audit_actions
from tests.store.deliveries.files import received
from tests.tui.desk import Desk
from tui.app import DeskApp
from tui.settings import DeskSettings
from tui.widgets.dossier_list import FILTERS

pytestmark = pytest.mark.anyio


def many(context: Context, clock: FixedClock, count: int) -> None:
    for number in range(count):
        clock.advance(timedelta(seconds=1))
        a_dossier(context, surname=f"Bakker{number:03}")


def filled(context: Context, count: int) -> list[str]:
    """So many invented dossiers, written at once; their numbers as the list has them."""
    fill_office(context, count=count, seed=1)
    newest = (col(Dossier.last_activity).desc(), col(Dossier.id).desc())
    with read(context) as unit:
        return list(unit.exec(select(Dossier.number).order_by(*newest)))


async def test_an_empty_office_says_what_this_place_is_for(context: Context) -> None:
    async with Desk.open(context) as desk:
        desk.sees("Kantoor Van Dijk", "anna · beheerder", "di 24-11 10:42", "n maakt het eerste")
        assert "openen" not in desk.keys
        desk.check_lines()


async def test_a_row_tells_names_status_and_next_step(context: Context) -> None:
    a_couple(context)
    async with Desk.open(context) as desk:
        assert desk.row.split() == ["▌", "26-00001", *"Vries, de, A.B. + Jansen, C. ○ uitnodigen – 10:42".split()]
        desk.sees("[alles 1]  wacht 0", "Volgende stap: nodig de klant uit in de Digimap (i)")
        assert desk.keys == "↵ openen  n nieuw  i uitnodigen  e exporteren  / zoeken  f filter  …  ? hulp"
        desk.check_lines()


async def test_a_wide_terminal_gives_the_next_step_a_column(context: Context) -> None:
    a_couple(context)
    async with Desk.open(context, size=(130, 30)) as desk:
        assert "nodig de klant uit" in desk.row
        desk.check_lines()


async def test_search_finds_while_typing_and_its_text_stays(context: Context) -> None:
    a_couple(context)
    a_dossier(context, surname="Jansen", prefix="")
    a_dossier(context, surname="Bakker")
    async with Desk.open(context) as desk:
        await desk.press("/")
        await desk.type("jans")
        desk.sees("26-00001", "26-00002", "2 van 3")
        desk.sees_not("26-00003")
        await desk.press("enter", "down")
        desk.sees("Zoek: jans", "▌ 26-00002")


async def test_names_with_it_in_the_middle_follow_below_those_that_begin_with_it(context: Context) -> None:
    for surname in ("Vriesema", "Riesling", "Bakker"):
        a_dossier(context, surname=surname, prefix="", first_names="")
    async with Desk.open(context) as desk:
        await desk.press("/")
        await desk.type("rie")
        rows = [line for line in desk.lines if "26-0" in line]
        assert ["Riesling" in rows[0], "Vriesema" in rows[1], len(rows)] == [True, True, 2]
        desk.sees("2 van 3")
        await desk.type("sem")
        desk.sees("26-00001", "1 van 3")
        desk.sees_not("Geen naam begint zo")
        await desk.type("x")
        desk.sees("Geen dossier gevonden")
        desk.check_lines()


async def test_letters_are_text_in_the_field_and_commands_outside_it(context: Context) -> None:
    a_dossier(context)
    async with Desk.open(context) as desk:
        await desk.press("/")
        await desk.type("quinten")
        desk.sees("Zoek: quinten", "Geen dossier gevonden")
        await desk.press("escape")
        desk.sees("26-00001")
        desk.sees_not("quinten")
        await desk.press("escape", "?")
        desk.sees("Hulp", "postcode met huisnummer")
        desk.check_lines()


async def test_a_search_leaves_one_line_when_a_row_is_opened(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.desk.Desk.go", lambda *_given, **_named: None)
    a_dossier(context)
    async with Desk.open(context) as desk:
        await desk.press("/")
        await desk.type("vries")
        await desk.press("enter", "enter")
    assert [action for action, _ in audit_actions(context)].count("search") == 1


async def test_filters_step_forth_and_back(context: Context) -> None:
    a_dossier(context)
    async with Desk.open(context) as desk:
        await desk.press("f")
        desk.sees("[wacht 0]", "Geen dossier heeft deze vraag nu open")
        await desk.press("/", *"vries", "enter")
        desk.sees("Niets gevonden in dit filter. esc leegt het zoekveld, f wisselt van filter.")
        desk.check_lines()
        await desk.press("/", "escape", "escape")
        await desk.press("F", "F")
        desk.sees("[mislukt 0]")
        await desk.press("f")
        desk.sees("[alles 1]", "26-00001")


async def test_the_cursor_stays_on_its_dossier_when_rows_come(context: Context, clock: FixedClock) -> None:
    many(context, clock, 5)
    async with Desk.open(context) as desk:
        await desk.press("down", "down")
        row = desk.row
        many(context, clock, 3)
        await desk.press("ctrl+r")
        assert desk.row == row
        desk.sees("26-00008")


async def test_no_more_than_three_pages_are_held_and_every_dossier_is_met(context: Context) -> None:
    numbers = filled(context, 250)
    async with Desk.open(context) as desk:
        held: list[int] = []
        for key in ("pagedown", "pageup"):
            met: set[str] = set()
            for _ in range(20):
                met.update(re.findall(ROW, desk.text))
                await desk.press(key)
                held.append(len(desk.screen.pages))  # type: ignore[attr-defined]  # it is the list's screen
            assert met == set(numbers)
            assert numbers[-1 if key == "pagedown" else 0] in desk.row
        assert max(held) == 180


async def test_last_and_first_reach_the_ends_of_a_long_list(context: Context) -> None:
    numbers = filled(context, 200)
    async with Desk.open(context) as desk:
        await desk.press("G")
        assert numbers[-1] in desk.row
        await desk.press("g")
        assert numbers[0] in desk.row


async def test_foreign_text_in_names_shows_harmless(context: Context) -> None:
    a_dossier(context, surname="Jan\x1b[31msen [/x]", prefix="")
    async with Desk.open(context) as desk:
        desk.sees("Jan␛[31msen [/x]")
        desk.check_lines()


async def test_in_english(context: Context) -> None:
    a_dossier(context)
    async with Desk.open(context, settings=DeskSettings(language="en")) as desk:
        desk.sees("[all 1]", "to invite", "Next step: invite the client to the Digimap (i)")
        desk.check_lines()


async def test_a_key_for_nothing_says_why(context: Context) -> None:
    a_dossier(context)
    async with Desk.open(context) as desk:
        await desk.press("m")
        desk.sees("hier is niets te matchen")
        await desk.press("?", "end", "pageup")
        desk.sees("nu niet: hier is niets te matchen")


async def test_a_page_ahead_is_one_query(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = filled(context, 130)
    asked: list[ListRequest] = []
    real = listing.list_dossiers

    def counted(context: Context, *, request: ListRequest, progress: Progress | None = None) -> DossierPage:
        asked.append(request)
        return real(context, request=request, progress=progress)

    async with Desk.open(context) as desk:
        monkeypatch.setattr(listing, "list_dossiers", counted)
        await desk.press(*["pagedown"] * 9)
        assert numbers[-1] in desk.row
    assert [request.after is not None for request in asked] == [True, True]


async def test_the_lamp_says_whether_background_work_lives_and_since_when_not(
    context: Context, clock: FixedClock
) -> None:
    async with Desk.open(context) as desk:
        desk.app._ask_lamp()
        await desk.settle()
        desk.sees("achtergrond ✗")
        with context.database.unit(writes=True) as unit:
            unit.add(Worker(executor="w1", process=1, started_at=clock.now(), heartbeat_at=clock.now()))
        desk.app._ask_lamp()
        await desk.settle()
        desk.sees("achtergrond ✓")
        clock.advance(timedelta(minutes=5))
        desk.app._ask_lamp()
        await desk.settle()
        desk.sees("achtergrond ✗ sinds 10:42")
        desk.check_lines()


async def test_while_a_demonstration_starts_its_worker_the_lamp_says_so(context: Context, clock: FixedClock) -> None:
    async with Desk.open(context, demo=True) as desk:
        desk.app._ask_lamp()
        await desk.settle()
        desk.sees("achtergrond ◌ start")
        with context.database.unit(writes=True) as unit:
            unit.add(Worker(executor="w1", process=1, started_at=clock.now(), heartbeat_at=clock.now()))
        desk.app._ask_lamp()
        await desk.settle()
        desk.sees("achtergrond ✓")
        clock.advance(timedelta(minutes=5))
        desk.app._ask_lamp()
        await desk.settle()
        desk.sees("achtergrond ✗ sinds 10:42")


async def test_a_store_that_opens_late_lights_the_lamp_too(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    """It had been asked for before the store was open, and the next time it is asked for by itself is far away."""
    monkeypatch.setattr("tui.app._FIRST_LAMP", 0.01)
    monkeypatch.setattr("tui.app._LAMP_EVERY", 3_600.0)
    looked, look = Event(), DeskApp._ask_lamp

    def _look(app: DeskApp) -> None:
        look(app)
        looked.set()

    def _open_late() -> Context:
        assert looked.wait(30)
        return context

    monkeypatch.setattr(DeskApp, "_ask_lamp", _look)
    async with Desk.open(opener=_open_late) as desk:
        for _ in range(250):
            if "achtergrond" in desk.text:
                break
            await desk.pilot.pause(0.02)
        desk.sees("achtergrond ✗")


async def test_what_comes_in_is_told_in_one_quiet_line(context: Context) -> None:
    dossier = a_dossier(context)
    async with Desk.open(context) as desk:
        received(context, dossier.dossier)
        desk.app._somebody_changed()
        await desk.settle()
        desk.sees("26-00001: ? matchen", "? matchen")
        await desk.press("down")
        desk.sees("Volgende stap: match het bestand met een persoon (m)")


def test_the_filters_of_the_first_frame_are_the_stores() -> None:
    assert tuple(need.value for need in STORE_FILTERS) == FILTERS
