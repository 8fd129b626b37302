"""Every screen with hostile texts in every field of every view: what reaches the terminal is the program's own."""

import pytest

from store.context import Context
from tests.looks.office import Office
from tests.looks.scenes import SCENES, Scene
from tests.text.corpus import KNOWN, corpus
from tests.text.desk import listening
from tests.text.stream import foreign_on_screen
from tests.text.taint import Taint

pytestmark = pytest.mark.anyio

SEED = 4
WITH_DATA = tuple(scene for scene in SCENES if scene.name not in ("first-run", "first-office", "problem"))


@pytest.mark.parametrize("scene", WITH_DATA, ids=lambda scene: scene.name)
async def test_nothing_foreign_reaches_the_terminal(scene: Scene, context: Context, ordinary: Office) -> None:
    taint = Taint(corpus(len(KNOWN), SEED))
    with listening() as sent, taint.on_the_desk():
        async with scene.opened(context, ordinary.things) as desk:
            desk.check_lines()
            await desk.press("end", "home")
            desk.check_lines()
    assert len(sent.text) > 500
    assert foreign_on_screen(sent.text) == []
