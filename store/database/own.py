"""Finds a row of the actor's own office: the one way to get from a number to a row."""

from functools import cache
from typing import TypeVar, cast

from sqlalchemy import bindparam
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from store.database.unit import Unit
from store.ids import OfficeId
from store.tables.base import OfficeRow

LARGEST_ID = 2**31 - 1
"""The largest number that PostgreSQL keeps as the key of a row; no row has a larger one."""
Own = TypeVar("Own", bound=OfficeRow)


def own_row(unit: Unit, table: type[Own], row: int, *, office: OfficeId, lock: bool = False) -> Own | None:
    """The row of that number, locked for a change if asked; None where there is none, or it is another office's."""
    if not 0 < row <= LARGEST_ID:
        return None
    query = cast("SelectOfScalar[Own]", _query(table, lock=lock))
    return unit.exec(query, params={"office": office, "row": row}).one_or_none()


@cache
def _query(table: type[OfficeRow], *, lock: bool) -> SelectOfScalar[OfficeRow]:
    """Made once: it is asked in every use case, and making it takes a third of the time."""
    query = select(table).where(col(table.office_id) == bindparam("office"), col(table.id) == bindparam("row"))
    return query.with_for_update() if lock else query
