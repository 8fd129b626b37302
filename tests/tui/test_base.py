"""What every screen stands on: help, palette, question, sizes, faults, foreign text."""

from threading import Event

import pytest
from textual.color import Color
from textual.events import Resize
from textual.geometry import Size

from store.errors import Refused
from tests.tui.desk import Desk
from tui.commands import Command
from tui.environment import read_environment
from tui.screens.value import ValueScreen
from tui.settings import DeskSettings

pytestmark = pytest.mark.anyio

VALUE: dict[str, object] = {"title": "Naam", "text": "een twee drie"}
HOSTILE = "\x1b[31mrood\x1b]52;c;QUJD\x07 [/x] [bold]vet\u202enaJ " + "a\u0301" * 90 + "好" * 90


async def test_help_names_the_keys_of_the_focused_list_and_of_the_screen() -> None:
    async with Desk.open(first="value", given=VALUE) as desk:
        await desk.press("?")
        desk.sees("Waar de cursor staat", "omlaag  (down)", "Dit scherm", "kopiëren  (copy)", "Overal")
        desk.check_lines()
        await desk.press("q")
        desk.sees("een twee drie")


async def test_a_key_that_does_nothing_here_says_so_and_where_to_look() -> None:
    async with Desk.open(first="value", given=VALUE) as desk:
        await desk.press("E")
        desk.sees("E doet hier niets; ? toont wat hier kan")
        await desk.press("exclamation_mark")
        desk.sees("! doet hier niets")
        await desk.press("y")
        desk.sees("naar uw terminal gestuurd")
        await desk.press("f12")
        desk.sees_not("doet hier niets")


async def test_a_message_that_does_not_fit_says_where_the_whole_of_it_stands() -> None:
    async with Desk.open(first="value", given=VALUE) as desk:
        desk.screen.say("Dat bestand bestaat al; er is niets geschreven (brondata.json). Kies een andere naam.")
        desk.sees("Dat bestand bestaat al", "…  ? meer")
        desk.check_lines()
        await desk.press("?")
        desk.sees("▌Zojuist gezegd", "(brondata.json). Kies een", " naam.")
        await desk.press("q", "y", "?")
        desk.sees("Hulp")
        desk.sees_not("Zojuist gezegd")


async def test_palette_finds_a_command_by_a_part_of_its_words_and_does_it() -> None:
    async with Desk.open(first="value", given=VALUE) as desk:
        await desk.press("ctrl+p")
        desk.check_lines()
        await desk.type("kop")
        assert desk.row.split() == ["▌y", "kopiëren"]
        await desk.press("enter")
        desk.sees("een twee drie", "naar uw terminal gestuurd")
        assert desk.app.clipboard == "een twee drie"


async def test_a_window_that_is_too_small_says_so_and_recovers() -> None:
    async with Desk.open(first="value", given=VALUE) as desk:
        await desk.resize(60, 20)
        desk.sees("te klein", "80 x 23", "60 x 20")
        desk.check_lines()
        await desk.resize(70, 22)
        desk.sees("70 x 22")
        await desk.resize(80, 23)
        desk.sees("een twee drie")
        desk.sees_not("te klein")


async def test_a_window_that_begins_too_small_says_so() -> None:
    async with Desk.open(first="value", given=VALUE, size=(40, 10)) as desk:
        desk.sees("te klein")
        await desk.resize(100, 30)
        desk.sees("een twee drie")


