"""A fault of the program leaves a number that support finds."""

from pathlib import Path
from unittest.mock import patch

import pytest

from store.audit.problems import add_problem, list_problems, show_problem
from store.context import Context
from store.dossiers.views import DossierView
from store.errors import NotFound, Unusable
from tests.builders import a_dossier
from tests.tui.cli.program import Program
from tests.tui.desk import Desk
from tui.problems import fault_code, new_number

pytestmark = pytest.mark.anyio


@pytest.fixture
def dossier(context: Context) -> DossierView:
    return a_dossier(context)


async def test_a_fault_on_a_screen_is_kept_with_the_dossier_in_view(context: Context, dossier: DossierView) -> None:
    given: dict[str, object] = {"dossier": dossier.dossier}
    async with Desk.open(context, first="dossier", given=given, report=lambda _: "K7QF2M9P") as desk:
        with patch("tui.screens.dossier.start.StartTab.rows", side_effect=ValueError("mevrouw De Vries")):
            desk.app._somebody_changed()
            await desk.settle()
        desk.sees("Er ging iets mis", "K7QF2M9P")
    view = show_problem(context, number=" k7qf2m9p ")
    assert (view.user, view.dossier_number) == ("anna", dossier.number)
    assert view.code.startswith("ValueError ")
    assert "Vries" not in view.code


async def test_a_store_that_fails_too_hides_nothing(context: Context, dossier: DossierView) -> None:
    given: dict[str, object] = {"dossier": dossier.dossier}
    async with Desk.open(context, first="dossier", given=given, report=lambda _: "K7QF2M9P") as desk:
        with (
            patch("tui.screens.dossier.start.StartTab.rows", side_effect=ValueError),
            patch("store.audit.problems.add_problem", side_effect=Unusable("disk_full")),
        ):
            desk.app._somebody_changed()
            await desk.settle()
        desk.sees("Er ging iets mis", "K7QF2M9P")


def test_a_fault_of_a_command_is_found_by_the_number_that_it_told(
    tmp_path: Path, context: Context, dossier: DossierView
) -> None:
    database, data = f"sqlite:///{tmp_path}/brondesk.db", str(tmp_path / "data")
    program = Program(tmp_path, {"BRONDESK_DATABASE": database, "BRONDESK_DATA": data})
    with patch("tui.cli.commands.support.open_trace", side_effect=KeyError("mevrouw De Vries")):
        ended = program.call("dossier", "trace", dossier.number, "--json")
    assert (ended.code, ended.error["code"]) == (1, "fault")
    (found,) = program.call("problem", "list", "--json").well().items
    assert found["number"] in ended.error["message"]
    assert (found["user"], found["dossier"]) == ("anna", dossier.number)
    assert "Vries" not in str(found)
    assert program.call("problem", "show", found["number"].lower(), "--json").well().json == found
    assert program.call("problem", "show", "22222222", "--json").code == 3


def test_a_number_is_found_in_its_own_office_only(context: Context, dossier: DossierView) -> None:
    add_problem(context, number="K7QF2M9P", code="ValueError")
    elsewhere = context.acting(context.as_system(type(context.actor.office)(99)).actor)
    assert list_problems(elsewhere) == ()
    with pytest.raises(NotFound):
        show_problem(elsewhere, number="K7QF2M9P")


def test_a_number_has_a_digit_and_a_code_no_text() -> None:
    assert all(any(sign.isdigit() for sign in new_number()) for _ in range(200))
    with pytest.raises(ValueError, match="Vries") as told:
        int("mevrouw De Vries")
    code = fault_code(told.value)
    assert code.startswith("ValueError test_problems.py:")
    assert "Vries" not in code
