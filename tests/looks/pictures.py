"""The README's pictures, drawn by the program itself: `python -m tests.looks.pictures` renews them."""

import asyncio
import random
import re
import secrets
import string
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from unittest.mock import patch

from tests.looks.office import ordinary_office
from tests.looks.scenes import SCENES

FOLDER: Final = Path(__file__).parent / "pictures"
DRAWN: Final[Mapping[str, str]] = {"dossiers": "list", "qr": "qr"}
"""Picture → scene."""
_FONT_FACES = re.compile(r"@font-face \{.*?\}", re.DOTALL)
_NAMES = re.compile(r"terminal-\d+")
_SIGNS = string.ascii_letters + string.digits


async def draw() -> dict[str, str]:
    """Each picture by its name: the demonstration's office on a fixed day, with tokens that are no secrets."""
    drawn: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder, no_chance(), ordinary_office(Path(folder) / "office") as office:
        for name, scene in DRAWN.items():
            with office.opened(Path(folder) / name) as context:
                async with next(one for one in SCENES if one.name == scene).opened(context, office.things) as desk:
                    drawn[name] = plain(desk.app.export_screenshot(title="Brondesk"))
    return drawn


def plain(svg: str) -> str:
    """Without fonts from elsewhere, and with the same names in each drawing."""
    return _NAMES.sub("terminal", _FONT_FACES.sub("", svg))


@contextmanager
def no_chance() -> Iterator[None]:
    """Links and codes are the same in every drawing."""
    chance = random.Random(3511)  # draws pictures, guards nothing

    def token(size: int = 24) -> str:
        return "".join(chance.choice(_SIGNS) for _ in range(size * 4 // 3))

    with patch.object(secrets, "token_urlsafe", token), patch.object(secrets, "choice", chance.choice):
        yield


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, picture in asyncio.run(draw()).items():
        (FOLDER / f"{name}.svg").write_text(picture, encoding="utf-8")
