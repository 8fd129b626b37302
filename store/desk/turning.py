"""Which page of the list is meant, and which cursors lead on from it: pure.

A search by name has two parts, one behind the other: hits at the begin of a word, then those in the middle of one.
A cursor says by its order in which part it stands, and two fixed ones lead over the seam between them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from store.desk.cursors import Cursor, cursor_from_text, cursor_text
from store.desk.orders import MIDDLE, MIDDLE_START, WORDS_END, SomeOrder
from store.desk.rows import ListRow
from store.desk.views import ListRequest
from store.ids import OfficeId


@dataclass(frozen=True, slots=True)
class Turn:
    """A page as it is asked for: the orders of the list's parts, the one meant, from where, in which direction."""

    orders: tuple[SomeOrder, ...]
    order: SomeOrder
    cursor: Cursor | None
    backwards: bool

    @property
    def earlier_part(self) -> "Turn | None":
        """Where the list ends when the part meant, its last one, has nothing."""
        if self.cursor is not None or self.order is self.orders[0]:
            return None
        return replace(self, order=self.orders[0])

    def previous(self, rows: Sequence[ListRow], more: bool) -> str | None:
        """The cursor of the page before these rows; None where the list begins."""
        if more and self.backwards:
            return cursor_text(self.order.cursor(rows[0]))
        if self.backwards or self.cursor == MIDDLE_START:
            return cursor_text(WORDS_END) if self.order.name == MIDDLE else None
        return cursor_text(self.order.cursor(rows[0])) if rows and self.cursor else None

    def next(self, rows: Sequence[ListRow], more: bool) -> str | None:
        """The cursor of the page behind these rows; None where the list ends."""
        if more and not self.backwards:
            return cursor_text(self.order.cursor(rows[-1]))
        if self.cursor == WORDS_END or (not self.backwards and self.order is not self.orders[-1]):
            return cursor_text(MIDDLE_START)
        return cursor_text(self.order.cursor(rows[-1])) if rows and self.backwards and self.cursor else None


def turn_to(request: ListRequest, orders: tuple[SomeOrder, ...]) -> Turn:
    """The page meant. Raises Usage for a cursor of another list."""
    backwards = request.last or request.before is not None
    text = request.before or request.after
    if not text:
        return Turn(orders, orders[-1 if backwards else 0], None, backwards)
    by_name = {order.name: order for order in orders}
    cursor = cursor_from_text(text, orders=tuple(by_name))
    return Turn(orders, by_name[cursor.order], cursor, backwards)


def merged(turn: Turn, found: Sequence[tuple[OfficeId, ListRow]]) -> Sequence[tuple[OfficeId, ListRow]]:
    """The rows of several offices in the order of the list: the sort keys of one order compare across offices."""
    order = turn.order
    downwards = order.descending is not turn.backwards
    return sorted(found, key=lambda one: order.key(one[1]), reverse=downwards)
