"""Unexpected faults by the number that the screen showed: kept for support, codes and places in the program only."""

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import allow, missed
from store.audit.views import ProblemView
from store.context import Context, read, write
from store.database.own import own_row
from store.errors import NotFound
from store.ids import DossierId
from store.tables.base import CODE, SHORT
from store.tables.dossiers import Dossier
from store.tables.offices import User
from store.tables.problems import Problem

MOST = 200


def add_problem(context: Context, *, number: str, code: str, dossier: DossierId | None = None) -> ProblemView:
    """Keeps that the program failed: under which number, for whom, with which dossier in view.

    Raises NotFound for another office's dossier.
    """
    with write(context) as unit:
        row = None if dossier is None else own_row(unit, Dossier, dossier, office=context.actor.office)
        if dossier is not None and row is None:
            raise missed(unit, context, "dossier_not_found", what="dossier", row=dossier, remedy="look_at_dossier_list")
        problem = Problem(
            office_id=context.actor.office,
            number=number[:CODE],
            user_id=context.actor.user_id,
            dossier_id=dossier,
            code=code[:SHORT],
            at=context.clock.now(),
        )
        unit.add(problem)
        unit.flush()
        return _view(problem, context.actor.login, None if row is None else row.number)


def show_problem(context: Context, *, number: str) -> ProblemView:
    """What is known of a problem number. Raises NotFound, also for one of another office."""
    found = [view for view in _problems(context, number.strip().upper(), 1) if view.number == number.strip().upper()]
    if not found:
        raise NotFound("problem_not_found", facts={"number": number[:CODE]}, remedy="look_at_problem_list")
    return found[0]


def list_problems(context: Context, *, limit: int = 60) -> tuple[ProblemView, ...]:
    """The office's faults, newest first."""
    return _problems(context, "", limit)


def _problems(context: Context, number: str, limit: int) -> tuple[ProblemView, ...]:
    query = (
        select(Problem, User.login, Dossier.number)
        .join(User, col(User.id) == col(Problem.user_id))
        .join(Dossier, col(Dossier.id) == col(Problem.dossier_id), isouter=True)
        .where(Problem.office_id == context.actor.office)
    )
    if number:
        query = query.where(Problem.number == number)
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.SEARCH)
        rows = unit.exec(query.order_by(col(Problem.id).desc()).limit(max(1, min(limit, MOST)))).all()
        return tuple(_view(*row) for row in rows)


def _view(row: Problem, user: str, dossier_number: str | None) -> ProblemView:
    dossier = None if row.dossier_id is None else DossierId(row.dossier_id)
    return ProblemView(row.number, row.at, user, row.code, dossier, dossier_number or "")
