"""Dossiers on which something happened: told through the use cases, each at its own moment, oldest first."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from store.clock import FixedClock
from store.context import Context
from store.deliveries.intake import receive_delivery
from store.deliveries.matching import confirm_match
from store.deliveries.views import DeliveryView, ReceiveRequest
from store.demo import people
from store.demo.files import odm_file
from store.digimap.invitations import invite_person
from store.dossiers.dossiers import add_dossier
from store.dossiers.views import DossierView, PersonRequest, PersonView

STORIES = 6
"""How many dossiers `tell_stories` makes at most."""
SENT_STORIES = 4
"""How many of the others end at a package: see `store.demo.sent`."""


def at(context: Context, **ago: float) -> Context:
    """The same office, so long ago."""
    return replace(context, clock=FixedClock(context.clock.now() - timedelta(**ago)))


def tell_stories(context: Context, *, count: int = STORIES) -> None:
    """Every state of a dossier that needs nobody else, the newest last: the one to begin with. Of fewer, the newest."""
    stories = (_lapsed, _matched, _unmatched, _invited, _single, _new)
    for tell in stories[max(0, len(stories) - count) :]:
        tell(context)


def begun(context: Context, persons: Sequence[PersonRequest]) -> DossierView:
    """A dossier with these persons."""
    return add_dossier(context, persons=tuple(persons))


def received(context: Context, person: PersonView) -> DeliveryView:
    """That person's file, retrieved and received at the context's moment."""
    data = odm_file(person, context.clock.now())
    return receive_delivery(context, request=ReceiveRequest(dossier=person.dossier, data=data))


def matched(context: Context, person: PersonView) -> DeliveryView:
    """The same, and confirmed to be that person's."""
    delivery = received(context, person)
    return confirm_match(
        context, delivery=delivery.delivery, inside=delivery.persons[0].inside_id, person=person.person
    )


def _lapsed(context: Context) -> None:
    """Invited, but never came within the three days."""
    dossier = begun(at(context, days=9), people.LAPSED)
    invite_person(at(context, days=6), person=dossier.persons[0].person)


def _matched(context: Context) -> None:
    """Both shared; their files wait to be exported."""
    dossier = begun(at(context, days=5), people.MATCHED)
    for person, days in zip(dossier.persons, (3.2, 2.9), strict=True):
        matched(at(context, days=days), person)


def _unmatched(context: Context) -> None:
    """A file came whose person nobody has confirmed."""
    dossier = begun(at(context, days=2), people.UNMATCHED)
    received(at(context, hours=20), dossier.persons[0])


def _invited(context: Context) -> None:
    dossier = begun(at(context, hours=7), people.INVITED)
    invite_person(at(context, hours=6), person=dossier.persons[0].person)


def _single(context: Context) -> None:
    add_dossier(at(context, minutes=9), persons=people.SINGLE)


def _new(context: Context) -> None:
    add_dossier(at(context, minutes=4), persons=people.NEW)
