"""The list of dossiers: one query a page, by keyset, whatever the size of the office."""

from datetime import timedelta
from typing import Any

from sqlmodel import col, func, or_, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.clock import amsterdam_day
from store.context import Context, read, write
from store.desk.cursors import cursor_text
from store.desk.finding import restricted
from store.desk.next_step import next_step
from store.desk.orders import BY_ACTIVITY, BY_DUE, BY_EMAIL, BY_NEED, BY_NUMBER, BY_PERSON, BY_WORD, Order
from store.desk.search import Search, SearchKind, understand
from store.desk.views import COUNT_CAP, DossierPage, DossierRow, FilterCount, ListRequest
from store.dossiers.status import FILTERS, LAST_DAY, WARN_DAYS, Need, needs_from_text, status_of
from store.ids import DossierId
from store.tables.dossiers import Dossier
from store.tables.needs import DossierNeed

MOST_ROWS = 500
"""The largest page, in rows."""
_SEARCH_ORDERS = {
    SearchKind.NAME: BY_WORD,
    SearchKind.NUMBER: BY_NUMBER,
    SearchKind.BIRTH_DATE: BY_PERSON,
    SearchKind.ADDRESS: BY_PERSON,
    SearchKind.EMAIL: BY_EMAIL,
    SearchKind.CODE: BY_ACTIVITY,
}
"""Each along the index by which it finds, so that nothing is sorted."""
_COLUMNS = (
    Dossier.id,
    Dossier.number,
    Dossier.display_name,
    Dossier.needs,
    Dossier.brondata_at,
    Dossier.last_activity,
)


def list_dossiers(context: Context, *, request: ListRequest) -> DossierPage:
    """A page of the office's dossiers: newest activity first, or by name when one is looked for.

    Raises Usage for a cursor of another list.
    """
    search = understand(request.search)
    order = _order(search, request.filter)
    backwards = request.last or request.before is not None
    limit = max(1, min(request.limit, MOST_ROWS))
    cursor = request.before or request.after
    beyond = (order.beyond(cursor, backwards=backwards),) if cursor else ()
    statement = _statement(context, search, request.filter, order, beyond)
    statement = statement.order_by(*order.sorted_by(backwards=backwards)).limit(limit + 1)
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.SEARCH)
        rows = list(unit.exec(statement).all())
    more, rows = len(rows) > limit, rows[:limit]
    if backwards:
        rows.reverse()
    return _page(context, order, rows, request, more)


def count_filters(context: Context) -> dict[Need, FilterCount]:
    """How many dossiers each filter finds, each count stopping at the cap: one query."""
    with read(context) as unit:
        counts = [_capped(context, need).label(need.value) for need in FILTERS]
        row = unit.exec(select(*counts)).one()
    return {
        need: FilterCount(min(found, COUNT_CAP), found > COUNT_CAP) for need, found in zip(FILTERS, row, strict=True)
    }


def count_dossiers(context: Context) -> FilterCount:
    """How many dossiers the office has, capped."""
    with read(context) as unit:
        inner = select(Dossier.id).where(Dossier.office_id == context.actor.office).limit(COUNT_CAP + 1).subquery()
        found = unit.exec(select(func.count()).select_from(inner)).one()
    return FilterCount(min(found, COUNT_CAP), found > COUNT_CAP)


def record_search(context: Context, *, search: str, found: int) -> None:
    """Leaves the line of a search that came to rest: how many were found, and a keyed fingerprint of the text."""
    with write(context) as unit:
        allow(unit, context, Capability.FIND, Action.SEARCH)
        mark = context.vault.fingerprint(search.strip().casefold().encode(errors="replace"), purpose="search")
        record(unit, context, Action.SEARCH, About(facts={"found": found, "text": mark}))


def _order(search: Search, need: Need | None) -> Order:
    if search.kind is not SearchKind.NOTHING:
        return _SEARCH_ORDERS[search.kind]
    if need is None:
        return BY_ACTIVITY
    return BY_DUE if need is Need.AGEING else BY_NEED


def _statement(context: Context, search: Search, need: Need | None, order: Order, beyond: tuple[Any, ...]) -> Any:
    # sqlmodel types a select of up to four columns; a row of the list has eight.
    columns = (*_COLUMNS, order.column, order.id)
    # The cursor's condition comes first: of two bounds on one side SQLite takes the first to begin in the index,
    # and begun at the other it would walk through every row of the pages before.
    statement: Any = select(*columns).where(*beyond)  # type: ignore[call-overload]  # as above
    if order in (BY_NEED, BY_DUE):
        statement = statement.join(DossierNeed, col(DossierNeed.dossier_id) == col(Dossier.id))
        return statement.where(*need_holds(context, need or Need.WAITING))
    statement = restricted(context, statement, search)
    if need is not None:
        holds = select(DossierNeed.dossier_id).where(
            col(DossierNeed.dossier_id) == col(Dossier.id), *need_holds(context, need)
        )
        statement = statement.where(holds.exists())
    return statement


def need_holds(context: Context, need: Need) -> tuple[Any, ...]:
    """The conditions under which a row of dossier_need is a question now."""
    now = context.clock.now()
    holds: list[Any] = [DossierNeed.office_id == context.actor.office, DossierNeed.need == need.value]
    # Dossiers that nobody touched keep rows of questions that time has ended, in the end many more than live ones.
    # A bound in the index's own order passes them by; `until` then decides among the few at its edge.
    match need:
        case Need.AGEING:
            due, today = col(DossierNeed.due_on), amsterdam_day(now)
            holds += [due >= today - timedelta(days=LAST_DAY - WARN_DAYS), due <= today]
        case Need.WAITING:  # an invitation is an activity, and lives so long from there
            holds.append(col(DossierNeed.last_activity) >= now - timedelta(hours=context.settings.invitation_hours))
        case _:
            return tuple(holds)
    return (*holds, or_(col(DossierNeed.until).is_(None), col(DossierNeed.until) > now))


def _capped(context: Context, need: Need) -> Any:
    inner = select(DossierNeed.dossier_id).where(*need_holds(context, need)).limit(COUNT_CAP + 1).subquery()
    return select(func.count()).select_from(inner).scalar_subquery()


def _page(context: Context, order: Order, rows: list[Any], request: ListRequest, more: bool) -> DossierPage:
    backwards = request.last or request.before is not None
    earlier = more if backwards else request.after is not None
    later = more if not backwards else request.before is not None
    items = tuple(_row(context, row) for row in rows)
    return DossierPage(
        items,
        next=cursor_text(order.cursor(rows[-1][6], rows[-1][7])) if rows and later else None,
        previous=cursor_text(order.cursor(rows[0][6], rows[0][7])) if rows and earlier else None,
    )


def _row(context: Context, row: Any) -> DossierRow:
    dossier, number, name, needs, brondata_at, last_activity = row[:6]
    status = status_of(needs_from_text(needs), context.clock.now())
    return DossierRow(
        dossier=DossierId(dossier),
        number=number,
        display_name=name,
        status=status.need,
        status_person=status.person,
        next_step=next_step(status.need, status.person, has_persons=bool(name)),
        brondata_at=brondata_at,
        last_activity=last_activity,
    )
