"""Faults that somebody with the database in hands could make in a chain: each in a unit that is rolled back."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from sqlalchemy import delete, update
from sqlmodel import col, select

from store.audit.chain import line_hash
from store.audit.verifying import show_anchor, verify_chain
from store.audit.views import Anchor, ChainReport
from store.context import Context
from store.database.unit import Unit
from store.progress import Progress
from store.tables.audit import AuditEvent, AuditHead

TEXTS = ("actor", "role", "action", "result", "object", "facts", "hash", "previous")


@dataclass(frozen=True, slots=True)
class Chain:
    """The chain of an office, held open to be damaged."""

    unit: Unit
    office: int
    length: int
    random: Random

    def line(self, sequence: int) -> AuditEvent:
        return self.unit.exec(
            select(AuditEvent).where(AuditEvent.office_id == self.office, AuditEvent.sequence == sequence)
        ).one()

    def any_line(self, last: int | None = None) -> int:
        return self.random.randint(1, last or self.length)

    def set(self, line: int, **values: object) -> None:
        where = (col(AuditEvent.office_id) == self.office, col(AuditEvent.sequence) == line)
        self.unit.exec(update(AuditEvent).where(*where).values(**values))
        self.unit.expire_all()

    def take_out(self, first: int, last: int) -> None:
        number = col(AuditEvent.sequence)
        where = (col(AuditEvent.office_id) == self.office, number >= first, number <= last)
        self.unit.exec(delete(AuditEvent).where(*where))

    def move_head(self, sequence: int, hash_: str) -> None:
        where = col(AuditHead.office_id) == self.office
        self.unit.exec(update(AuditHead).where(where).values(sequence=sequence, hash=hash_))

    def write_anew(self, first: int) -> None:
        """Chains every line from there on again, and the head: what only an anchor can tell."""
        previous = self.line(first - 1).hash if first > 1 else "0" * 64
        for sequence in range(first, self.length + 1):
            line = self.line(sequence)
            line.previous = previous
            previous = line_hash(line)
            self.set(sequence, previous=line.previous, hash=previous)
        self.move_head(self.length, previous)


def changed(chain: Chain) -> None:
    line, name = chain.any_line(), chain.random.choice(TEXTS)
    before = str(getattr(chain.line(line), name))
    chain.set(line, **{name: f"x{before[1:]}" if before and before[0] != "x" else f"y{before[1:]}"})


def other_person(chain: Chain) -> None:
    chain.set(chain.any_line(), person_id=987654)


def changed_and_rehashed(chain: Chain) -> None:
    line = chain.line(chain.any_line(chain.length - 1))
    line.actor = "nobody"
    chain.set(line.sequence, actor="nobody", hash=line_hash(line))


def taken_out(chain: Chain) -> None:
    first = chain.any_line(chain.length - 1)
    chain.take_out(first, min(first + chain.random.randint(0, 3), chain.length - 1))


def swapped(chain: Chain) -> None:
    one, other = sorted(chain.random.sample(range(1, chain.length + 1), 2))
    chain.set(one, sequence=1_000_000)
    chain.set(other, sequence=one)
    chain.set(1_000_000, sequence=other)


def tail_cut(chain: Chain) -> None:
    last = chain.any_line(chain.length - 1)
    chain.take_out(last + 1, chain.length)


def tail_cut_with_its_head(chain: Chain) -> None:
    last = chain.any_line(chain.length - 1)
    chain.take_out(last + 1, chain.length)
    chain.move_head(last, chain.line(last).hash)


def written_anew(chain: Chain) -> None:
    line = chain.any_line()
    chain.set(line, actor="nobody")
    chain.write_anew(line)


def head_moved(chain: Chain) -> None:
    chain.move_head(chain.any_line(chain.length - 1), "0" * 64)


Fault = Callable[[Chain], None]
FAULTS: tuple[Fault, ...] = (
    changed,
    other_person,
    changed_and_rehashed,
    taken_out,
    swapped,
    tail_cut,
    tail_cut_with_its_head,
    written_anew,
    head_moved,
)


def inject(context: Context, *, count: int, seed: int) -> dict[str, int]:
    """So many faults in turn, each verified and rolled back; gives how many of each kind were not found."""
    random, anchor = Random(seed), show_anchor(context)
    missed = {fault.__name__: 0 for fault in FAULTS}
    for number in range(count):
        fault = FAULTS[number % len(FAULTS)]
        missed[fault.__name__] += damaged(context, fault, random, anchor).ok
    return missed


def damaged(context: Context, fault: Callable[[Chain], None], random: Random, anchor: Anchor) -> ChainReport:
    """What verifying says of a chain with that fault."""
    office = context.actor.office
    unit = Unit(context.database.engine)
    unit.prepare()
    with unit:
        _open_to_changes(unit, context)
        fault(Chain(unit, office, show_anchor(context).sequence, random))
        unit.flush()
        unit.expire_all()
        report = verify_chain(unit, office, Progress(), anchor)
        unit.rollback()
    return report


def _open_to_changes(unit: Unit, context: Context) -> None:
    """As somebody who owns the database could: its triggers are out of the way until the rollback."""
    execute = unit.connection().exec_driver_sql
    if context.database.dialect == "sqlite":
        for event in ("update", "delete"):
            execute(f"DROP TRIGGER audit_event_no_{event}")
    else:
        execute("GRANT UPDATE, DELETE ON audit_event TO CURRENT_USER")
        execute("SET LOCAL session_replication_role = replica")
