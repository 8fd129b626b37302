"""The README's pictures show what the program shows now."""

import html
import re

import pytest

from tests.looks.pictures import FOLDER, dossiers

pytestmark = pytest.mark.anyio
_TEXT = re.compile(r"<text[^>]*>(.*?)</text>", re.DOTALL)
AGAIN = "renew the pictures: python -m tests.looks.pictures"


def words(svg: str) -> list[str]:
    return [html.unescape(text).replace("\xa0", " ").strip() for text in _TEXT.findall(svg)]


async def test_the_list_is_drawn_as_it_is() -> None:
    picture, lines = await dossiers()
    kept = (FOLDER / "dossiers.svg").read_text(encoding="utf-8")
    assert words(kept) == words(picture), AGAIN
    assert any("Vries, de, A.B." in line for line in lines)


def test_a_picture_asks_nothing_of_another_machine() -> None:
    for picture in FOLDER.glob("*.svg"):
        assert not re.search(r"url\(|@import|href=", picture.read_text(encoding="utf-8").replace("url(#", ""))
