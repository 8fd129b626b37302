"""Returned advice at 80x24: from the list into the dossier, by keys alone."""

from datetime import timedelta

import pytest

from store.clock import FixedClock
from store.context import Context, read
from store.dossiers.records import newest_record
from store.ids import AdviceId
from store.packages.advice import keep_advice, list_advice, show_advice
from store.packages.answers import Advice, AdvisedPerson
from store.packages.delivering import deliver_export
from store.packages.exporting import queue_export
from store.packages.following import follow_export, store_advice, take_in_advice
from tests.builders import a_dossier
from tests.store.packages.builders import a_file, a_record, to
from tests.store.packages.conftest import office, sandbox
from tests.tui.desk import Desk

pytestmark = pytest.mark.anyio
__all__ = ["office", "sandbox"]


def returned(office: Context, clock: FixedClock) -> AdviceId:
    dossier = a_dossier(office)
    a_file(office, dossier)
    a_record(office, dossier, {"mortgage_debt": "200000"})
    export = queue_export(office, request=to("figlo", dossier)).export.export
    deliver_export(office, export=export)
    clock.advance(timedelta(minutes=5))
    follow_export(office, export=export)
    take_in_advice(office, export=export)
    return list_advice(office)[0].advice


async def test_each_field_is_accepted_or_kept_and_then_finished(office: Context, clock: FixedClock) -> None:
    advice = returned(office, clock)
    async with Desk.open(office, first="advice", given={"advice": advice}) as desk:
        desk.sees(
            "Advies van Figlo · Vries, de, A.B.",
            "nog 3 te beslissen",
            "€ 53.040 p.j.",
            "€ 52.000 p.j.",
            "€ 1.001,70 p.m.",
        )
        desk.sees("▸ 1 gegeven blijft gelijk", "Verwerken: nog 3 te beslissen")
        desk.check_lines()
        await desk.press("space")
        desk.sees("✓ nieuw", "nog 2 te beslissen")
        await desk.press("space")
        desk.sees("– blijft")
        await desk.press("u")
        desk.sees("nog 3 te beslissen")
        await desk.press("A", "home", "space", "end", "enter")
        desk.sees("2 overnemen, 1 behouden voor Vries, de, A.B.: verwerken? j/n")
        await desk.press("n")
        assert show_advice(office, advice=advice).state == "open"
        await desk.press("enter", "j")
        desk.sees("verwerkt in het dossier", "verwerkt door anna")
        desk.sees("– blijft", "✓ nieuw", "▸ 1 gegeven blijft gelijk")
        desk.check_lines()
    person = show_advice(office, advice=advice).person
    assert person is not None
    with read(office) as unit:
        record = newest_record(unit, office, person)
    assert record is not None
    assert (record.version, record.value("income_gross_year")) == (2, None)
    assert record.value("mortgage_advised") is not None


async def test_equal_fields_unfold_and_a_field_is_shown_whole(office: Context, clock: FixedClock) -> None:
    advice = returned(office, clock)
    async with Desk.open(office, first="advice", given={"advice": advice}) as desk:
        await desk.press("end", "up", "enter")
        desk.sees("▾ 1 gegeven blijft gelijk", "€ 200.000")
        await desk.press("home", "enter")
        desk.sees("geëxporteerd: € 52.000 p.j.", "nu: –", "teruggekomen: € 53.040 p.j.")


async def test_unfinished_advice_is_not_finished(office: Context, clock: FixedClock) -> None:
    advice = returned(office, clock)
    async with Desk.open(office, first="advice", given={"advice": advice}) as desk:
        await desk.press("end", "enter")
        desk.sees("nog 3 te beslissen")
        desk.sees_not("j/n")
        await desk.press("H")
        desk.sees("nog te verwerken", "Druk nog ↵ op de laatste regel, Verwerken (end)")
        desk.check_lines()
        keep_advice(office, advice=advice, fields=["income_gross_year"])
        await desk.press("end", "enter", "j")
        desk.sees("intussen")
    assert show_advice(office, advice=advice).state == "open"


async def test_advice_without_a_person_waits_for_one(office: Context, clock: FixedClock) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    export = queue_export(office, request=to("dias", dossier)).export.export
    deliver_export(office, export=export)
    strange = AdvisedPerson(
        role="aanvrager", surname="[b]Bak\x1b[31mker", sex="v", birth_date="1988-03-12", fields={"savings": "5\x07"}
    )
    store_advice(office, export=export, advice=Advice(advice_id="A1", persons=(strange,)))
    advice = list_advice(office)[0].advice
    async with Desk.open(office, first="advice", given={"advice": advice}) as desk:
        desk.sees("Wacht: er kwam iemand terug die niet is verstuurd", "[b]Bak")
        desk.check_lines()
        await desk.press("m")
        await desk.type("broer")
        await desk.press("enter")
        desk.sees("het dossier heeft geen broer")
        await desk.press("m")
        await desk.type("aanvrager")
        await desk.press("enter")
        desk.sees("Vries, de, A.B.", "nog 1 te beslissen")
        await desk.press("space")
        desk.sees("– blijft")


async def test_who_leaves_without_finishing_is_told_that_decisions_are_kept(office: Context, clock: FixedClock) -> None:
    advice = returned(office, clock)
    async with Desk.open(office) as desk:
        desk.app.desk.go("advice", advice=advice)
        await desk.settle()
        await desk.press("q")
        desk.sees_not("nog niet verwerkt")
        desk.app.desk.go("advice", advice=advice)
        await desk.settle()
        await desk.press("A", "q")
        desk.sees("Nog niet verwerkt: uw besluiten zijn bewaard, het dossier is ongewijzigd.")
        desk.check_lines()
    assert show_advice(office, advice=advice).complete
