"""A page that answers, an office connected with the stand-in, and a person who was invited."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from store.clock import FixedClock
from store.context import NOBODY, Context
from store.digimap.invitations import invite_person
from store.digimap.views import InvitationView
from store.sandbox.serve import Running
from store.web.app import make_app
from store.web.guard import Guard
from tests.builders import a_dossier
from tests.standins import connect_ockto, standins
from tests.store.conftest import clock, context, database_url, empty

__all__ = ["clock", "context", "database_url", "empty"]


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


@pytest.fixture
def path(invitation: InvitationView) -> str:
    """The private link below the page's address."""
    return "/u/" + invitation.link.rpartition("/")[2]


@pytest.fixture
def browser(context: Context) -> Iterator[TestClient]:
    """Asks the page as a desktop browser does."""
    app = make_app(context.acting(NOBODY), guard=Guard(misses=5))
    with TestClient(app, headers={"Accept-Language": "nl"}, follow_redirects=False) as client:
        yield client
