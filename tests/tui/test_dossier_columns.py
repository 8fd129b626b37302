"""The columns of the list of dossiers: what stands in them fits, in both languages."""

from datetime import timedelta

import pytest

from store.clock import FixedClock
from store.context import Context
from store.dossiers.status import Need
from store.words.sentences import Language
from tests.builders import a_dossier
from tests.store.deliveries.files import received
from tests.tui.desk import Desk
from tui.settings import DeskSettings
from tui.widgets.dossier_list import STATUS
from tui.widgets.status import status_piece

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("person", ["", "aanvrager", "partner"])
def test_every_status_fits_its_column_and_only_a_missing_partner_is_named(person: str, language: Language) -> None:
    said = {need: status_piece(need, person, language).text for need in Need}
    assert {need: text for need, text in said.items() if len(text) > STATUS} == {}
    assert ("partner" in said[Need.WAITING]) == (person == "partner")


async def test_yesterday_is_not_cut_in_either_language(context: Context, clock: FixedClock) -> None:
    dossier = a_dossier(context)
    received(context, dossier.dossier)
    clock.advance(timedelta(days=1))
    for language, said in (("nl", "gisteren  gisteren"), ("en", "1 day     24-11")):
        async with Desk.open(context, settings=DeskSettings(language=language)) as desk:
            assert desk.row.rstrip().endswith(said), desk.row
