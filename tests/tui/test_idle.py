"""Nobody there: the screen covers itself, any key takes the cover away, and after a long while the desk ends."""

from dataclasses import dataclass

import pytest

from store.context import Context
from store.desk.drafts import show_draft
from tests.builders import a_dossier
from tests.tui.desk import Desk
from tui.ending import Idle, Phase
from tui.settings import DeskSettings

pytestmark = pytest.mark.anyio
COVERED = "Brondesk is afgedekt"


@dataclass
class Pulse:
    """Time that passes when the test says so."""

    at: float = 0.0

    def __call__(self) -> float:
        return self.at

    async def pass_minutes(self, desk: Desk, minutes: float) -> None:
        self.at += minutes * 60
        desk.app.look_for_somebody()
        await desk.settle()


@pytest.mark.parametrize(
    ("cover", "end", "minutes", "phase"),
    [
        (5, 30, 4.9, Phase.HERE),
        (5, 30, 5, Phase.AWAY),
        (5, 30, 29.9, Phase.AWAY),
        (5, 30, 30, Phase.OVER),
        (0, 30, 29, Phase.HERE),
        (5, 0, 600, Phase.AWAY),
        (0, 0, 600, Phase.HERE),
    ],
)
def test_minutes_make_the_phase(cover: float, end: float, minutes: float, phase: Phase) -> None:
    pulse = Pulse()
    idle = Idle(cover, end, pulse)
    pulse.at = minutes * 60
    assert idle.phase is phase
    idle.touch()
    assert idle.phase is Phase.HERE


def test_it_looks_again_when_something_can_change() -> None:
    pulse = Pulse()
    idle = Idle(5, 30, pulse)
    assert idle.next_look == 300
    pulse.at = 400
    assert idle.next_look == 1400
    assert Idle(0, 0, pulse).next_look is None


async def test_no_row_is_left_and_the_first_key_only_uncovers(context: Context) -> None:
    a_dossier(context)
    pulse = Pulse()
    async with Desk.open(context, pulse=pulse) as desk:
        await pulse.pass_minutes(desk, 4)
        desk.sees("Vries, de")
        await pulse.pass_minutes(desk, 1)
        desk.sees(COVERED, "Een toets haalt het scherm terug")
        desk.sees_not("Vries", "26-00001", "Kantoor", "anna")
        await desk.press("q")
        desk.sees("Vries, de")
        desk.sees_not(COVERED)
        await pulse.pass_minutes(desk, 4)
        desk.sees_not(COVERED)
        await pulse.pass_minutes(desk, 1)
        desk.sees(COVERED)


async def test_keys_after_the_first_are_not_lost(context: Context) -> None:
    a_dossier(context)
    pulse = Pulse()
    async with Desk.open(context, pulse=pulse) as desk:
        await pulse.pass_minutes(desk, 5)
        await desk.pilot.press("x", "slash", "v", "r")
        await desk.settle()
        desk.sees("Zoek: vr")


async def test_what_arrives_meanwhile_waits_under_the_cover(context: Context) -> None:
    pulse = Pulse()
    async with Desk.open(context, first="person_form", pulse=pulse) as desk:
        await desk.type("Vries")
        await pulse.pass_minutes(desk, 5)
        desk.app.desk.go("value", title="Nieuws", text="van de klant")
        await desk.settle()
        desk.sees(COVERED)
        desk.sees_not("Nieuws", "Vries")
        await desk.press("space")
        desk.sees("Nieuws", "van de klant")
        await desk.press("q")
        desk.sees("Vries")


async def test_a_small_window_is_told_after_the_cover(context: Context) -> None:
    pulse = Pulse()
    async with Desk.open(context, pulse=pulse) as desk:
        await pulse.pass_minutes(desk, 5)
        await desk.resize(60, 20)
        desk.sees(COVERED)
        await desk.press("space")
        desk.sees("Dit venster is te klein")
        await desk.resize(80, 24)
        desk.sees("Kantoor Van Dijk")


async def test_after_a_long_while_it_ends_and_keeps_what_was_typed(context: Context) -> None:
    pulse = Pulse()
    async with Desk.open(context, first="person_form", pulse=pulse, settings=DeskSettings(end_minutes=30)) as desk:
        await desk.type("Vries")
        await pulse.pass_minutes(desk, 6)
        await pulse.pass_minutes(desk, 24)
        await desk.app.ending.ended()
        assert desk.app.return_code == 0
        assert "30 minuten lang is er geen toets ingedrukt" in str(desk.app._exit_renderables)
    assert show_draft(context, form="person_form", place="").fields[0].now == "Vries"
