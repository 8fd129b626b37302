"""The columns of a row of the list, and its statement."""

from datetime import datetime
from typing import TypeAlias

from sqlmodel import col, select
from sqlmodel.sql.expression import Select

from store.desk.orders import SomeOrder
from store.tables.dossiers import Dossier

ListRow: TypeAlias = tuple[int, str, str, str, datetime | None, datetime, *tuple[object, ...]]
"""Id, number, names, open questions, moment of the newest file, last activity; then what its order needs."""
ListStatement: TypeAlias = Select[int, str, str, str, datetime | None, datetime, *tuple[object, ...]]


def list_statement(order: SomeOrder) -> ListStatement:
    """The columns of the list in that order, without a condition."""
    columns = (
        col(Dossier.id),
        col(Dossier.number),
        col(Dossier.display_name),
        col(Dossier.needs),
        col(Dossier.brondata_at),
        order.activity,
        *order.own,
    )
    statement: ListStatement = select(*columns)
    return statement
