"""All public test persons of the register: each file finds its own person first, or says that it is a tie."""

import json
from collections import Counter
from dataclasses import fields
from functools import cache

from store.context import Context
from store.deliveries.intake import receive_delivery
from store.deliveries.matching import suggest_match
from store.deliveries.reading import show_delivery
from store.deliveries.rules import Question
from store.deliveries.views import InsideView, ReceiveRequest
from store.desk.listing import list_dossiers
from store.desk.views import ListRequest
from store.dossiers.dossiers import add_dossier
from store.dossiers.views import PersonRequest, PersonView
from store.ids import DossierId, PersonId
from store.odm.bsn import mask_bsn
from store.odm.envelope import read_odm
from store.odm.views import InsidePerson
from tests.samples import samples

OFTEN = 8
"""Every so many persons one pair goes through the database; the rule is asked about all."""


@cache
def public_people() -> tuple[tuple[InsidePerson, bytes], ...]:
    """Each as the program reads them, and as the register has them."""
    people = json.loads(mask_bsn((samples() / "brp" / "persons.json").read_bytes()).data)
    file = {"odmVersion": "v4_3", "persons": [{"personId": f"N{number}"} | one for number, one in enumerate(people)]}
    read = read_odm(json.dumps(file).encode()).persons
    return tuple((one, json.dumps(raw).encode()) for one, raw in zip(read, people, strict=True))


def _request(one: InsidePerson, role: str) -> PersonRequest:
    names = {field.name for field in fields(PersonRequest)} & {field.name for field in fields(InsidePerson)} - {"role"}
    return PersonRequest(role=role, **{name: getattr(one, name) for name in names})


def _known(number: int, one: InsidePerson) -> PersonView:
    request = _request(one, "aanvrager")
    values = {field.name: getattr(request, field.name) for field in fields(PersonRequest)}
    return PersonView(PersonId(number), DossierId(1), version=1, **values)


def _inside(one: InsidePerson) -> InsideView:
    return InsideView(**{field.name: getattr(one, field.name) for field in fields(InsidePerson)} | {"role": ""})


def test_among_all_public_persons_each_is_first_or_tied() -> None:
    people = [one for one, _ in public_people()]
    everybody = tuple(_known(number, one) for number, one in enumerate(people))
    outcomes: Counter[str] = Counter()
    for number, one in enumerate(people):
        (match,) = Question((_inside(one),), everybody).suggested()
        own = next(place for place, found in enumerate(match.candidates) if found.person == number)
        assert match.candidates[own].score == match.candidates[0].score, number
        assert not match.candidates[own].conflicts, number
        assert own == 0 or match.tie, number
        assert match.preselected in (None, number)
        assert match.preselected is None or not match.tie
        outcomes["tie" if match.tie else "chosen" if match.preselected is not None else "left to a person"] += 1
    assert outcomes.total() == 457
    assert outcomes["chosen"] > 400, outcomes


def test_pairs_of_public_persons_are_told_apart_and_nobody_is_linked(context: Context) -> None:
    for pair in pairs(OFTEN):
        check_pair(context, pair)


def pairs(often: int) -> list[list[tuple[InsidePerson, bytes]]]:
    """Every so many persons one, and everybody who is odd, each with the next one."""
    people = public_people()
    odd = [at for at, (one, _) in enumerate(people) if _is_odd(one)]
    chosen = sorted({*range(0, len(people) - 1, often), *(min(at, len(people) - 2) for at in odd)})
    return [list(people[at : at + 2]) for at in chosen]


def _is_odd(one: InsidePerson) -> bool:
    """A name of signs, very long, or beyond what anybody types; a sex or birth date that is not known."""
    beyond = not one.surname.isascii()
    return len(one.surname) > 100 or not one.first_names or beyond or one.sex == "o" or "-00" in one.birth_date


def check_pair(context: Context, pair: list[tuple[InsidePerson, bytes]]) -> None:
    """The file of either, in the dossier of both: suggested right, linked by nobody, found by search."""
    roles = ("aanvrager", "partner")
    requests = tuple(_request(one, role) for (one, _), role in zip(pair, roles, strict=True))
    dossier = add_dossier(context, persons=requests)
    for at, (one, raw) in enumerate(pair):
        data = b'{"fileId": "%d", "persons": [%b]}' % (dossier.dossier, raw)
        view = receive_delivery(context, request=ReceiveRequest(dossier.dossier, data))
        (match,) = suggest_match(context, delivery=view.delivery).persons
        own = dossier.persons[at].person
        assert match.candidates[0].person == own or match.tie, one.surname
        assert match.preselected in (None, own)
        assert show_delivery(context, delivery=view.delivery).persons[0].person is None
        found = list_dossiers(context, request=ListRequest(search=one.surname, limit=500)).items
        assert dossier.dossier in [row.dossier for row in found], one.surname
        assert not any(sign in dossier.display_name for sign in "\n\r\t\x1b")
