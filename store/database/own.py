"""Finds a row of the actor's own office: the one way to get from a number to a row."""

from typing import TypeVar

from sqlmodel import select

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
    query = select(table).where(table.office_id == office, table.id == row)
    return unit.exec(query.with_for_update() if lock else query).one_or_none()
