"""Dossiers by what stands on a letter, in a mail of a service or on a screen: codes, trace ids, problem numbers.

Parameters: `office`, and of a code `part0` (its fingerprint) and `part1` (the number of a problem), of a trace id
`part0` and `end0`.
"""

from sqlalchemy.sql.elements import BindParameter
from sqlmodel import and_, bindparam, col, select, union_all
from sqlmodel.sql.expression import SelectOfScalar

from store.desk.search import SearchKind
from store.tables.digimap import Invitation
from store.tables.ockto import OcktoSession
from store.tables.packages import Export
from store.tables.problems import Problem

_OFFICE: BindParameter[int] = bindparam("office")


def marked(kind: SearchKind) -> SelectOfScalar[int]:
    """The ids of the office's dossiers with that code or problem number, or with that trace id."""
    both = union_all(*(_by_code() if kind is SearchKind.CODE else _by_trace())).subquery()
    found: SelectOfScalar[int] = select(both.c[0])
    return found


def _by_code() -> tuple[SelectOfScalar[int], SelectOfScalar[int] | SelectOfScalar[None]]:
    invitations = select(Invitation.dossier_id).where(
        col(Invitation.office_id) == _OFFICE, col(Invitation.code_hash) == bindparam("part0")
    )
    problems = select(Problem.dossier_id).where(
        col(Problem.office_id) == _OFFICE, col(Problem.number) == bindparam("part1")
    )
    return invitations, problems


def _by_trace() -> tuple[SelectOfScalar[int], SelectOfScalar[int]]:
    """A package's mark by its begin, since mails cut it; a session's reference whole."""
    trace = col(Export.trace_id)
    begins = and_(trace >= bindparam("part0"), trace < bindparam("end0"))
    exports = select(Export.dossier_id).where(col(Export.office_id) == _OFFICE, begins)
    sessions = select(OcktoSession.dossier_id).where(
        col(OcktoSession.office_id) == _OFFICE, col(OcktoSession.reference) == bindparam("part0")
    )
    return exports, sessions
