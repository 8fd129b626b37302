"""A search leaves its line; where it cannot, the list still shows, and says so until one can."""

import pytest

from store.context import Context
from tests.builders import a_dossier
from tests.store.everyone.test_unwritable import shut
from tests.tui.desk import Desk

pytestmark = pytest.mark.anyio
BANNER = "! Zoekactie niet in het auditspoor; er gaat geen dossier open."


async def test_a_search_without_a_line_is_told_until_one_has_its_own(context: Context) -> None:
    dossier = a_dossier(context)
    async with Desk.open(context) as desk:
        shut(context, closed=True)
        await desk.press("/")
        await desk.type("vries")
        await desk.press("enter")
        assert dossier.number in desk.row
        desk.sees_not(BANNER)
        desk.screen.search.field.rest_now()  # type: ignore[attr-defined]  # the second after the last letter
        await desk.settle()
        desk.sees("De auditregel kan niet worden geschreven")
        await desk.press("down")
        desk.sees(BANNER)
        desk.check_lines()
        shut(context, closed=False)
        await desk.press("/")
        await desk.press("backspace")
        await desk.press("enter", "enter", "q")
        desk.sees_not(BANNER)
