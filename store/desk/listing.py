"""The list of dossiers: one query a page, by keyset, whatever the size of the office."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TypeAlias

from sqlmodel import bindparam, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.interrupting import interruptible
from store.database.unit import Unit
from store.desk.next_step import next_step
from store.desk.rows import ListRow
from store.desk.search import Search, SearchKind, understand
from store.desk.statements import Shape, orders_of, page_statement, shape_of
from store.desk.turning import Turn, merged, turn_to
from store.desk.views import COUNT_CAP, DossierPage, DossierRow, FilterCount, ListRequest
from store.dossiers.status import FILTERS, Need, asks_in_text, status_in_text
from store.ids import DossierId, OfficeId
from store.progress import Progress
from store.tables.dossiers import Dossier

_Found: TypeAlias = tuple[OfficeId, ListRow]
MOST_ROWS = 500
"""The largest page, in rows."""


def list_dossiers(context: Context, *, request: ListRequest, progress: Progress | None = None) -> DossierPage:
    """A page of the office's dossiers: newest activity first, or in the order of what was looked for.

    Behind the names with a word that begins as looked for come, from three letters on, those that have it in the
    middle of one: on a page of their own, by `next`. Raises Usage for a cursor of another list, Cancelled when stopped.
    """
    search = understand(request.search)
    turn = turn_to(request, orders_of(search, request.filter))
    limit = max(1, min(request.limit, MOST_ROWS))
    values, offices = _values(context, search, request.filter, limit), offices_asked(context, request.everywhere)
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.SEARCH)
        with interruptible(unit, progress):
            rows = _ask(unit, turn, shape_of(turn, search, request.filter), values, offices)
            if not rows and (earlier := turn.earlier_part):
                turn = earlier
                rows = _ask(unit, turn, shape_of(turn, search, request.filter), values, offices)
    return _page(context, turn, rows[:limit], more=len(rows) > limit)


def offices_asked(context: Context, everywhere: bool) -> tuple[OfficeId, ...]:
    """The offices in which is looked: that in which the actor acts, or every one that the actor serves."""
    return tuple(sorted(context.actor.offices)) if everywhere else (context.actor.office,)


def count_filters(context: Context, *, everywhere: bool = False) -> dict[Need, FilterCount]:
    """How many dossiers each filter finds, each count stopping at the cap: one query an office."""
    from store.desk.filtering import counts_statement, need_values  # its table is not for the first page to wait for

    values, offices = need_values(context), offices_asked(context, everywhere)
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.SEARCH)
        rows = [unit.exec(counts_statement(), params=values | {"office": office}).one() for office in offices]
    return {need: _count(sum(found)) for need, found in zip(FILTERS, zip(*rows, strict=True), strict=True)}


def count_dossiers(context: Context, *, everywhere: bool = False) -> FilterCount:
    """How many dossiers there are, capped."""
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.SEARCH)
        offices = offices_asked(context, everywhere)
        return _count(sum(unit.exec(_count_statement(), params={"office": office}).one() for office in offices))


def record_search(context: Context, *, search: str, found: Sequence[OfficeId], everywhere: bool = False) -> None:
    """Leaves the line of a search that came to rest, in the chain of each office in which was looked.

    It tells how many were found there and a keyed fingerprint of the text; `found` has the office of each that was.
    """
    counts = Counter(found)
    with write(context) as unit:
        allow(unit, context, Capability.FIND, Action.SEARCH)
        mark = context.vault.fingerprint(search.strip().casefold().encode(errors="replace"), purpose="search")
        for office in offices_asked(context, everywhere):
            there = context.acting(replace(context.actor, office=office))
            record(unit, there, Action.SEARCH, About(facts={"found": counts[office], "text": mark}))


@cache
def _count_statement() -> SelectOfScalar[int]:
    inner = select(Dossier.id).where(col(Dossier.office_id) == bindparam("office")).limit(COUNT_CAP + 1).subquery()
    return select(func.count()).select_from(inner)


def _count(found: int) -> FilterCount:
    return FilterCount(min(found, COUNT_CAP), found > COUNT_CAP)


def _values(context: Context, search: Search, need: Need | None, limit: int) -> dict[str, object]:
    """The parameters of the page's statement; one row more than the page tells whether another page follows."""
    values: dict[str, object] = {"office": context.actor.office, "limit": limit + 1}
    if search.kind is not SearchKind.NOTHING:
        from store.desk.finding import search_values  # 20 ms of tables, for a search only

        values |= search_values(context, search)
    if need is not None:
        from store.desk.filtering import need_values

        values |= need_values(context)
    return values


def _ask(
    unit: Unit, turn: Turn, shape: Shape, values: dict[str, object], offices: Sequence[OfficeId]
) -> Sequence[_Found]:
    """The rows in the order of the list. On the connection itself: they are columns, no objects of the session.

    One query an office, each with its boundary; a page of all is merged from a page of each.
    """
    at = turn.order.values(turn.cursor) if turn.cursor else {}
    statement, found = page_statement(shape), list[_Found]()
    for office in offices:
        rows = unit.connection().execute(statement, values | at | {"office": office})
        found += [(office, row) for row in rows]
    return merged(turn, found) if len(offices) > 1 else found


def _page(context: Context, turn: Turn, found: Sequence[_Found], *, more: bool) -> DossierPage:
    if turn.backwards:
        found = found[::-1]
    rows = [row for _, row in found]
    return DossierPage(_items(context, found), next=turn.next(rows, more), previous=turn.previous(rows, more))


def _items(context: Context, found: Sequence[_Found]) -> tuple[DossierRow, ...]:
    now = context.clock.now()
    items = []
    for office, (dossier, number, name, needs, brondata_at, last_activity, *_) in found:
        status = status_in_text(needs, now)
        items.append(
            DossierRow(
                DossierId(dossier),
                number,
                name,
                status.need,
                status.word,
                status.person,
                next_step(status, has_persons=bool(name)),
                brondata_at,
                last_activity,
                office,
                asks_in_text(needs, Need.MATCH),
            )
        )
    return tuple(items)
