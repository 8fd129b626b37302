"""The orders of the list along the open questions of the dossiers."""

from datetime import date

from sqlalchemy import Date
from sqlalchemy.orm import Mapped
from sqlmodel import col

from store.desk.orders import ACTIVITY, OWN, Order, moment_of
from store.tables.base import Moment
from store.tables.needs import DossierNeed

_ACTIVITY, _DOSSIER = col(DossierNeed.last_activity), col(DossierNeed.dossier_id)
_DUE: Mapped[date] = col(DossierNeed.due_on)  # type: ignore[arg-type]  # of those found by it all have a day

BY_NEED = Order("need", _ACTIVITY, Moment(), _DOSSIER, True, moment_of, ACTIVITY, activity=_ACTIVITY)
BY_DUE = Order("due", _DUE, Date(), _DOSSIER, False, date.fromisoformat, OWN, own=(_DUE,))
