"""Every screen with texts that are meant to break it: nothing crashes, nothing moves, nothing reaches the terminal."""

import pytest
from rich.cells import cell_len

from store.context import Context
from tests.looks.drawn import has_all_keys
from tests.looks.office import Office
from tests.looks.scenes import SCENES, Scene
from tests.tui.desk import Desk

pytestmark = pytest.mark.anyio

SIZES = ((80, 24), (120, 40))
_WITHOUT_DATA = ("too-small", "first-run", "first-office", "problem", "blocked", "palette-search")
HOSTILE = tuple(scene for scene in SCENES if scene.name not in _WITHOUT_DATA)
CASES = tuple((scene, size) for scene in HOSTILE for size in (SIZES if scene.size == SIZES[0] else (scene.size,)))


def rows(desk: Desk) -> list[str]:
    """The dossiers' rows in the list."""
    return [line for line in desk.lines if line[2:5] == "26-"]


def place(line: str, sign: str) -> int:
    """In which cell the sign stands."""
    return cell_len(line[: line.index(sign)])


@pytest.mark.parametrize(("scene", "size"), CASES, ids=[f"{scene.name}-{size[0]}" for scene, size in CASES])
async def test_nothing_breaks(scene: Scene, size: tuple[int, int], hostile_context: Context, hostile: Office) -> None:
    async with scene.opened(hostile_context, hostile.things, size=size) as desk:
        desk.check_lines()
        if has_all_keys(desk) and scene.name != "cover":
            assert "? hulp" in desk.keys, desk.text
        await desk.press("end", "pageup", "home")
        desk.check_lines()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_columns_of_the_list_stay_where_they_are(
    size: tuple[int, int], hostile_context: Context, hostile: Office
) -> None:
    async with SCENES[0].opened(hostile_context, hostile.things, size=size) as desk:
        head = next(line for line in desk.lines if "Status" in line)
        assert len(rows(desk)) == 5
        assert {place(row, "○ uitnodigen") for row in rows(desk)[1:]} == {place(head, "Status")}
        assert place(rows(desk)[0], "? matchen") == place(head, "Status")


async def test_what_a_terminal_gets_holds_colours_and_nothing_else(hostile_context: Context, hostile: Office) -> None:
    for scene in HOSTILE[:8]:
        async with scene.opened(hostile_context, hostile.things) as desk:
            for strip in desk.strips():
                sent = strip.render(desk.app.console)
                for part in sent.split("\x1b[")[1:]:
                    assert part.lstrip("0123456789;").startswith("m"), sent
                assert "\x1b]" not in sent
                assert "\x9b" not in sent
