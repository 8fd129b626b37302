"""An office that is connected with the stand-in for Ockto, and a person who was invited."""

from collections.abc import Iterator

import pytest

from store.clock import FixedClock
from store.context import Context
from store.digimap.invitations import invite_person
from store.digimap.views import InvitationView
from store.sandbox.serve import Running
from tests.builders import a_dossier
from tests.standins import connect_ockto, standins


@pytest.fixture
def ockto(context: Context, clock: FixedClock) -> Iterator[Running]:
    """The stand-in; the office is connected with it."""
    with standins(clock) as serving:
        connect_ockto(context, serving.ockto)
        yield serving


@pytest.fixture
def invitation(context: Context) -> InvitationView:
    """Of the applicant."""
    return invite_person(context, person=a_dossier(context).persons[0].person)