async def test_a_size_that_is_told_late_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A signal within the handler of the signal before: the size of now was told first, the one of before last."""
    async with Desk.open(first="value", given=VALUE) as desk:
        monkeypatch.setattr("textual.drivers.headless_driver.HeadlessDriver.is_headless", False)
        monkeypatch.setattr("shutil.get_terminal_size", lambda: (100, 30))
        for size in (Size(100, 30), Size(50, 10)):
            desk.app.post_message(Resize(size, size))
            await desk.settle()
        assert desk.app.size == Size(100, 30)
        desk.sees("een twee drie")


@pytest.mark.parametrize("theme", ["terminal", "dark", "light", "contrast"])
async def test_foreign_text_shows_harmless_in_every_theme(theme: str) -> None:
    given: dict[str, object] = {"title": HOSTILE, "text": HOSTILE}
    async with Desk.open(first="value", given=given, settings=DeskSettings(theme=theme)) as desk:
        desk.sees("␛[31mrood", "[/x] [bold]vet<U+202E>naJ")
        desk.check_lines()


@pytest.mark.parametrize(
    "environ", [{"TERM": "xterm-256color", "NO_COLOR": "1"}, {"TERM": "linux"}], ids=["no colour", "sixteen colours"]
)
async def test_plain_terminals_get_only_their_own_palette(environ: dict[str, str]) -> None:
    environment = read_environment(environ)
    async with Desk.open(first="value", given=VALUE, environment=environment) as desk:
        segments = [segment for strip in desk.strips() for segment in strip]
        for line_filter in desk.app.get_line_filters():
            segments = line_filter.apply(segments, Color(0, 0, 0))
        colours = {segment.style.color for segment in segments if segment.style and segment.style.color}
        assert all(colour.is_default or (colour.number is not None and colour.number < 16) for colour in colours)
        assert environment.no_color <= all(colour.is_default for colour in colours)


class Asking(ValueScreen):
    """A screen that asks and fails, for the tests below."""

    def commands(self):  # type: ignore[no-untyped-def]  # the base class says it
        yield Command("export", lambda: self.ask("Versturen? j/n", lambda: self.say("verstuurd")))
        yield Command("match", self.refuse)
        yield Command("undo", self.crash)
        yield Command("invite", lambda: None, why_not=lambda: "geen e-mailadres")
        yield Command("describe", self.describe)

    def describe(self) -> None:
        self.prompt("Omschrijving:", "UPO", self.say)

    def refuse(self) -> None:
        raise Refused("tie", facts={"x": "\x1b"})

    def crash(self) -> None:
        raise ZeroDivisionError("Jansen")


@pytest.fixture
def asking(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    monkeypatch.setattr("tui.screens.value.ValueScreen", Asking)
    return VALUE


async def test_a_question_takes_j_as_yes_and_every_other_key_waits(asking: dict[str, object]) -> None:
    async with Desk.open(first="value", given=asking) as desk:
        await desk.press("e")
        desk.sees("Versturen? j/n", "j ja  n nee")
        desk.check_lines()
        await desk.press("q", "enter", "x")
        desk.sees("Versturen? j/n")
        await desk.press("j")
        desk.sees("verstuurd")
        assert desk.row.startswith("▌een")


@pytest.mark.parametrize("no", ["n", "escape"])
async def test_no_and_escape_close_a_question_and_nothing_happens(asking: dict[str, object], no: str) -> None:
    async with Desk.open(first="value", given=asking) as desk:
        await desk.press("e", no)
        desk.sees_not("Versturen", "verstuurd")


async def test_a_key_that_cannot_now_says_why_and_is_not_in_the_row(asking: dict[str, object]) -> None:
    async with Desk.open(first="value", given=asking) as desk:
        assert "uitnodigen" not in desk.keys
        await desk.press("i")
        desk.sees("geen e-mailadres")
        await desk.press("down")
        desk.sees_not("geen e-mailadres")


async def test_a_refusal_comes_in_words_into_the_quiet_line(asking: dict[str, object]) -> None:
    async with Desk.open(first="value", given=asking) as desk:
        await desk.press("m")
        desk.sees("tie")
        desk.check_lines()


async def test_a_fault_shows_a_number_without_what_it_held_and_the_desk_goes_on(asking: dict[str, object]) -> None:
    async with Desk.open(first="value", given=asking, report=lambda _error: "P-1234") as desk:
        await desk.press("u")
        desk.sees("Er ging iets mis", "Probleemnummer  P-1234")
        desk.sees_not("Jansen", "ZeroDivision")
        desk.check_lines()
        await desk.press("q")
        desk.sees("een twee drie")


async def test_a_line_asked_for_is_taken_by_enter_and_dropped_by_escape(asking: dict[str, object]) -> None:
    async with Desk.open(first="value", given=asking) as desk:
        await desk.press("d")
        desk.sees("Omschrijving: UPO")
        await desk.type(" 2026")
        await desk.press("enter")
        desk.sees("UPO 2026")
        await desk.press("d", "escape")
        desk.sees_not("Omschrijving")
        assert desk.row.startswith("▌een")


async def test_english_on_request() -> None:
    async with Desk.open(first="value", given=VALUE, settings=DeskSettings(language="en")) as desk:
        desk.sees("y copy  ? help  q back")


async def test_a_remapped_key_works_and_stands_in_the_row() -> None:
    async with Desk.open(first="value", given=VALUE, settings=DeskSettings(keys={"copy": "C"})) as desk:
        desk.sees("C kopiëren")
        await desk.press("C")
        desk.sees("naar uw terminal gestuurd")


async def test_a_wait_says_how_long_and_how_to_stop_and_goes_by_itself(
    asking: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = [0.0]
    monkeypatch.setattr("tui.work.monotonic", lambda: moment[0])
    async with Desk.open(first="value", given=asking) as desk:
        go = Event()
        desk.screen.work.outside("ockto", lambda: go.wait(10), lambda _: None)
        for seconds, told in ((0.9, False), (2.1, True)):
            moment[0] = seconds
            desk.screen.quiet._tell_wait(desk.screen._waiting)
            await desk.pilot.pause()
            assert ("bezig, 2 s  ctrl+c breekt af" in desk.text) is told
        go.set()
        await desk.settle()
        desk.sees_not("bezig")


async def test_the_end_of_a_wait_leaves_what_was_said_meanwhile(
    asking: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = [0.0]
    monkeypatch.setattr("tui.work.monotonic", lambda: moment[0])
    async with Desk.open(first="value", given=asking) as desk:
        go = Event()
        desk.screen.work.outside("ockto", lambda: go.wait(10), lambda _: None)
        moment[0] = 5.0
        desk.screen.quiet._tell_wait(desk.screen._waiting)
        desk.screen.say("er kwam iets binnen")
        go.set()
        await desk.settle()
        desk.sees("er kwam iets binnen")
