"""`pytest -m drill tests/drills/test_text.py -n 0 -s`: thousands of hostile texts in every field of every screen."""

import time

import pytest

from store.context import Context
from tests.looks.conftest import context, home, ordinary
from tests.looks.office import Office
from tests.looks.scenes import SCENES
from tests.text import test_pieces
from tests.text.corpus import corpus
from tests.text.desk import screen_with
from tests.text.stream import foreign_on_screen
from tests.text.taint import Taint

__all__ = ["context", "home", "ordinary"]

pytestmark = [pytest.mark.drill, pytest.mark.anyio]

SEED = 1
TEXTS = 2_400
ROUNDS = 8
_WITHOUT_DATA = ("first-run", "first-office", "problem", "qr-scanned", "qr-gathering", "qr-shared")
"""The last three play the client, and so can be done once."""


def test_every_text_in_every_kind_of_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(test_pieces, "TEXTS", corpus(10 * TEXTS, SEED))
    for name, test in vars(test_pieces).items():
        if name.startswith("test_"):
            test()


async def test_every_text_in_the_fields_of_every_screen(context: Context, ordinary: Office) -> None:
    began, sent, places = time.monotonic(), 0, 0
    texts = corpus(TEXTS, SEED)
    scenes = [scene for scene in SCENES if scene.name not in _WITHOUT_DATA]
    for turn in range(ROUNDS):
        for number, scene in enumerate(scenes):
            first = (turn * len(scenes) + number) * 61 % TEXTS
            taint = Taint(texts[first:] + texts[:first])
            told = await screen_with(taint, scene, context, ordinary)
            assert foreign_on_screen(told) == [], (scene.name, first)
            sent, places = sent + len(told), places + taint.count
    seconds = time.monotonic() - began
    print(
        f"\nN={TEXTS} texts, seed={SEED}, {ROUNDS} x {len(scenes)} screens, {places:,} fields, {sent:,} letters sent, "
    )
    print(f"0 foreign, {seconds:.0f} s")
