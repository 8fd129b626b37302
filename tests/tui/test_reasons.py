"""The question why content is opened, as support meets it."""

from pathlib import Path

import pytest

from store.actor import Role
from store.context import Context
from store.desk.drafts import list_drafts
from store.dossiers.views import DossierView
from store.offices.offices import add_user, come_in
from tests.builders import a_couple, audit_actions
from tests.store.deliveries.files import received
from tests.store.packages.builders import a_record
from tests.tui.cli.program import Program
from tests.tui.desk import Desk

pytestmark = pytest.mark.anyio


@pytest.fixture
def dossier(context: Context) -> DossierView:
    view = a_couple(context)
    received(context, view.dossier)
    a_record(context, view, {"income_gross_year": "52000"})
    return view


@pytest.fixture
def sem(context: Context) -> Context:
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    return come_in(context, login="sem")


async def test_a_file_opens_after_one_line_and_the_next_without_a_question(sem: Context, dossier: DossierView) -> None:
    async with Desk.open(sem, first="dossier", given={"dossier": dossier.dossier}) as desk:
        desk.sees("dicht tot u zegt waarom; ↵ vraagt de reden")
        desk.sees_not("€ 52.000")
        await desk.press("v")
        desk.sees("Waarom opent u 26-00001? Reden/ticket:")
        desk.check_lines()
        await desk.type("ab")
        await desk.press("enter")
        desk.sees("Reden/ticket: ab")
        await desk.type(" belt")
        await desk.press("enter")
        desk.sees('"odmVersion"')
        await desk.press("q", "2")
        desk.sees("pdf.pdf")
        desk.sees_not("Reden/ticket")
        desk.check_lines()


async def test_without_a_reason_it_closes_and_asks_again_next_time(sem: Context, dossier: DossierView) -> None:
    async with Desk.open(sem, first="dossier", given={"dossier": dossier.dossier}) as desk:
        await desk.press("v", "escape")
        desk.sees("[1 Startpagina]")
        await desk.press("2")
        desk.sees("Reden/ticket:")
        lines = audit_actions(sem)
        for _ in range(2):
            desk.app._somebody_changed()
            await desk.settle()
        assert audit_actions(sem) == lines, "a question that is open asks nothing of the store"
        await desk.press("escape")
        desk.sees("[1 Startpagina]", "zonder reden blijft de inhoud dicht")
        await desk.press("v")
        desk.sees("Reden/ticket:")


async def test_a_half_typed_reason_stands_in_its_field_again(sem: Context, dossier: DossierView) -> None:
    async with Desk.open(sem, first="dossier", given={"dossier": dossier.dossier}) as desk:
        await desk.press("v")
        await desk.type("mevrouw belt over haar pensioen")
        await desk.app.ending.keep()
    assert [(one.form, one.number) for one in list_drafts(sem)] == [("reason", dossier.number)]
    async with Desk.open(sem, first="dossier", given={"dossier": dossier.dossier}) as desk:
        await desk.press("v")
        desk.sees("mevrouw belt over haar pensioen")
        await desk.press("enter")
        desk.sees('"odmVersion"')
    assert list_drafts(sem) == ()


async def test_client_data_opens_on_its_own_line(sem: Context, dossier: DossierView) -> None:
    async with Desk.open(sem, first="dossier", given={"dossier": dossier.dossier}) as desk:
        await desk.press("G", "enter")
        await desk.type("ticket 4711")
        await desk.press("enter")
        desk.sees("€ 52.000 p.j.")
        desk.sees_not("dicht tot u zegt waarom")
        desk.check_lines()


def test_commands_take_the_reason_as_an_option(tmp_path: Path, context: Context, dossier: DossierView) -> None:
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    program = Program(
        tmp_path,
        {
            "BRONDESK_DATABASE": f"sqlite:///{tmp_path}/brondesk.db",
            "BRONDESK_DATA": str(tmp_path / "data"),
            "BRONDESK_USER": "sem",
        },
    )
    error = program.call("odm", "show", "1", "--json")
    assert (error.code, error.error["code"]) == (8, "reason_needed")
    assert "--reason" in error.error["remedy"]
    found = program.call("odm", "list", dossier.number, "--json", "--reason", "ticket 4711").well()
    assert [item["delivery"] for item in found.items] == [1]
    program.call("odm", "show", "1", "--json").well()
    program.call("document", "save", "1", "-", "--reason", "ticket 4712")
    actions = [line for line in audit_actions(context) if line[0] == "give_reason"]
    assert len(actions) == 2 * 2
