"""Counts rows, commits and queries."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event
from sqlmodel import func, select

from store.context import Context
from store.tables.deliveries import Blob, Delivery, DeliveryPerson, DeliverySource, Document

_TABLES = (Blob, Delivery, DeliveryPerson, DeliverySource, Document)


def rows(context: Context) -> dict[str, int]:
    """How many rows each table of this room has."""
    with context.database.unit(writes=False) as unit:
        return {str(table.__tablename__): unit.exec(select(func.count()).select_from(table)).one() for table in _TABLES}


@contextmanager
def counted(context: Context, name: str) -> Iterator[list[str]]:
    """The engine's events of that name (`commit`, `before_cursor_execute`) meanwhile, one item each."""
    seen: list[str] = []

    def note(*args: object) -> None:
        seen.append(str(args[2]) if len(args) > 2 else name)

    event.listen(context.database.engine, name, note)
    try:
        yield seen
    finally:
        event.remove(context.database.engine, name, note)
