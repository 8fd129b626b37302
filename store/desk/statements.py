"""The list's statements, each built once: what differs from page to page comes in as parameters."""

from dataclasses import dataclass
from functools import lru_cache

from sqlmodel import bindparam

from store.desk.filtering import filtered, with_need
from store.desk.finding import restricted
from store.desk.orders import (
    BY_ACTIVITY,
    BY_DUE,
    BY_EMAIL,
    BY_MIDDLE,
    BY_NEED,
    BY_NUMBER,
    BY_PERSON,
    BY_WORD,
    SomeOrder,
)
from store.desk.rows import ListStatement, list_statement
from store.desk.search import Search, SearchKind
from store.desk.turning import Turn
from store.dossiers.status import Need

_SEARCH_ORDERS: dict[SearchKind, SomeOrder] = {
    SearchKind.NAME: BY_WORD,
    SearchKind.NUMBER: BY_NUMBER,
    SearchKind.BIRTH_DATE: BY_PERSON,
    SearchKind.ADDRESS: BY_PERSON,
    SearchKind.EMAIL: BY_EMAIL,
    SearchKind.CODE: BY_ACTIVITY,
}
"""Each along the index by which it finds, so that nothing is sorted."""


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
    if search.goes_on:
        return BY_WORD, BY_MIDDLE
    if search.kind is not SearchKind.NOTHING:
        return (_SEARCH_ORDERS[search.kind],)
    if need is None:
        return (BY_ACTIVITY,)
    return (BY_DUE if need is Need.AGEING else BY_NEED,)


@lru_cache(200)
def page_statement(shape: Shape) -> ListStatement:
    """The statement of a page: at most `limit` rows from an end of the list, or from a cursor on."""
    statement = list_statement(shape.order)
    if shape.beyond:
        # The cursor's condition comes first: of two bounds on one side SQLite takes the first to begin in the index,
        # and begun at the other it would walk through every row of the pages before.
        statement = statement.where(shape.order.beyond(backwards=shape.backwards))
    if shape.need is not None and shape.order in (BY_NEED, BY_DUE):
        statement = filtered(statement, shape.need)
    else:
        statement = restricted(statement, shape.kind, shape.parts, shape.order)
        if shape.need is not None:
            statement = with_need(statement, shape.need)
    return statement.order_by(*shape.order.sorted_by(backwards=shape.backwards)).limit(bindparam("limit"))
