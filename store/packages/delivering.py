"""Sends an export: a unit that says "about to", the call with no unit open, a unit that keeps what came of it.

Cut off anywhere and done again, it sends once: the row remembers that a message left, and then the package is asked
for it by its key before anything is sent; and the package knows the key.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, allow_system, record
from store.context import Context, read, write
from store.database.blobs import open_blob
from store.database.unit import Unit
from store.dossiers.needs import refresh_needs
from store.errors import Refused, ServiceFailed
from store.ids import DossierId, ExportId, OfficeId
from store.offices.connections import ConnectionAccess, connection_view, note_call, open_connection, paused_until
from store.packages.answers import Outcome
from store.packages.client import PackageClient
from store.packages.queries import find_export, person_ids
from store.packages.schedule import MOST_TRIES, QUICK_TRIES, jitter, lease, next_look, pause_after
from store.packages.sealed import seal_link, seal_words
from store.packages.steps import move
from store.packages.views import DueExport
from store.tables.packages import Export
from store.tables.states import EXPORT_ARRIVED, ExportState

_S = ExportState
DELIVER, FOLLOW, TAKE_IN = "deliver", "follow", "take_in"
_STEP = {
    _S.QUEUED: DELIVER,
    _S.SENDING: DELIVER,
    _S.FAILED: DELIVER,
    _S.UNKNOWN: DELIVER,
    _S.ACCEPTED: FOLLOW,
    _S.IN_TREATMENT: FOLLOW,
    _S.ADVICE_READY: TAKE_IN,
}


@dataclass(frozen=True, slots=True)
class Delivering:
    """A message that is about to leave, or that may have left."""

    export: ExportId
    key: str
    body: bytes
    access: ConnectionAccess
    ask_first: bool


def due_exports(context: Context, *, limit: int) -> tuple[DueExport, ...]:
    """The exports of every office for which it is time, longest due first: one range of one index.

    For background work only.
    """
    allow_system(Action.SEND_EXPORT, context)
    with read(context) as unit:
        rows = unit.exec(
            select(Export.id, Export.office_id, Export.state, Export.lock_version)
            .where(col(Export.next_attempt_at) <= context.clock.now())
            .order_by(col(Export.next_attempt_at), col(Export.id))
            .limit(limit)
        ).all()
    return tuple(
        DueExport(ExportId(row_id), OfficeId(office), _STEP[ExportState(state)], turn)
        for row_id, office, state, turn in rows
        if ExportState(state) in _STEP
    )


def begin_delivery(context: Context, *, export: ExportId, turn: int | None = None) -> int | None:
    """Takes the export's turn: it is being sent from now on. Gives the number of the attempt.

    Who names the turn (as `due_exports` gave it) has it still when cut off and asking again. None when there is
    nothing to send now: somebody else was first, it is not time, or the connection rests.
    """
    with write(context) as unit:
        row = find_export(unit, context, export, lock=True)
        about = _about(unit, row)
        allow(unit, context, Capability.EXPORT, Action.SEND_EXPORT, about)
        if turn is not None and row.lock_version != turn:
            is_ours = row.lock_version == turn + 1 and row.state in (_S.SENDING, _S.UNKNOWN)
            return row.attempt if is_ours else None
        if not _takes_turn(unit, context, row):
            return None
        record(unit, context, Action.SEND_EXPORT, about)
        refresh_needs(unit, context, DossierId(row.dossier_id), active=False)
        return row.attempt


def _takes_turn(unit: Unit, context: Context, row: Export) -> bool:
    """Whether there is something to send now; then the row says so. Whatever happens, the next turn is another one."""
    now, turn = context.clock.now(), row.lock_version
    if _STEP.get(ExportState(row.state)) != DELIVER or row.next_attempt_at is None or row.next_attempt_at > now:
        return False
    rest = paused_until(connection_view(unit, context, row.package), now)
    if rest is not None:
        row.next_attempt_at, row.lock_version = rest, turn + 1
        return False
    if row.state == _S.FAILED:
        move(row, _S.QUEUED, now, reason=row.reason)
    if row.state == _S.QUEUED:
        move(row, _S.SENDING, now, reason="")
    row.attempt += 1
    row.lock_version = turn + 1
    row.next_attempt_at = now + lease(context.settings.service_seconds)
    return True


def send_export(context: Context, *, export: ExportId) -> str:
    """Sends an export whose turn was taken, and keeps what came of it. Gives its state.

    May be cut off and done again at any moment. Raises no ServiceFailed: what failed is kept in the row.
    """
    try:
        delivering = open_delivery(context, export=export)
    except Refused as refused:
        return finish_delivery(context, export=export, outcome=Outcome("failed", refused.code))
    if delivering is None:
        return _state(context, export)
    return finish_delivery(context, export=export, outcome=call_package(context, delivering))


def deliver_export(context: Context, *, export: ExportId) -> str:
    """Takes the turn and sends: for a caller that has no engine. Gives the state."""
    if begin_delivery(context, export=export) is None:
        return _state(context, export)
    return send_export(context, export=export)


def open_delivery(context: Context, *, export: ExportId) -> Delivering | None:
    """What the call needs, noting that the message leaves now. None when it is not being sent (any more).

    Raises Refused where the connection is not set up.
    """
    with write(context) as unit:
        row = find_export(unit, context, export, lock=True)
        allow(unit, context, Capability.EXPORT, Action.SEND_EXPORT, _about(unit, row))
        if row.state not in (_S.SENDING, _S.UNKNOWN):
            return None
        access = open_connection(unit, context, row.package)
        body = open_blob(unit, context.vault, row.payload_blob)
        ask_first = row.sent_at is not None
        row.sent_at = row.sent_at or context.clock.now()
        return Delivering(export, row.key, body, access, ask_first)


def call_package(context: Context, delivering: Delivering) -> Outcome:
    """Asks for the message where it may have arrived, sends it where it did not, asks where the answer was lost."""
    client = PackageClient(delivering.access, seconds=context.settings.service_seconds)
    try:
        found = client.by_key(delivering.key) if delivering.ask_first else None
    except ServiceFailed as failed:
        return Outcome("unknown", failed.code, again=True)
    if found is not None:
        return found
    try:
        return client.send(delivering.key, delivering.body)
    except ServiceFailed as failed:
        return _not_answered(client, delivering.key, failed)


def _not_answered(client: PackageClient, key: str, failed: ServiceFailed) -> Outcome:
    """The outcome of a sending without a good answer: where it may have arrived the package is asked at once."""
    again = failed.code not in ("service_refused", "service_not_let_in", "service_not_trusted")
    trace = failed.facts.get("trace_id", "")[:200]
    if failed.repeat_safe:
        return Outcome("failed", failed.code, trace_id=trace, again=again)
    try:
        found = client.by_key(key)
    except ServiceFailed as lost:
        return Outcome("unknown", lost.code, trace_id=trace, again=True)
    return found or Outcome("failed", failed.code, trace_id=trace, again=True)


def finish_delivery(context: Context, *, export: ExportId, outcome: Outcome) -> str:
    """Keeps what came of a sending. Done twice, or late, it changes nothing more. Gives the state."""
    with write(context) as unit:
        row = find_export(unit, context, export, lock=True)
        allow(unit, context, Capability.EXPORT, Action.SEND_EXPORT, _about(unit, row))
        if row.state not in (_S.SENDING, _S.UNKNOWN):
            return row.state
        now = context.clock.now()
        arrived = outcome.state in EXPORT_ARRIVED or outcome.state == _S.REFUSED
        if outcome.reason != "connection_not_set_up":
            note_call(unit, context, row.package, arrived=arrived or outcome.reason == "service_refused")
        if arrived:
            _keep_answer(context, row, outcome, now)
        else:
            _keep_failure(row, outcome, now)
        about = _about(unit, row)
        record(unit, context, Action.SEND_EXPORT, about, result=f"{row.state}:{row.reason}"[:40].rstrip(":"))
        refresh_needs(unit, context, DossierId(row.dossier_id))
        return row.state


def keep_words(context: Context, row: Export, outcome: Outcome) -> None:
    """Keeps what the package said with its answer."""
    if outcome.words.title or outcome.words.fields:
        row.messages = seal_words(context, row, outcome.words)
    if outcome.link:
        row.link_sealed = seal_link(context, row, outcome.link)
    row.package_reference = outcome.reference or row.package_reference
    row.trace_id = outcome.trace_id or row.trace_id


def _keep_answer(context: Context, row: Export, outcome: Outcome, now: datetime) -> None:
    move(row, ExportState(outcome.state), now, reason=outcome.reason)
    keep_words(context, row, outcome)
    row.tries = 0
    match ExportState(outcome.state):
        case _S.REFUSED:
            row.next_attempt_at = None
        case _S.ADVICE_READY:
            row.next_attempt_at = now
        case _:
            row.next_attempt_at = next_look(now, now)


def _keep_failure(row: Export, outcome: Outcome, now: datetime) -> None:
    """At first it is tried again at once and counts as queued; then as failed, and it is tried ever more slowly."""
    row.tries += 1
    row.trace_id = outcome.trace_id or row.trace_id
    again = outcome.again and row.tries < MOST_TRIES
    row.next_attempt_at = now + pause_after(row.tries, jitter()) if again else None
    if outcome.state == _S.UNKNOWN:
        move(row, _S.UNKNOWN, now, reason=outcome.reason)
        return
    row.sent_at = None  # it did not arrive: nothing to ask for by key, and nothing unknown about it
    quickly = again and row.tries < QUICK_TRIES
    move(row, _S.QUEUED if quickly else _S.FAILED, now, reason=outcome.reason)


def _state(context: Context, export: ExportId) -> str:
    with read(context) as unit:
        return find_export(unit, context, export).state


def _about(unit: Unit, row: Export) -> About:
    return About(DossierId(row.dossier_id), person_ids(unit, row.id), f"export:{row.id}", {"package": row.package})
