"""The line drops: the desk is gone within seconds, and what was half typed waits for the next login."""

import os
import random
import signal
from pathlib import Path

import pytest

from store.context import open_context
from store.desk.drafts import list_drafts, remove_draft, show_draft
from store.offices.offices import come_in
from store.settings import read_settings
from tests.bench.keeping import seeded
from tests.bench.seed import Seeded
from tests.terminal import hanging, process
from tests.terminal.conftest import OpenDesk
from tests.terminal.terminal import Terminal

MOMENTS = 6
"""Of each run; tests/drills has two hundred."""


@pytest.fixture(scope="module")
def dossiers(tmp_path_factory: pytest.TempPathFactory) -> Seeded:
    """Not those of the other tests: their desks would offer the drafts that are kept here."""
    return seeded(tmp_path_factory.mktemp("hang-up"), 300)


@pytest.fixture
def typed(open_desk: OpenDesk) -> Terminal:
    """A desk with a half-typed form."""
    desk = open_desk()
    desk.press("n")
    desk.wait_for("Nieuw dossier")
    desk.type("Bergstra")
    desk.wait_for("Bergstra")
    return desk


def kept(dossiers: Seeded) -> str:
    """The name in the draft; every draft is then thrown away. Empty where there is none."""
    environment = {**os.environ, **dossiers.environment}
    context = open_context(read_settings(environment))
    try:
        mine = come_in(context, login=environment["BRONDESK_USER"])
        values: dict[str, str] = {}
        for draft in list_drafts(mine):
            fields = show_draft(mine, form=draft.form, place=draft.place).fields
            values |= {field.name: field.now for field in fields}
            remove_draft(mine, form=draft.form, place=draft.place)
        return values.get("surname", "")
    finally:
        context.database.close()


def test_at_some_moments_it_is_gone_in_time(dossiers: Seeded) -> None:
    seed = random.randrange(10_000)
    print(f"seed {seed}, {MOMENTS} moments")
    chance = random.Random(seed)
    database = Path(dossiers.database.removeprefix("sqlite:///"))
    try:
        wrong = [hanging.drop(dossiers.environment, database, chance) for _ in range(MOMENTS)]
    finally:
        kept(dossiers)  # whatever was typed by chance: the next desk on these dossiers would offer it
    assert [said for said in wrong if said] == [], f"seed {seed}"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_keeps_what_was_half_typed(typed: Terminal, dossiers: Seeded, number: signal.Signals) -> None:
    typed.send_signal(number)
    assert typed.exit_code() == 128 + number
    assert kept(dossiers) == "Bergstra"


def test_a_dropped_line_keeps_what_was_half_typed(typed: Terminal, dossiers: Seeded) -> None:
    typed.hang_up()
    assert process.ends(typed.pid, within=hanging.WITHIN)
    assert kept(dossiers) == "Bergstra"


def test_a_line_that_closes_without_a_word_ends_it_too_and_keeps_what_was_half_typed(dossiers: Seeded) -> None:
    with hanging.start(dossiers.environment, hanging.WAYS[1]) as desk:
        desk.wait_for("Zoek")
        desk.wait_for("achtergrond")
        desk.press("n")
        desk.wait_for("Nieuw dossier")
        desk.type("Bergstra")
        desk.wait_for("Bergstra")
        desk.hang_up()
        assert process.ends(desk.pid, within=hanging.WITHIN)
    assert kept(dossiers) == "Bergstra"


def test_a_power_cut_takes_a_few_seconds_at_most(typed: Terminal, dossiers: Seeded) -> None:
    """Nobody pressed a key more: after a moment it is in the store, whatever happens to the program."""
    typed.listen(4.0)
    typed.send_signal(signal.SIGKILL)
    assert process.ends(typed.pid, within=hanging.WITHIN)
    assert kept(dossiers) == "Bergstra"
