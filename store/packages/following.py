"""Follows an export at its package: how far it is, and the advice when ready, stored once and then confirmed."""

from datetime import datetime

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.unit import Unit
from store.dossiers.needs import refresh_needs
from store.errors import Refused, ServiceFailed
from store.ids import DossierId, ExportId
from store.offices.connections import ConnectionAccess, note_call, open_connection
from store.packages.answers import Advice, Outcome
from store.packages.client import PackageClient
from store.packages.delivering import keep_words
from store.packages.placing import advice_rows
from store.packages.queries import advice_of_export, find_export, person_ids
from store.packages.schedule import MOST_TRIES, jitter, next_look, pause_after
from store.packages.steps import move
from store.tables.packages import Export
from store.tables.states import ExportState

_S = ExportState


def follow_export(context: Context, *, export: ExportId) -> str:
    """Asks the package how far it is. Gives the state. What fails is asked again later; nothing is raised for it."""
    try:
        with read(context) as unit:
            row = find_export(unit, context, export)
            allow(unit, context, Capability.EXPORT, Action.FOLLOW_EXPORT, _about(unit, row))
            if row.state not in (_S.ACCEPTED, _S.IN_TREATMENT):
                return row.state
            access, reference = open_connection(unit, context, row.package), row.package_reference
        outcome = _client(context, access).standing(reference)
    except (ServiceFailed, Refused):
        return _later(context, export)
    return _keep_standing(context, export, outcome)


def take_in_advice(context: Context, *, export: ExportId) -> str:
    """Fetches the advice that is ready, stores it, and only then tells the package so. Gives the export's state.

    May be cut off and done again at any moment: it is stored once, and confirmed once it is stored. What fails on
    the way is tried again later; nothing is raised for it.
    """
    with read(context) as unit:
        row = find_export(unit, context, export)
        allow(unit, context, Capability.EXPORT, Action.RECEIVE_ADVICE, _about(unit, row))
        if row.state != _S.ADVICE_READY or row.next_attempt_at is None:
            return row.state
        stored, reference, package = bool(advice_of_export(unit, export)), row.package_reference, row.package
    try:
        with read(context) as unit:
            client = _client(context, open_connection(unit, context, package))
        if not stored:
            store_advice(context, export=export, advice=client.advice(reference))
        client.confirm(reference)
    except (ServiceFailed, Refused):
        return _later(context, export)
    return _confirmed(context, export)


def store_advice(context: Context, *, export: ExportId, advice: Advice) -> None:
    """Stores an advice, a row per person that came back. The same advice once more changes nothing."""
    with write(context) as unit:
        row = find_export(unit, context, export, lock=True)
        allow(unit, context, Capability.EXPORT, Action.RECEIVE_ADVICE, _about(unit, row))
        if advice_of_export(unit, export):
            return
        for one in advice_rows(unit, context, row, advice):
            unit.add(one)
        record(unit, context, Action.RECEIVE_ADVICE, _about(unit, row))
        refresh_needs(unit, context, DossierId(row.dossier_id))


def _keep_standing(context: Context, export: ExportId, outcome: Outcome) -> str:
    with write(context) as unit:
        row = find_export(unit, context, export, lock=True)
        if row.state not in (_S.ACCEPTED, _S.IN_TREATMENT):
            return row.state
        now, before = context.clock.now(), row.state
        if row.tries:
            note_call(unit, context, row.package, arrived=True)
        to = ExportState(outcome.state)
        if not (row.state == _S.IN_TREATMENT and to is _S.ACCEPTED):  # an answer that was overtaken
            move(row, to, now, reason=outcome.reason)
        keep_words(context, row, outcome)
        row.tries, row.next_attempt_at = 0, _next(row, now)
        if row.state != before:
            record(unit, context, Action.FOLLOW_EXPORT, _about(unit, row), result=row.state)
            refresh_needs(unit, context, DossierId(row.dossier_id))
        return row.state


def _next(row: Export, now: datetime) -> datetime | None:
    match ExportState(row.state):
        case _S.REFUSED:
            return None
        case _S.ADVICE_READY:
            return now
        case _:
            return next_look(row.sent_at or row.created_at, now)


def _later(context: Context, export: ExportId) -> str:
    """The package could not be asked: the export stays what it is, and is asked again, ever more slowly."""
    with write(context) as unit:
        row = find_export(unit, context, export, lock=True)
        if row.next_attempt_at is not None:
            row.tries = min(row.tries + 1, MOST_TRIES)
            row.next_attempt_at = context.clock.now() + pause_after(row.tries, jitter())
            row.lock_version += 1
            note_call(unit, context, row.package, arrived=False)
        return row.state


def _confirmed(context: Context, export: ExportId) -> str:
    with write(context) as unit:
        row = find_export(unit, context, export, lock=True)
        now = context.clock.now()
        for one in advice_of_export(unit, export):
            one.confirmed_at = one.confirmed_at or now
        row.tries, row.next_attempt_at = 0, None
        row.lock_version += 1
        return row.state


def _client(context: Context, access: ConnectionAccess) -> PackageClient:
    return PackageClient(access, seconds=context.settings.service_seconds)


def _about(unit: Unit, row: Export) -> About:
    return About(DossierId(row.dossier_id), person_ids(unit, row.id), f"export:{row.id}", {"package": row.package})
