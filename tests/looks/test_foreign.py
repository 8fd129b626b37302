"""Screens with hostile texts in every field of every view: what reaches the terminal is the program's own.

A selection; `tests/drills/test_text.py` goes through all screens with all texts.
"""

import pytest

from store.context import Context
from tests.looks.office import Office
from tests.looks.scenes import SCENES, Scene
from tests.text.corpus import KNOWN, corpus
from tests.text.desk import screen_with
from tests.text.stream import copied, foreign_on_screen
from tests.text.taint import Taint

pytestmark = pytest.mark.anyio

SEED = 4
SOME = ("list", "dossier-start", "match", "export-detail", "advice", "preview-areas", "connection-form", "help")


@pytest.mark.parametrize("name", SOME)
async def test_nothing_foreign_reaches_the_terminal(name: str, context: Context, ordinary: Office) -> None:
    scene = next(scene for scene in SCENES if scene.name == name)
    sent = await screen_with(Taint(corpus(len(KNOWN), SEED)), scene, context, ordinary)
    assert len(sent) > 500
    assert foreign_on_screen(sent) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [("Jan\x1b[2J\x07\nsen\n", "Jan␛[2J␇\nsen"), ("a\u202eb\rc", "a<U+202E>b␍c"), ("漢 é", "漢 é")],
    ids=["controls", "hidden", "letters"],
)
async def test_what_is_copied_is_what_was_shown(text: str, kept: str, context: Context, ordinary: Office) -> None:
    """The terminal keeps it until it is pasted, perhaps into a shell: it holds no control, and ends no line."""
    scene = Scene("value", "value", lambda _: {"title": text, "text": text}, ("y",))
    sent = await screen_with(Taint(("x",)), scene, context, ordinary)
    assert foreign_on_screen(sent, copies=1) == []
    assert list(copied(sent)) == [kept]
