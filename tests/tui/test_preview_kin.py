"""Steps along the structure of a file, by keys."""

import pytest

from store.context import Context
from store.dossiers.views import DossierView
from tests.builders import a_dossier
from tests.tui.desk import Desk
from tests.tui.test_preview import kept

pytestmark = pytest.mark.anyio
FILE = b'{"a": {"b": [1, {"c": 2}], "d": 3}, "e": [4, 5]}'


@pytest.fixture
def dossier(context: Context) -> DossierView:
    return a_dossier(context)


async def test_beside_and_above(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context, first="preview", given=kept(context, dossier, FILE)) as desk:
        for key, path in (
            ("down", "$.a"),
            ("]", "$.e"),
            ("[", "$.a"),
            ("down", "$.a.b"),
            ("]", "$.a.d"),
            ("[", "$.a.b"),
            ("down", "$.a.b[0]"),
            ("]", "$.a.b[1]"),
            ("down", "$.a.b[1].c"),
            ("left", "$.a.b[1]"),
            ("left", "$.a.b"),
            ("left", "$.a"),
        ):
            await desk.press(key)
            assert path in desk.lines[-2].split(), (key, path, desk.lines[-2])
        await desk.press("[")
        desk.sees("hiervoor staat er niets naast")
        await desk.press("left", "left")
        desk.sees("hier staat niets boven")


async def test_all_below_folds_and_opens(context: Context, dossier: DossierView) -> None:
    async with Desk.open(context, first="preview", given=kept(context, dossier, FILE)) as desk:
        await desk.press("down", "Z")
        desk.sees('▾ "a": {', '▸ "b": [', '▾ "e": [')
        await desk.press("Z")
        desk.sees('▾ "b": [', '"c": 2')
        desk.check_lines()
