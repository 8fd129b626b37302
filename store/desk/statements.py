"""The list's statements, each built once: what differs from page to page comes in as parameters."""

from dataclasses import dataclass
from functools import lru_cache

from sqlmodel import bindparam, col

from store.desk.orders import BY_ACTIVITY, SomeOrder
from store.desk.rows import ListStatement, list_statement
from store.desk.search import Search, SearchKind
from store.desk.turning import Turn
from store.dossiers.status import Need
from store.tables.dossiers import Dossier


@dataclass(frozen=True, slots=True)
class Shape:
    """What makes one statement of the list another than the next."""

    kind: SearchKind
    parts: int
    need: Need | None
    order: SomeOrder
    backwards: bool
    beyond: bool


def shape_of(turn: Turn, search: Search, need: Need | None) -> Shape:
    """The shape of the statement that answers that page."""
    return Shape(search.kind, len(search.parts), need, turn.order, turn.backwards, turn.cursor is not None)


def orders_of(search: Search, need: Need | None) -> tuple[SomeOrder, ...]:
    """The order of the list, or the orders of its two parts: names that begin with it, then those that have it."""
    if search.kind is not SearchKind.NOTHING:
        from store.desk.person_orders import BY_MIDDLE, BY_WORD, SEARCH_ORDERS  # 20 ms of tables, for a search only

        return (BY_WORD, BY_MIDDLE) if search.goes_on else (SEARCH_ORDERS[search.kind],)
    if need is None:
        return (BY_ACTIVITY,)
    from store.desk.need_orders import BY_DUE, BY_NEED

    return (BY_DUE if need is Need.AGEING else BY_NEED,)


@lru_cache(200)
def page_statement(shape: Shape) -> ListStatement:
    """The statement of a page: at most `limit` rows from an end of the list, or from a cursor on."""
    statement = list_statement(shape.order)
    if shape.beyond:
        # The cursor's condition comes first: of two bounds on one side SQLite takes the first to begin in the index,
        # and begun at the other it would walk through every row of the pages before.
        statement = statement.where(shape.order.beyond(backwards=shape.backwards))
    statement = _restricted(statement, shape)
    return statement.order_by(*shape.order.sorted_by(backwards=shape.backwards)).limit(bindparam("limit"))


def _restricted(statement: ListStatement, shape: Shape) -> ListStatement:
    """With the office's boundary and the conditions of search and filter, which bring tables of their own."""
    if shape.kind is not SearchKind.NOTHING:
        from store.desk.finding import restricted

        statement = restricted(statement, shape.kind, shape.parts, shape.order)
    elif shape.need is None:
        return statement.where(col(Dossier.office_id) == bindparam("office"))
    if shape.need is None:
        return statement
    from store.desk.filtering import filtered, with_need

    along = filtered if shape.kind is SearchKind.NOTHING else with_need
    return along(statement, shape.need)
