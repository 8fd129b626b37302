"""The orders in which the list pages, each along one index.

Here are those of the dossiers themselves. Those along other tables stand in files of their own (`need_orders`,
`person_orders`), imported when they are asked for: the first page of the desk builds no table that it does not read.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeAlias, TypeVar

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped
from sqlalchemy.sql import ColumnElement
from sqlalchemy.types import TypeEngine
from sqlmodel import bindparam, col, tuple_

from store.desk.cursors import Cursor
from store.errors import Usage
from store.tables.base import Moment
from store.tables.dossiers import Dossier

T = TypeVar("T")
LAST_SIGN = chr(0x10FFFF)
"""Sorts behind every other sign."""
_ID, _NUMBER, ACTIVITY, OWN = 0, 1, 5, 6


@dataclass(frozen=True, slots=True, eq=False)
class Order(Generic[T]):
    """A sort key (a column and an id that makes it unique), its direction, how the cursor's text becomes its value.

    `value_at` and `id_at` say where in a row of the list the key stands; `own` are the columns that a row carries for
    it alone, behind the six that every row has, and `activity` is what the row says of the last activity.
    """

    name: str
    column: Mapped[T]
    type: TypeEngine[T]
    id: Mapped[int]
    descending: bool
    parse: Callable[[str], T]
    value_at: int
    id_at: int = _ID
    own: tuple["Mapped[T] | Mapped[int]", ...] = ()
    activity: Mapped[datetime] = col(Dossier.last_activity)  # noqa: RUF009  # a column, the same one always

    def sorted_by(self, *, backwards: bool) -> tuple[ColumnElement[T], ColumnElement[int]]:
        """What to order by, from the end when `backwards`."""
        if self.descending is not backwards:
            return self.column.desc(), self.id.desc()
        return self.column.asc(), self.id.asc()

    def beyond(self, *, backwards: bool) -> ColumnElement[bool]:
        """Only what comes after the parameters `value` and `id` (before them when `backwards`)."""
        key = tuple_(self.column, self.id)
        place = tuple_(bindparam("value", type_=self.type), bindparam("id", type_=Integer()))
        return key < place if self.descending is not backwards else key > place

    def values(self, cursor: Cursor) -> dict[str, object]:
        """The parameters of `beyond`. Raises Usage for a value that is none of this order."""
        try:
            return {"value": self.parse(cursor.value), "id": cursor.dossier}
        except ValueError as fault:
            raise Usage("cursor_invalid", remedy="cursor_from_list") from fault

    def key(self, row: Sequence[object]) -> tuple[T, int]:
        """The sort key of a row of the list, which compares as the database compares it."""
        value: T = row[self.value_at]  # type: ignore[assignment]  # the column is of that type
        return value, int(str(row[self.id_at]))

    def cursor(self, row: Sequence[object]) -> Cursor:
        """The cursor of a row of the list."""
        value, id_ = row[self.value_at], row[self.id_at]
        text = value.isoformat() if isinstance(value, (date, datetime)) else str(value)
        return Cursor(self.name, text, int(str(id_)))


SomeOrder: TypeAlias = Order[datetime] | Order[date] | Order[str] | Order[int]


def moment_of(text: str) -> datetime:
    """The moment of a cursor. Raises ValueError for any other text."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment


BY_ACTIVITY = Order("activity", col(Dossier.last_activity), Moment(), col(Dossier.id), True, moment_of, ACTIVITY)
BY_NUMBER = Order("number", col(Dossier.number), String(), col(Dossier.id), False, str, _NUMBER)
BY_TAIL = Order("tail", col(Dossier.number), String(), col(Dossier.id), True, str, _NUMBER)
"""The newest year first."""

WORD, MIDDLE = "word", "middle"
"""The names of the two orders of a search by name."""
WORDS_END = Cursor(WORD, LAST_SIGN, 0)
"""Behind the last hit at the begin of a word."""
MIDDLE_START = Cursor(MIDDLE, "", 0)
"""Before the first hit in the middle of a word."""
