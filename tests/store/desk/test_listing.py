"""The list: pages, filters, counts and search, within the office only."""

from datetime import timedelta

import pytest

from store.clock import FixedClock
from store.context import Context
from store.desk.listing import count_dossiers, count_filters, list_dossiers, record_search
from store.desk.views import ListRequest
from store.digimap.invitations import invite_person
from store.dossiers.status import FILTERS, Need
from store.errors import Usage
from tests.builders import a_couple, a_dossier, audit_actions


def numbers(context: Context, **request: object) -> list[str]:
    page = list_dossiers(context, request=ListRequest(**request))  # type: ignore[arg-type]  # fields of a table of cases
    return [row.number for row in page.items]


@pytest.fixture
def five(context: Context, clock: FixedClock) -> list[str]:
    made = []
    for surname in ("Vries", "Jansen", "Østergård", "Ĳsbrand", "Vermeer"):
        made.append(a_dossier(context, surname=surname, prefix="").number)
        clock.advance(timedelta(minutes=1))
    return made


def test_newest_activity_comes_first(context: Context, five: list[str]) -> None:
    assert numbers(context) == five[::-1]


@pytest.mark.parametrize("limit", [1, 2, 3, 5])
def test_pages_run_to_the_end_and_back(context: Context, five: list[str], limit: int) -> None:
    forward: list[str] = []
    after: str | None = None
    while True:
        page = list_dossiers(context, request=ListRequest(limit=limit, after=after))
        forward += [row.number for row in page.items]
        if (after := page.next) is None:
            break
    assert forward == five[::-1]
    backward: list[str] = []
    page = list_dossiers(context, request=ListRequest(limit=limit, last=True))
    while True:
        backward = [row.number for row in page.items] + backward
        if page.previous is None:
            break
        page = list_dossiers(context, request=ListRequest(limit=limit, before=page.previous))
    assert backward == five[::-1]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("vri", 0),
        ("VRIES", 0),
        ("ostergard", 2),
        ("Øst", 2),
        ("ijsbrand", 3),
        ("26-00002", 1),
        ("26-00005", 4),
    ],
)
def test_a_dossier_is_found_by_part_of_a_name_or_by_number(
    context: Context, five: list[str], text: str, place: int
) -> None:
    assert numbers(context, search=text) == [five[place]]


def test_a_dossier_with_two_words_that_begin_alike_is_one_row(context: Context) -> None:
    dossier = a_dossier(context, surname="Vries Vriesema")
    assert numbers(context, search="vries") == [dossier.number]


def test_all_words_must_be_there_in_any_order(context: Context) -> None:
    dossier = a_couple(context)
    a_dossier(context, surname="Jansen")
    assert numbers(context, search="jansen vries") == [dossier.number]


@pytest.mark.parametrize("text", ["12-03-1988", "3511 AB 12", "3511ab", "A.deVries@Example.nl"])
def test_a_dossier_is_found_by_birth_date_address_and_mail(context: Context, text: str) -> None:
    dossier = a_dossier(context)
    a_dossier(context, birth_date="1970-01-01", postcode="1000AA", email="b@example.nl")
    assert numbers(context, search=text) == [dossier.number]


@pytest.mark.parametrize("text", ["12-03-1988", "vries", "26-00001", "3511AB"])
def test_search_ends_at_the_office(context: Context, stranger: Context, text: str) -> None:
    a_dossier(context)
    assert numbers(stranger, search=text) == []


@pytest.mark.parametrize("text", ["%", "_", "'", "\x1b[2J", "x\0y", "x" * 5000, "[bold]", ".", "\u0301", "\u200b"])
def test_any_text_may_be_searched(context: Context, text: str) -> None:
    a_dossier(context)
    assert numbers(context, search=text) == []


def test_a_surname_of_a_dot_is_found(context: Context) -> None:
    dossier = a_dossier(context, surname=".", prefix="", first_names="")
    assert numbers(context, search=".") == [dossier.number]


def test_filters_and_counts_agree(context: Context, five: list[str]) -> None:
    counts = count_filters(context)
    assert {need: len(numbers(context, filter=need)) for need in FILTERS} == {
        need: found.count for need, found in counts.items()
    }
    assert count_dossiers(context).count == len(five)


def test_a_cursor_of_another_list_is_refused(context: Context, five: list[str]) -> None:
    page = list_dossiers(context, request=ListRequest(limit=2))
    with pytest.raises(Usage):
        list_dossiers(context, request=ListRequest(search="vries", after=page.next))
    with pytest.raises(Usage):
        list_dossiers(context, request=ListRequest(after="nonsense"))


def test_a_search_at_rest_leaves_one_line_without_its_text(context: Context) -> None:
    record_search(context, search="Vries", found=[context.actor.office] * 3)
    assert audit_actions(context)[-1] == ("search", "done")


def test_a_filter_and_a_search_go_together(context: Context, five: list[str]) -> None:
    assert numbers(context, search="vries", filter=Need.WAITING) == []


def test_a_dossier_is_found_by_its_invitation_code(context: Context, stranger: Context) -> None:
    dossier = a_couple(context)
    a_dossier(context)
    code = invite_person(context, person=dossier.persons[0].person).code
    assert numbers(context, search=code.lower().replace("-", " ")) == [dossier.number]
    assert numbers(stranger, search=code) == []


def test_a_dossier_is_found_by_its_number_without_the_year(
    context: Context, clock: FixedClock, stranger: Context
) -> None:
    older = [a_dossier(context).number for _ in range(2)]
    clock.advance(timedelta(days=60))
    newer = [a_dossier(context).number for _ in range(2)]
    assert older[1] != newer[1]
    for text in ("00002", "002", " 0002 "):
        assert numbers(context, search=text) == [newer[1], older[1]]
    assert numbers(context, search="00317") == []
    assert numbers(stranger, search="00002") == []
    first = list_dossiers(context, request=ListRequest(search="00002", limit=1))
    (second,) = list_dossiers(context, request=ListRequest(search="00002", limit=1, after=first.next)).items
    assert second.number == older[1]
