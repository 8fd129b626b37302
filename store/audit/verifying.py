"""Verifies an office's chain, line by line, and against an anchor that was kept elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.chain import BEGINNING, line_hash
from store.audit.lines import allow, record
from store.audit.views import Anchor, ChainProblem, ChainReport
from store.context import Context, read, write
from store.database.unit import Unit
from store.errors import InvalidInput, NotFound
from store.ids import OfficeId
from store.progress import Progress
from store.tables.audit import AuditEvent, AuditHead

STEP = 500
"""Lines held at a time."""


def verify_audit(context: Context, *, anchor: Anchor | None = None, progress: Progress | None = None) -> ChainReport:
    """Walks the office's chain from its first line to its head and names every line that does not fit.

    With an anchor a chain that was cut, or written anew from some line on, is found too. Raises InvalidInput for the
    anchor of another office.
    """
    if anchor is not None and anchor.office != context.actor.office:
        raise InvalidInput("anchor_of_other_office", remedy="give_own_anchor")
    with write(context) as unit:
        allow(unit, context, Capability.READ_AUDIT, Action.READ_AUDIT)
        record(unit, context, Action.READ_AUDIT)
        return verify_chain(unit, context.actor.office, progress or Progress(), anchor)


def show_anchor(context: Context) -> Anchor:
    """The end of the chain as it stands, to be kept where nobody who can change the database can change it."""
    with read(context) as unit:
        allow(unit, context, Capability.READ_AUDIT, Action.READ_AUDIT)
        query = select(AuditEvent).where(AuditEvent.office_id == context.actor.office)
        last = unit.exec(query.order_by(col(AuditEvent.sequence).desc()).limit(1)).one_or_none()
        if last is None:
            raise NotFound("audit_empty", remedy="look_again")
        return Anchor(context.actor.office, last.sequence, last.hash, last.at)


def verify_chain(unit: Unit, office: OfficeId, progress: Progress, anchor: Anchor | None = None) -> ChainReport:
    """The same on a unit, for whoever checks every office."""
    head = unit.exec(select(AuditHead).where(AuditHead.office_id == office)).one_or_none()
    walk = _Walk(anchor)
    for event in _events(unit, office):
        walk.take(event)
        if walk.expected % STEP == 0:
            progress.at(walk.expected, head.sequence if head else walk.expected)
    walk.end(head)
    return ChainReport(walk.expected, tuple(walk.problems))


def _events(unit: Unit, office: OfficeId) -> Iterator[AuditEvent]:
    """The lines in their order, a few hundred at a time: five years of them take no more memory than one day."""
    query = select(AuditEvent).where(AuditEvent.office_id == office).order_by(col(AuditEvent.sequence))
    yield from unit.exec(query, execution_options={"yield_per": STEP})


@dataclass(slots=True)
class _Walk:
    """How far the chain holds."""

    anchor: Anchor | None
    expected: int = 0
    previous: str = BEGINNING
    problems: list[ChainProblem] = field(default_factory=list)

    def take(self, event: AuditEvent) -> None:
        """The next line."""
        self.expected += 1
        gap = event.sequence != self.expected
        if gap:
            self.problems.append(ChainProblem("audit_line_missing", self.expected))
            self.expected = event.sequence
        if event.hash != line_hash(event):
            self.problems.append(ChainProblem("audit_line_changed", event.sequence))
        elif event.previous != self.previous and not gap:
            self.problems.append(ChainProblem("audit_line_moved", event.sequence))
        if self.anchor is not None and event.sequence == self.anchor.sequence and event.hash != self.anchor.hash:
            self.problems.append(ChainProblem("audit_line_not_anchored", event.sequence))
        self.previous = event.hash

    def end(self, head: AuditHead | None) -> None:
        """There are no more lines."""
        if ((head.sequence, head.hash) if head else (0, BEGINNING)) != (self.expected, self.previous):
            self.problems.append(ChainProblem("audit_head_differs", self.expected))
        if self.anchor is not None and self.anchor.sequence > self.expected:
            self.problems.append(ChainProblem("audit_tail_cut", self.expected + 1))
