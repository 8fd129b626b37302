"""The README's pictures, drawn by the program itself: `python -m tests.looks.pictures` renews them."""

import asyncio
import re
import tempfile
from datetime import datetime
from pathlib import Path

from store.clock import AMSTERDAM, FixedClock
from store.context import open_context
from store.demo.seed import seed_demo, seed_rest
from store.settings import Settings
from tests.tui.desk import Desk

FOLDER = Path(__file__).parent / "pictures"
AT = datetime(2026, 11, 24, 10, 42, tzinfo=AMSTERDAM)
_FONT_FACES = re.compile(r"@font-face \{.*?\}", re.DOTALL)
_NAMES = re.compile(r"terminal-\d+")


async def dossiers() -> tuple[str, list[str]]:
    """The list of the demonstration on a fixed day: the picture, and the lines that stand in it."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_directory=Path(folder), database=f"sqlite:///{folder}/brondesk.db")
        nobody = open_context(settings, FixedClock(AT))
        context = seed_demo(nobody)
        seed_rest(context)
        async with Desk.open(context) as desk:
            picture, lines = plain(desk.app.export_screenshot(title="Brondesk")), desk.lines
        nobody.database.close()
    return picture, lines


def plain(svg: str) -> str:
    """Without fonts from elsewhere, and with the same names in each drawing."""
    return _NAMES.sub("terminal", _FONT_FACES.sub("", svg))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "dossiers.svg").write_text(asyncio.run(dossiers())[0], encoding="utf-8")
