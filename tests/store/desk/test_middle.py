"""Search by name: hits in the middle of a word follow below those at its begin."""

from threading import Event, Thread

import pytest

from store.context import Context, read
from store.database.interrupting import interruptible
from store.desk.listing import list_dossiers
from store.desk.views import DossierPage, ListRequest
from store.dossiers.status import Need
from store.errors import Cancelled
from store.progress import Progress
from tests.builders import a_couple, a_dossier


def page(context: Context, search: str, after: str | None = None, limit: int = 60) -> DossierPage:
    return list_dossiers(context, request=ListRequest(search=search, after=after, limit=limit))


def numbers(page: DossierPage) -> list[str]:
    return [row.number for row in page.items]


def both_parts(context: Context, search: str) -> tuple[list[str], list[str]]:
    """What is found at the begin of words, and what follows."""
    begin = page(context, search)
    assert begin.next is not None
    middle = page(context, search, begin.next)
    assert middle.next is None
    return numbers(begin), numbers(middle)


@pytest.fixture
def four(context: Context) -> dict[str, str]:
    names = ("Vriesema", "de Riesling", "Adriessen", "Bakker")
    return {name: a_dossier(context, surname=name, prefix="", first_names="").number for name in names}


def test_the_middle_of_a_word_follows_below_its_begin_by_name(context: Context, four: dict[str, str]) -> None:
    assert both_parts(context, "ries") == ([four["de Riesling"]], [four["Adriessen"], four["Vriesema"]])


@pytest.mark.parametrize("text", ["ri", "es", "v", "26-0", "12-03-1988", "3511AB", "b@x.nl", ""])
def test_two_letters_and_what_is_no_name_end_with_the_begin(context: Context, four: dict[str, str], text: str) -> None:
    assert page(context, text).next is None


def test_a_dossier_found_by_the_begin_of_one_word_and_the_middle_of_another_is_one_row(context: Context) -> None:
    dossier = a_dossier(context, surname="Riesema Vries", prefix="")
    assert both_parts(context, "ries") == ([dossier.number], [])
    twice = a_dossier(context, surname="Adriesse Vriesma", prefix="")
    assert both_parts(context, "ries") == ([dossier.number], [twice.number])


def test_every_word_must_be_there_and_a_short_one_begins_a_word(context: Context) -> None:
    couple = a_couple(context)  # De Vries and Jansen
    a_dossier(context, surname="Vries", prefix="van")
    assert both_parts(context, "anse ries") == ([], [couple.number])
    assert both_parts(context, "de ries") == ([], [couple.number])
    assert both_parts(context, "jansen rie") == ([], [couple.number])
    assert both_parts(context, "jansen vries") == ([couple.number], [])
    assert both_parts(context, "es anse") == ([], [])


@pytest.mark.parametrize("text", ["%%%", "___", "%_%", "\\\\\\", "?*?"])
def test_wildcards_stand_for_themselves(context: Context, text: str) -> None:
    a_dossier(context, surname="Vries")
    assert both_parts(context, text) == ([], [])
    signs = a_dossier(context, surname=f".{text}.", prefix="", first_names="")
    assert both_parts(context, text) == ([], [signs.number])


def test_the_middle_too_ends_at_the_office_and_goes_with_a_filter(context: Context, stranger: Context) -> None:
    dossier = a_dossier(context, surname="Vries")
    assert both_parts(stranger, "ries") == ([], [])
    found = list_dossiers(context, request=ListRequest(search="ries", filter=Need.WAITING))
    assert found.next is not None
    assert not list_dossiers(context, request=ListRequest(search="ries", filter=Need.WAITING, after=found.next)).items
    assert both_parts(context, "ries") == ([], [dossier.number])


@pytest.mark.parametrize("limit", [1, 2, 3, 60])
@pytest.mark.parametrize("names", ["ries vries", "ries ries ries", "vries adries pries", "bak"])
def test_pages_run_over_the_seam_and_back(context: Context, names: str, limit: int) -> None:
    for name in names.split():
        a_dossier(context, surname=name, prefix="", first_names="")
    forth: list[str] = []
    after: str | None = None
    while True:
        one = page(context, "ries", after, limit)
        forth += numbers(one)
        if (after := one.next) is None:
            break
    expected = [name for name in names.split() if "ries" in name]
    assert len(forth) == len(set(forth)) == len(expected)
    back: list[str] = []
    one = list_dossiers(context, request=ListRequest(search="ries", limit=limit, last=True))
    while True:
        back = numbers(one) + back
        if one.previous is None:
            break
        one = list_dossiers(context, request=ListRequest(search="ries", limit=limit, before=one.previous))
    assert back == forth


def test_the_seam_leads_to_the_same_rows_from_either_side(context: Context) -> None:
    for name in ("riesa", "riesb", "vriesa", "vriesb", "vriesc"):
        a_dossier(context, surname=name, prefix="", first_names="")
    begin = page(context, "ries", limit=2)
    middle = page(context, "ries", begin.next, limit=2)
    before = list_dossiers(context, request=ListRequest(search="ries", limit=2, before=middle.previous))
    assert before.items == begin.items
    assert before.next == begin.next
    assert before.previous is None


def test_a_search_that_was_stopped_asks_nothing(context: Context) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        list_dossiers(context, request=ListRequest(search="ries"), progress=progress)


def test_a_query_that_runs_is_broken_off(context: Context) -> None:
    """A query without end: it ends because it is told to."""
    progress, running = Progress(), Event()
    ended: list[BaseException] = []

    def endless() -> None:
        try:
            with read(context) as unit, interruptible(unit, progress):
                running.set()
                unit.connection().exec_driver_sql(_SLOW[context.database.dialect])
        except BaseException as error:
            ended.append(error)

    thread = Thread(target=endless)
    thread.start()
    running.wait()
    while thread.is_alive():  # the first wish may come before the query has begun
        progress.cancel()
        thread.join(timeout=0.01)
    assert [type(error) for error in ended] == [Cancelled]
    assert page(context, "ries").items == ()  # the connection serves on


_SLOW = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000000) SELECT max(i) FROM n",
    "postgresql": "SELECT pg_sleep(60)",
}
