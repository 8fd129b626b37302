"""Each screen as it is meant to look, and the rules that hold on all of them."""

import os
import re
from pathlib import Path

import pytest

from store.context import Context
from tests.looks.drawn import has_all_keys, picture
from tests.looks.office import Office
from tests.looks.scenes import SCENES, WIDE, Scene, routes
from tests.tui.desk import Desk
from tui.routes import ROUTES

pytestmark = pytest.mark.anyio

GOLDEN = Path(__file__).parent / "80x24"
_RENEW = os.environ.get("BRONDESK_LOOKS") == "renew"
_CODE = re.compile(r"(?<![\w/@.{-])[a-z]{2,}(?:_[a-z]{2,})+(?![\w/@-])")
"""A name of ours, such as export_queued, that slipped onto a screen."""

ONE_EACH = tuple({scene.route: scene for scene in reversed(SCENES) if scene.size == (80, 24)}.values())
"""A scene of each route."""


def by_name(scene: Scene) -> str:
    return scene.name


def check(desk: Desk, scene: Scene) -> None:
    """What holds everywhere."""
    desk.check_lines()
    if has_all_keys(desk) and scene.name not in ("too-small", "cover"):
        helping = "? hulp" if desk.app.desk.words.language == "nl" else "? help"
        assert helping in desk.keys, f"no help in the row of keys:\n{desk.text}"
    if not scene.codes:
        assert not _CODE.findall(desk.text), f"{_CODE.findall(desk.text)}\n{desk.text}"


def cut_words(narrow: list[str], wide: str) -> list[str]:
    """Words that fill a line to its last cell and go on where there is more room: cut without `…`.

    But for a link, which is too long for a line and goes on in the next.
    """
    known = set(wide.split())
    ends = [line.split()[-1] for line in narrow if len(line) >= 80 and line.strip("─")]
    ends = [end for end in ends if end not in known and "://" not in end]
    return [end for end in ends if any(word.startswith(end) for word in known)]


@pytest.mark.parametrize("scene", SCENES, ids=by_name)
async def test_it_looks_as_it_did(scene: Scene, context: Context, ordinary: Office) -> None:
    async with scene.opened(context, ordinary.things) as desk:
        check(desk, scene)
        drawn, narrow = picture(desk), desk.lines
        if scene.size == (80, 24):
            await desk.resize(160, 50)
            check(desk, scene)
            assert cut_words(narrow, desk.text) == []
    golden = GOLDEN / f"{scene.name}.txt"
    if _RENEW:
        golden.write_text(drawn, encoding="utf-8")
    assert drawn == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("scene", SCENES, ids=by_name)
async def test_it_says_it_in_english(scene: Scene, context: Context, ordinary: Office) -> None:
    async with scene.opened(context, ordinary.things, language="en") as desk:
        check(desk, scene)


@pytest.mark.parametrize("scene", WIDE, ids=by_name)
async def test_it_fits_a_wider_window(scene: Scene, context: Context, ordinary: Office) -> None:
    async with scene.opened(context, ordinary.things, size=(120, 40)) as desk:
        check(desk, scene)


def test_no_screen_was_forgotten() -> None:
    assert set(ROUTES) - set(routes()) == set()


def test_no_golden_text_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {scene.name for scene in SCENES}


@pytest.mark.parametrize("scene", ONE_EACH, ids=by_name)
async def test_the_palette_has_every_command_with_its_key(scene: Scene, context: Context, ordinary: Office) -> None:
    async with scene.opened(context, ordinary.things, size=(80, 60)) as desk:
        offered = {command.verb: command for command in reversed(list(desk.screen.here()))}
        await desk.press("ctrl+p")
        for verb, command in offered.items():
            sign, label = desk.app.desk.keymap.sign(verb), desk.app.desk.words(command.label)
            assert any(line[1:].startswith(sign) and label in line for line in desk.lines), (verb, desk.text)
