"""Opens every sealed column of the office's rows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlmodel import col, select

from store.audit.reasons import reason_text
from store.care.views import CheckProblem
from store.context import Context
from store.database.unit import Unit
from store.deliveries.sealed import open_facts, open_findings
from store.desk.drafts import open_draft_fields
from store.digimap.queries import open_code, open_token
from store.dossiers.records import record_view
from store.errors import BrondeskError
from store.offices.connections import connection_view
from store.packages.sealed import open_decisions, open_fields, open_link, open_words
from store.tables.base import OfficeRow
from store.tables.connections import Connection
from store.tables.deliveries import Delivery
from store.tables.digimap import Invitation
from store.tables.drafts import Draft
from store.tables.packages import Export, ReturnedAdvice
from store.tables.persons import ClientRecord
from store.tables.reasons import OpeningReason

_Row = TypeVar("_Row", bound=OfficeRow)


@dataclass(frozen=True, slots=True)
class _Sealed(Generic[_Row]):
    """A table with sealed columns, and what opens those of a row."""

    table: type[_Row]
    opener: Callable[[Unit, Context, _Row], None]

    def check(self, unit: Unit, context: Context) -> tuple[int, list[CheckProblem]]:
        """How many rows of the office were opened, and those that do not open."""
        opened, problems = 0, list[CheckProblem]()
        rows = unit.exec(select(self.table).where(col(self.table.office_id) == context.actor.office))
        for row in rows.yield_per(500):
            opened += 1
            try:
                self.opener(unit, context, row)
            except (BrondeskError, ValueError):
                problems.append(CheckProblem("check_seal", f"{row.__tablename__}:{row.id}"))
        return opened, problems


def _delivery(_unit: Unit, context: Context, row: Delivery) -> None:
    open_findings(context.vault, row.blob_id, row.findings)
    open_facts(context.vault, row.blob_id, row.facts)


def _invitation(_unit: Unit, context: Context, row: Invitation) -> None:
    open_token(context, row)
    open_code(context, row)


def _export(_unit: Unit, context: Context, row: Export) -> None:
    open_words(context, row)
    open_link(context, row)


def _advice(_unit: Unit, context: Context, row: ReturnedAdvice) -> None:
    open_fields(context, row)
    open_decisions(context, row)


def _record(_unit: Unit, context: Context, row: ClientRecord) -> None:
    record_view(context, row)


def _draft(_unit: Unit, context: Context, row: Draft) -> None:
    open_draft_fields(context.vault, row)


def _connection(unit: Unit, context: Context, row: Connection) -> None:
    connection_view(unit, context, row.partner)


def _reason(_unit: Unit, context: Context, row: OpeningReason) -> None:
    reason_text(context, row)


_SEALED = (
    _Sealed(Delivery, _delivery),
    _Sealed(Invitation, _invitation),
    _Sealed(Export, _export),
    _Sealed(ReturnedAdvice, _advice),
    _Sealed(ClientRecord, _record),
    _Sealed(Connection, _connection),
    _Sealed(OpeningReason, _reason),
    _Sealed(Draft, _draft),
)


def check_seals(unit: Unit, context: Context) -> tuple[int, list[CheckProblem]]:
    """How many rows were opened, and those that do not open."""
    opened, problems = 0, list[CheckProblem]()
    for sealed in _SEALED:
        rows, broken = sealed.check(unit, context)
        opened += rows
        problems += broken
    return opened, problems
