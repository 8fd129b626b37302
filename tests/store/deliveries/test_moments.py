"""Several at it at the same moment: one delivery, one match, and nothing overwritten."""

from concurrent.futures import ThreadPoolExecutor

from store.context import Context
from store.deliveries.matching import confirm_match
from store.dossiers.views import DossierView
from store.errors import Conflict
from store.ids import PersonId
from tests.store.deliveries.counting import rows
from tests.store.deliveries.files import received


def test_the_same_file_at_the_same_moment_is_one_delivery(context: Context, dossier: DossierView) -> None:
    with ThreadPoolExecutor(4) as pool:
        views = list(pool.map(lambda _: received(context, dossier.dossier), range(8)))
    assert len({view.delivery for view in views}) == 1
    assert [view.duplicate_of for view in views].count(None) == 1
    assert rows(context)["delivery"] == 1
    assert rows(context)["blob"] == 1


def test_two_who_match_at_the_same_moment_overwrite_nothing(context: Context, couple: DossierView) -> None:
    view = received(context, couple.dossier)

    def matched(person: PersonId) -> str:
        try:
            return confirm_match(context, delivery=view.delivery, inside="P1", person=person).persons[0].person_role
        except Conflict as conflict:
            return conflict.code

    with ThreadPoolExecutor(2) as pool:
        outcomes = set(pool.map(matched, [person.person for person in couple.persons]))
    assert len(outcomes & {"aanvrager", "partner"}) == 1
    assert outcomes & {"match_changed", "inside_matched_already"}
