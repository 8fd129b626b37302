"""Where a dossier's way through the chain stopped, why, and what to tell the client: no content of any file."""

import shlex

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.unit import Unit
from store.desk.lamps import show_worker
from store.desk.trace_deeds import deeds_of, invited_of
from store.desk.trace_facts import chain_facts
from store.desk.trace_steps import steps_of
from store.desk.trace_stop import stop_of
from store.desk.trace_views import Trace, TraceProblem
from store.dossiers.queries import find_dossier, persons_of
from store.dossiers.status import needs_from_text, status_of
from store.ids import DossierId, ExportId, InvitationId, PersonId
from store.tables.dossiers import Dossier
from store.tables.ockto import OcktoSession
from store.tables.offices import Office, User
from store.tables.problems import Problem

MOST_PROBLEMS = 3


def open_trace(context: Context, *, dossier: DossierId) -> Trace:
    """The way of a dossier, for somebody who looks at it: a line for each person. Raises NotFound."""
    alive = show_worker(context).alive
    with write(context) as unit:
        allow(unit, context, Capability.FIND, Action.OPEN_DOSSIER, About(dossier=dossier))
        row = find_dossier(unit, context, dossier)
        persons = tuple(PersonId(person.id) for person in persons_of(unit, dossier))
        record(unit, context, Action.OPEN_DOSSIER, About(dossier=dossier, persons=persons))
        return _trace(unit, context, row, alive)


def follow_trace(context: Context, *, dossier: DossierId) -> Trace:
    """The same once more, for a screen that somebody has opened and is still looking at: no new line."""
    alive = show_worker(context).alive
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.OPEN_DOSSIER, About(dossier=dossier))
        return _trace(unit, context, find_dossier(unit, context, dossier), alive)


def _trace(unit: Unit, context: Context, row: Dossier, worker_alive: bool) -> Trace:
    dossier = DossierId(row.id)
    facts = chain_facts(unit, context, dossier, worker_alive=worker_alive)
    stop = stop_of(facts)
    office = unit.exec(select(Office.name).where(Office.id == row.office_id)).one()
    invited = invited_of(facts, stop)
    status = status_of(needs_from_text(row.needs), context.clock.now())
    return Trace(
        dossier=dossier,
        number=row.number,
        name=row.display_name,
        office=office,
        status=status.need,
        status_word=status.word,
        persons=tuple(person.role for person in facts.persons),
        stop=stop,
        steps=steps_of(facts, stop),
        problems=_problems(unit, context, dossier),
        deeds=deeds_of(facts, stop, context.actor, row.number, _elsewhere(context, office)),
        invitation=None if invited is None or invited.invitation is None else InvitationId(invited.invitation.id),
        export=None if facts.export is None else ExportId(facts.export.id),
        begun="" if invited is None else _begun(invited.session),
        worker_alive=worker_alive,
    )


def _elsewhere(context: Context, office: str) -> str:
    """What the commands of somebody who serves several offices need, so that they act in this one."""
    return f" --office {shlex.quote(office)}" if len(context.actor.offices) > 1 else ""


def _begun(session: OcktoSession | None) -> str:
    return "" if session is None or session.scanned_at is None else session.state


def _problems(unit: Unit, context: Context, dossier: DossierId) -> tuple[TraceProblem, ...]:
    found = unit.exec(
        select(Problem, User.login)
        .join(User, col(User.id) == col(Problem.user_id))
        .where(Problem.office_id == context.actor.office, Problem.dossier_id == dossier)
        .order_by(col(Problem.id).desc())
        .limit(MOST_PROBLEMS)
    )
    return tuple(TraceProblem(row.number, row.at, login, row.code) for row, login in found)
