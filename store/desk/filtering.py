"""Restricts the list to the dossiers with an open question, along an index of dossier_need; and counts them.

The statements are built once: office and moments come in as parameters.
"""

from datetime import timedelta
from functools import cache

from sqlalchemy import ScalarSelect
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.elements import BindParameter
from sqlmodel import bindparam, col, func, or_, select
from sqlmodel.sql.expression import Select

from store.clock import amsterdam_day
from store.context import Context
from store.desk.rows import ListStatement
from store.desk.views import COUNT_CAP
from store.dossiers.status import FILTERS, LAST_DAY, WARN_DAYS, Need
from store.tables.dossiers import Dossier
from store.tables.needs import DossierNeed

_OFFICE: BindParameter[int] = bindparam("office")
_OWN_DOSSIER = col(DossierNeed.dossier_id) == col(Dossier.id)


def filtered(statement: ListStatement, need: Need) -> ListStatement:
    """The statement on Dossier along the questions of that kind."""
    return statement.join(DossierNeed, _OWN_DOSSIER).where(*_holds(need))


def with_need(statement: ListStatement, need: Need) -> ListStatement:
    """Of what another index finds, those with that question."""
    return statement.where(select(DossierNeed.dossier_id).where(_OWN_DOSSIER, *_holds(need)).exists())


def need_values(context: Context) -> dict[str, object]:
    """The parameters of the conditions of every question."""
    now = context.clock.now()
    today = amsterdam_day(now)
    return {
        "office": context.actor.office,
        "now": now,
        "today": today,
        "since_day": today - timedelta(days=LAST_DAY - WARN_DAYS),
        "since": now - timedelta(hours=context.settings.invitation_hours),
    }


def _holds(need: Need) -> tuple[ColumnElement[bool], ...]:
    """The conditions under which a row of dossier_need is a question now."""
    holds = [col(DossierNeed.office_id) == _OFFICE, col(DossierNeed.need) == need.value]
    # Dossiers that nobody touched keep rows of questions that time has ended, in the end many more than live ones.
    # A bound in the index's own order passes them by; `until` then decides among the few at its edge.
    match need:
        case Need.AGEING:
            due = col(DossierNeed.due_on)
            holds += [due >= bindparam("since_day"), due <= bindparam("today")]
        case Need.WAITING:  # an invitation is an activity, and lives so long from there
            holds.append(col(DossierNeed.last_activity) >= bindparam("since"))
        case _:
            return tuple(holds)
    return (*holds, or_(col(DossierNeed.until).is_(None), col(DossierNeed.until) > bindparam("now")))


@cache
def counts_statement() -> Select[*tuple[int, ...]]:
    """The count of each filter, stopping beyond the cap: one query."""
    statement: Select[*tuple[int, ...]] = select(*(_capped(need) for need in FILTERS))  # type: ignore[assignment]  # sqlmodel takes six for one
    return statement


def _capped(need: Need) -> ScalarSelect[int]:
    inner = select(DossierNeed.dossier_id).where(*_holds(need)).limit(COUNT_CAP + 1).subquery()
    return select(func.count()).select_from(inner).scalar_subquery()
