"""What journeys of inviting start from."""

from collections.abc import Iterator

import pytest

from store.clock import FixedClock
from store.context import Context
from store.digimap.invitations import show_invitations
from store.ids import DossierId
from store.ockto.sessions import list_sessions, show_session
from store.sandbox.serve import Running
from tests.builders import a_couple
from tests.standins import connect_ockto, standins


@pytest.fixture
def ockto(context: Context, clock: FixedClock) -> Iterator[Running]:
    """The stand-in; the office is connected with it."""
    with standins(clock) as serving:
        connect_ockto(context, serving.ockto)
        yield serving


@pytest.fixture
def dossier(context: Context) -> DossierId:
    """A couple's."""
    return a_couple(context).dossier


def link_of(context: Context, dossier: DossierId) -> str:
    return show_invitations(context, dossier=dossier)[0].link


def qr_of(context: Context, dossier: DossierId) -> str:
    return show_session(context, session=list_sessions(context, dossier=dossier)[0].session).qr
