"""Support finds a caller by all that callers have, in one office or in all that it serves; never in any other."""

import json
from datetime import timedelta

import pytest

from store.actor import Role
from store.audit.problems import add_problem
from store.audit.reading import list_audit
from store.audit.verifying import verify_audit
from store.clock import FixedClock
from store.context import Context
from store.desk.listing import count_dossiers, count_filters, list_dossiers, record_search
from store.desk.offices import find_office
from store.desk.search import SearchKind, understand
from store.desk.views import ListRequest
from store.digimap.invitations import invite_person
from store.dossiers.status import Need
from store.errors import NotFound, Usage
from store.ids import DossierId, OfficeId
from store.offices.offices import acting_in, add_office, add_user, come_in
from store.packages.exporting import queue_export
from store.sandbox.serve import Running
from store.tables.packages import Export
from tests.builders import a_dossier, audit_actions
from tests.standins import standins
from tests.store.packages.builders import a_file, set_up_packages, to


def found(context: Context, text: str, **request: object) -> list[DossierId]:
    page = list_dossiers(context, request=ListRequest(search=text, **request))  # type: ignore[arg-type]  # a table's
    return [row.dossier for row in page.items]


@pytest.fixture
def sem(context: Context) -> Context:
    """Support of Anna's office and of Bram's; there is a third, of Carla's."""
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    for name, admin in (("Kantoor Bakker", "bram"), ("Kantoor Cools", "carla")):
        add_office(context, name=name, admin=admin)
    add_user(come_in(context, login="bram"), login="sem", name="Sem", role=Role.SUPPORT)
    return come_in(context, login="sem", office="Kantoor Van Dijk")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("K7QF-2M9P", SearchKind.CODE),
        ("k7ql2u9p", SearchKind.CODE),
        ("4bf92f3577b34da6a3ce929d0e0e4736", SearchKind.TRACE),
        ("3f2504e0-4f89-41d3-9a0c-0305e82c3301", SearchKind.TRACE),
        ("a.devries2@example.nl", SearchKind.EMAIL),
        ("bartholomeusse", SearchKind.NAME),
        ("26-00317", SearchKind.NUMBER),
        ("00317", SearchKind.TAIL),
        ("317", SearchKind.TAIL),
        ("17", SearchKind.NAME),
        ("3511AB", SearchKind.ADDRESS),
    ],
)
def test_a_text_is_understood(text: str, kind: SearchKind) -> None:
    assert understand(text).kind is kind


def test_a_caller_is_found_by_everything_that_callers_have(context: Context, clock: FixedClock, sem: Context) -> None:
    other, mine = a_dossier(context, surname="Smit", birth_date="1970-01-01"), a_dossier(context)
    code = invite_person(context, person=mine.persons[0].person).code
    add_problem(context, number="K7QL2U9P", code="ValueError", dossier=mine.dossier)
    with standins(clock) as serving:
        set_up_packages(context, serving)
        export = _sent(context, mine.dossier, serving)
    assert export
    for text in (
        "vries",
        "12-03-1988",
        "3511AB 12",
        "a.devries@example.nl",
        code,
        "k7ql-2u9p",
        "4bf92f3577b34da6",
        "00002",
    ):
        assert mine.dossier in found(sem, text), text
        assert mine.dossier in found(sem, text, everywhere=True), text
        assert found(come_in(context, login="carla"), text, everywhere=True) == [], text
    assert other.dossier not in found(sem, "4bf92f3577b34da6")


def _sent(context: Context, dossier: DossierId, _serving: Running) -> int:
    """An export that the package answered with a mark."""
    from store.dossiers.dossiers import open_dossier

    view = open_dossier(context, dossier=dossier)
    a_file(context, view)
    export = queue_export(context, request=to("dias", view)).export.export
    with context.database.unit(writes=True) as unit:
        row = unit.get(Export, export)
        assert row is not None
        row.trace_id = "4bf92f3577b34da6a3ce929d0e0e4736"
    return export


def test_all_offices_page_as_one_list_to_the_end_and_back(context: Context, clock: FixedClock, sem: Context) -> None:
    bram, carla = come_in(context, login="bram"), come_in(context, login="carla")
    expected = list[DossierId]()
    for step in range(9):
        clock.advance(timedelta(minutes=1))
        owner = (context, bram, carla)[step % 3]
        dossier = a_dossier(owner, surname=f"Vries{step}")
        if owner is not carla:
            expected.insert(0, dossier.dossier)
    seen, after = list[DossierId](), None
    while True:
        page = list_dossiers(sem, request=ListRequest(limit=2, after=after, everywhere=True))
        seen += [row.dossier for row in page.items]
        if (after := page.next) is None:
            break
    assert seen == expected
    back = list_dossiers(sem, request=ListRequest(limit=4, last=True, everywhere=True))
    assert [row.dossier for row in back.items] == expected[-4:]
    before = list_dossiers(sem, request=ListRequest(limit=4, before=back.previous, everywhere=True))
    assert [row.dossier for row in before.items] == expected[:2]
    assert {row.office for row in page.items} <= set(sem.actor.offices)
    assert len(found(sem, "vries", everywhere=True)) == len(expected)
    assert (count_dossiers(sem).count, count_dossiers(sem, everywhere=True).count) == (3, 6)
    assert count_filters(sem, everywhere=True)[Need.WAITING].count == 0


def test_a_search_in_all_offices_stands_in_the_chain_of_each(context: Context, sem: Context) -> None:
    bram, carla = come_in(context, login="bram"), come_in(context, login="carla")
    for owner in (context, context, bram, carla):
        a_dossier(owner)
    page = list_dossiers(sem, request=ListRequest(search="vries", everywhere=True))
    record_search(sem, search="vries", found=[row.office for row in page.items], everywhere=True)
    record_search(sem, search="vries", found=[sem.actor.office])
    for owner, counts in ((context, [1, 2]), (bram, [1]), (carla, [])):
        lines = [line for line in list_audit(owner).items if line.action == "search"]
        assert [json.loads(line.facts)["found"] for line in lines] == counts
        assert {line.actor for line in lines} <= {"sem"}
        assert verify_audit(owner).ok


def test_a_number_leads_to_the_office_that_has_it(context: Context, sem: Context) -> None:
    bram, carla = come_in(context, login="bram"), come_in(context, login="carla")
    number: list[str] = []
    for owner, count in ((context, 1), (bram, 2), (carla, 3)):
        number = [a_dossier(owner).number for _ in range(count)]
    assert find_office(sem, number=number[0]) == sem.actor.office, "where one acts goes first"
    assert find_office(sem, number=number[1]) == bram.actor.office
    with pytest.raises(NotFound):
        find_office(sem, number=number[2])
    assert audit_actions(sem)[-1] == ("look_for", "refused:dossier_not_found")
    add_user(carla, login="sem", name="Sem", role=Role.SUPPORT)
    everywhere = come_in(context, login="sem", office="Kantoor Van Dijk")
    assert find_office(everywhere, number=number[2]) == carla.actor.office
    with pytest.raises(Usage, match="dossier_in_more_offices") as told:
        find_office(everywhere, number=number[1])
    assert told.value.facts["offices"] == "Kantoor Bakker, Kantoor Cools"


def test_one_goes_on_in_a_served_office_only(context: Context, sem: Context) -> None:
    bram = come_in(context, login="bram")
    assert acting_in(sem, office=bram.actor.office).actor.office == bram.actor.office
    with pytest.raises(NotFound):
        acting_in(sem, office=OfficeId(come_in(context, login="carla").actor.office))
