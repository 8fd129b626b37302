"""The README's pictures show what the program shows now."""

import html
import re

import pytest

from tests.looks.pictures import DRAWN, FOLDER, draw

pytestmark = pytest.mark.anyio
_TEXT = re.compile(r"<text[^>]*>(.*?)</text>", re.DOTALL)
AGAIN = "renew the pictures: python -m tests.looks.pictures"


def words(svg: str) -> list[str]:
    return [html.unescape(text).replace("\xa0", " ").strip() for text in _TEXT.findall(svg)]


async def test_they_are_drawn_as_they_are() -> None:
    drawn = await draw()
    for name, picture in drawn.items():
        assert words((FOLDER / f"{name}.svg").read_text(encoding="utf-8")) == words(picture), AGAIN


def test_no_picture_is_missing_or_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == set(DRAWN)


def test_a_picture_asks_nothing_of_another_machine_and_tells_nothing_of_this_one() -> None:
    for picture in FOLDER.glob("*.svg"):
        text = picture.read_text(encoding="utf-8")
        assert not re.search(r"url\(|@import|href=", text.replace("url(#", ""))
        assert not re.search(r"/(?:root|home|tmp|work)/", text)
