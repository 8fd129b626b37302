"""What the tests of this room start from."""

import pytest

from store.context import Context
from store.deliveries.views import DeliveryView
from store.dossiers.views import DossierView
from tests.builders import a_couple, a_dossier
from tests.store.deliveries.files import received


@pytest.fixture
def dossier(context: Context) -> DossierView:
    """Anna de Vries alone."""
    return a_dossier(context)


@pytest.fixture
def couple(context: Context) -> DossierView:
    """Anna de Vries and Coen Jansen."""
    return a_couple(context)


@pytest.fixture
def delivery(context: Context, dossier: DossierView) -> DeliveryView:
    """A file of Anna in her dossier."""
    return received(context, dossier.dossier)
