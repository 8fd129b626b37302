"""Finds rows that point at rows which are not there."""

from collections.abc import Iterator

from sqlalchemy import ForeignKey, Table, func, select
from sqlmodel.sql.expression import SelectOfScalar

from store.care.views import CheckProblem
from store.database.unit import Unit
from store.tables.all import METADATA


def check_references(unit: Unit) -> Iterator[CheckProblem]:
    """Every foreign key of every table, from the tables' own description."""
    for table in METADATA.sorted_tables:
        for key in table.foreign_keys:
            if _dangling(unit, table, key):
                yield CheckProblem("check_reference", f"{table.name}.{key.parent.name}")


def _dangling(unit: Unit, table: Table, key: ForeignKey) -> int:
    target = key.column.table.alias("target")
    there = select(target.c[key.column.name]).where(target.c[key.column.name] == key.parent)
    count: SelectOfScalar[int] = SelectOfScalar(func.count()).select_from(table)
    found: int = unit.exec(count.where(key.parent.is_not(None), ~there.exists())).one()
    return found
