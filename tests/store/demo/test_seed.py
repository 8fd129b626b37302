"""The demonstration's office: invented, consistent, and in every state that needs nobody else."""

from collections.abc import Iterator

import pytest
from sqlmodel import func, select

from store.care.checking import check_everything
from store.clock import FixedClock
from store.context import Context, open_context
from store.demo.filling import fill_office
from store.demo.seed import FIRST, OFFICE, seed_demo, seed_rest, sent_stories
from store.demo.stories import SENT_STORIES
from store.desk.listing import count_filters, list_dossiers
from store.desk.views import ListRequest
from store.dossiers.dossiers import add_dossier
from store.dossiers.status import Need
from store.offices.offices import list_users, show_office
from store.progress import Progress
from store.settings import Settings
from store.tables.dossiers import Dossier
from tests.begun import MOMENT
from tests.builders import APPLICANT


def _count(context: Context) -> int:
    with context.database.unit(writes=False) as unit:
        return unit.exec(select(func.count()).select_from(Dossier)).one()


@pytest.fixture(scope="module")
def seeded(shared_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    """Anna in the demonstration's office, for tests that only look."""
    settings = Settings(data_directory=tmp_path_factory.mktemp("seeded"), database=shared_url)
    empty = open_context(settings, FixedClock(MOMENT))
    yield seed_demo(empty)
    empty.database.close()


def test_an_empty_database_becomes_an_office_with_users(seeded: Context) -> None:
    assert show_office(seeded).name == OFFICE
    assert [(user.login, user.role.value) for user in list_users(seeded)] == [
        ("anna", "admin"),
        ("bert", "adviser"),
        ("sem", "support"),
    ]


def test_what_was_seeded_verifies(seeded: Context) -> None:
    report = check_everything(seeded)
    assert report.problems == ()
    assert report.dossiers == 40 - SENT_STORIES


def test_the_first_row_is_a_dossier_to_begin_with(seeded: Context) -> None:
    first = list_dossiers(seeded, request=ListRequest(limit=1)).items[0]
    assert first.display_name == "Vries, de, A.B. + Jansen, C."
    assert (first.status, first.next_step.code) == (Need.INVITE, "step_invite")


def test_the_filters_find_something(seeded: Context) -> None:
    counts = count_filters(seeded)
    assert [need for need, found in counts.items() if found.count] == [Need.WAITING, Need.BRONDATA, Need.MATCH]


def test_an_office_that_is_there_stays_as_it_is(seeded: Context) -> None:
    before = _count(seeded)
    assert seed_demo(seeded).actor == seeded.actor
    assert _count(seeded) == before


@pytest.mark.parametrize("dossiers", [0, 1, 7, 10, 11, 75])
def test_as_many_dossiers_as_asked_for(empty: Context, dossiers: int) -> None:
    anna = seed_demo(empty, dossiers=dossiers)
    seed_rest(anna, dossiers=dossiers)
    assert _count(anna) + sent_stories(dossiers) == dossiers


def test_more_than_a_page_is_left_for_later(empty: Context) -> None:
    seed_demo(empty, dossiers=5000)
    assert _count(empty) < FIRST + 10


def test_filled_dossiers_are_found_numbered_on_and_verify(context: Context) -> None:
    fill_office(context, count=30, seed=1)
    view = add_dossier(context, persons=(APPLICANT,))
    assert view.number == "26-00031"
    name = list_dossiers(context, request=ListRequest(limit=2)).items[1].display_name.split(",")[0]
    assert list_dossiers(context, request=ListRequest(search=name)).items
    assert check_everything(context).problems == ()


def test_the_same_seed_invents_the_same_people(context: Context, stranger: Context) -> None:
    for one in (context, stranger):
        fill_office(one, count=20, seed=7)
    mine, theirs = (
        {row.display_name for row in list_dossiers(one, request=ListRequest(limit=50)).items}
        for one in (context, stranger)
    )
    assert mine == theirs


def test_filling_can_be_stopped_between_two_chunks(context: Context) -> None:
    told: list[int] = []
    progress = Progress(lambda done, _total: told.append(done))
    fill_office(context, count=1200, seed=1, progress=progress)
    assert told == [0, 1000, 1200]
