"""A store that does not open: told whole, tried again by one key, left by another."""

import pytest

from store.context import Context
from store.errors import InvalidInput, NotAllowed
from tests.tui.desk import Desk

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    "error",
    [
        InvalidInput("wrong_key", where="/data/keyring.json", remedy="keyring_restore"),
        InvalidInput("database_newer", where="/data/brondesk.db"),
        NotAllowed("login_unknown", facts={"login": "eva"}, remedy="ask_admin_for_user"),
    ],
    ids=lambda error: error.code,
)
async def test_a_store_that_does_not_open_says_what_where_and_what_now(error: Exception, context: Context) -> None:
    tries: list[int] = []

    def opener() -> Context:
        tries.append(1)
        if len(tries) == 1:
            raise error
        return context

    async with Desk.open(opener=opener) as desk:
        desk.sees("Brondesk kan niet verder", "Er is niets gewijzigd", "probeert het opnieuw")
        desk.check_lines()
        await desk.press("t")
        desk.sees("Kantoor Van Dijk")


async def test_from_a_store_that_does_not_open_q_ends_the_desk_with_the_error_as_its_last_word() -> None:
    def opener() -> Context:
        raise InvalidInput("wrong_key", where="/data/keyring.json", remedy="keyring_restore")

    async with Desk.open(opener=opener) as desk:
        desk.sees("q sluit af", "q stoppen")
        await desk.pilot.press("q")
        await desk.pilot.pause()
        assert desk.app.return_code == 5
        assert "/data/keyring.json" in str(desk.app._exit_renderables)
