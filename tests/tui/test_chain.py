"""From an empty search field to advice taken in: the whole chain at 80x24, by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.clock import FixedClock
from store.context import Context, read
from store.dossiers.records import newest_record
from store.dossiers.views import DossierView
from store.ids import DossierId
from store.ockto.sessions import list_sessions, show_session
from store.packages.exporting import list_exports
from tests.begun import Begun, lay_in
from tests.builders import a_couple, a_dossier
from tests.store.work.chain import received
from tests.tui.chain import Way

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A database of either kind."""
    fixture = "fresh_sqlite" if request.param == "sqlite" else "fresh_postgres"
    return str(request.getfixturevalue(fixture))


@pytest.fixture
def context(begun: Begun, database_url: str, clock: FixedClock, tmp_path: Path) -> Iterator[Context]:
    """Anna in her office on that database."""
    with lay_in(begun, database_url, tmp_path / "data", clock) as context:
        yield context


@pytest.fixture(autouse=True)
def attentive(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk looks often whether anybody changed the database."""
    monkeypatch.setattr("tui.work._LOOK_EVERY", 0.2)


def qr_of(context: Context, dossier: DossierId) -> str:
    """The text of the code that can be scanned now."""
    return show_session(context, session=list_sessions(context, dossier=dossier)[0].session).qr


def values_of(context: Context, dossier: DossierView, role: str) -> dict[str, str]:
    """The newest client data of that person."""
    person = dossier.person(role)
    assert person is not None
    with read(context) as unit:
        record = newest_record(unit, context, person.person)
    return dict(record.values) if record else {}


def versions(context: Context, dossier: DossierView) -> list[tuple[str, int]]:
    """What was exported, oldest first."""
    return [(one.package, one.version) for one in reversed(list_exports(context, dossier=dossier.dossier))]


async def invite(way: Way, context: Context, dossier: DossierView) -> None:
    """From the list to the client's file."""
    await way.press("/", *"vrie", "enter")
    assert way.desk.row.startswith("▌ 26-00001  Vries, de, A.B.")
    way.desk.sees("1 van 3", "○ uitnodigen", "Volgende stap: nodig de klant uit")
    await way.press("i", "enter")
    assert way.scan() == qr_of(context, dossier.dossier)
    await way.share()


async def match(way: Way) -> None:
    """The file is the applicant's; it is looked into, and its documents are there."""
    await way.press("m")
    assert way.desk.row.startswith("▌ aanvrager Vries, de, A.B.       100  ✓ sessie was voor deze persoon")
    await way.press("enter")
    way.desk.sees("Gematcht met aanvrager")
    await way.press("v")
    way.desk.sees("ODM aanvrager · vandaag 10:42", '"burgerservicenummer": "*********"')
    await way.press("/", *"loon", "enter")
    way.desk.sees("$.sources[1].data.jaren[0].box1.loon", "treffer 1 van")
    await way.press("q", "q", "q", "q", "enter", "2")
    await way.comes("2 Documenten (3)", "blz.")
    assert way.desk.text.count("  pdf.pdf") + way.desk.text.count("▌ pdf.pdf") == 3
    way.desk.sees("● nieuwe brondata")


async def export(way: Way) -> None:
    """To Figlo, until its advice is back."""
    await way.press("e")
    way.desk.sees("versie 1 naar Figlo", "● Figlo", "● Ockto-brondata", "● aanvrager", "● vandaag 10:42")
    await way.press("tab", "tab", "tab", "tab", "end", "enter")
    way.desk.sees("Versturen naar Figlo: Vries, de, A.B. (10:42)? j/n")
    await way.press("j")
    await way.comes("← advies klaar", "advies voor Vries, de, A.B.", "nummer bij het pakket FI-")


async def take_in(way: Way) -> None:
    """The advice is taken over; back to the list."""
    await way.go_to("advies voor")
    await way.press("enter", "A", "end", "enter")
    way.desk.sees("behouden voor Vries, de, A.B.: verwerken? j/n")
    await way.press("j")
    way.desk.sees("verwerkt door anna")
    await way.press("q", "q", "q")
    assert "✓ afgerond" in way.desk.row


async def test_from_finding_a_dossier_to_its_advice(context: Context, clock: FixedClock) -> None:
    dossier = a_dossier(context)
    for surname, birth_date in (("Bakker", "1991-02-03"), ("Mulder", "1979-12-30")):
        a_dossier(context, surname=surname, birth_date=birth_date)
    async with Way.open(context, clock) as way:
        await invite(way, context, dossier)
        await match(way)
        await export(way)
        await take_in(way)
    assert values_of(context, dossier, "aanvrager")["mortgage_advised"]


async def match_both(way: Way) -> None:
    """The partner's file, then the applicant's; back to the dossier."""
    await way.press("m")
    way.desk.sees("Jansen, C.   m ?-07-1986", "✓ geboortedatum, voor zover bekend")
    await way.press("enter", "q", "q", "q", "m")
    assert way.desk.row.startswith("▌ aanvrager Vries, de, A.B.       100")
    await way.press("enter", "q")


async def export_again(way: Way) -> None:
    """Figlo takes new clients only; Findesk asks whether the earlier dossier is gone."""
    await way.new_export("Figlo")
    way.desk.sees("✗ aanvrager: al bekend bij Figlo sinds 24-11-2026; alleen nieuwe klanten", "nog 1 blokkade")
    await way.press("tab", "tab", "tab", "tab", "end", "enter")
    way.desk.sees_not("j/n")
    await way.press("q")

    await way.new_export("Findesk")
    await way.press("tab", "tab", "tab", "tab", "home", "enter")
    way.desk.sees("Is het eerdere dossier in Findesk verwijderd? j/n")
    await way.press("n")
    way.desk.sees("nog 1 blokkade")
    await way.press("enter", "j", "end", "enter", "j")
    await way.comes("advies klaar", "eerder dossier daar verwijderd: bevestigd")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # what differs on the other, the first way meets
async def test_a_couple_and_what_a_second_export_meets(context: Context, clock: FixedClock) -> None:
    dossier = a_couple(context)
    async with Way.open(context, clock) as way:
        await way.press("i", "enter")
        await way.share()
        await way.press("q", "down", "enter")
        way.desk.sees("Digimap van C. Jansen")
        await way.share()
        await match_both(way)
        for package in ("FinRust", "Figlo", "Findesk"):
            await way.new_export(package)
            way.desk.sees("● beide", "2 personen, 34 gegevens")
            await way.send()
            await way.comes("advies voor Jansen, C.", "advies voor Vries, de, A.B.")
            await way.press("q")
        assert "advies terug" in way.desk.row
        await export_again(way)
        assert [len(received(way.standins.packages[one])) for one in ("finrust", "figlo", "findesk")] == [1, 1, 2]
    assert versions(context, dossier) == [("finrust", 1), ("figlo", 1), ("findesk", 1), ("findesk", 2)]
