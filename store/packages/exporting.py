"""Exports: queued after the same checks once more, listed, shown, tried again, cancelled."""

from uuid import uuid4

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.blobs import keep_blob, open_blob
from store.database.unit import Unit
from store.dossiers.needs import refresh_needs
from store.dossiers.queries import find_dossier
from store.errors import Refused
from store.findings import Finding, blocking
from store.ids import DossierId, ExportId, OfficeId
from store.packages.message import message_of
from store.packages.payload import Message, sha256_of
from store.packages.preflight import Gathered, gather, request_of
from store.packages.queries import exports_of, find_export, person_ids
from store.packages.showing import export_view
from store.packages.steps import move
from store.packages.views import ExportMessage, ExportRequest, ExportView, QueuedExport
from store.tables.packages import Export, ExportPerson
from store.tables.states import ExportState

_KIND = "export"


def queue_export(context: Context, *, request: ExportRequest) -> QueuedExport:
    """Queues an export; the worker sends it. The checks run in the unit that queues.

    Raises Refused with every finding when one blocks; what `check_export` raises; NotAllowed for who may not.
    """
    about = About(dossier=request.dossier)
    with write(context) as unit:
        find_dossier(unit, context, request.dossier)
        allow(unit, context, Capability.EXPORT, Action.QUEUE_EXPORT, about)
        gathered = gather(unit, context, request)
        findings = _unblocked(gathered)
        row = _queued(unit, context, gathered, message_of(unit, context, gathered))
        persons = tuple(part.person for part in gathered.parts)
        facts: dict[str, str | int] = {"package": row.package, "version": row.version}
        facts["removal_confirmed"] = int(request.removal_confirmed)
        about = About(dossier=request.dossier, persons=persons, object=f"export:{row.id}", facts=facts)
        record(unit, context, Action.QUEUE_EXPORT, about)
        refresh_needs(unit, context, request.dossier)
        return QueuedExport(export_view(unit, context, row), findings)


def list_exports(context: Context, *, dossier: DossierId) -> tuple[ExportView, ...]:
    """Every export of a dossier, newest first. Raises NotFound."""
    with read(context) as unit:
        find_dossier(unit, context, dossier)
        allow(unit, context, Capability.FIND, Action.OPEN_EXPORT, About(dossier=dossier))
        return tuple(export_view(unit, context, row) for row in exports_of(unit, context, dossier))


def show_export(context: Context, *, export: ExportId) -> ExportView:
    """One export as it stands, for somebody who looks at it: a line per person. Raises NotFound."""
    with write(context) as unit:
        row = find_export(unit, context, export)
        about = _about(unit, row)
        allow(unit, context, Capability.FIND, Action.OPEN_EXPORT, about)
        record(unit, context, Action.OPEN_EXPORT, about)
        return export_view(unit, context, row)


def follow_export_state(context: Context, *, export: ExportId) -> ExportView:
    """The same once more, for somebody who is still looking at it: no new line."""
    with read(context) as unit:
        row = find_export(unit, context, export)
        allow(unit, context, Capability.FIND, Action.OPEN_EXPORT, _about(unit, row))
        return export_view(unit, context, row)


def show_message(context: Context, *, export: ExportId) -> ExportMessage:
    """The message of an export, as it was kept to be sent. Opening it leaves a line per person."""
    with write(context) as unit:
        row = find_export(unit, context, export)
        about = _about(unit, row)
        allow(unit, context, Capability.OPEN_CONTENT, Action.OPEN_EXPORT, about)
        text = open_blob(unit, context.vault, row.payload_blob).decode()
        record(unit, context, Action.OPEN_EXPORT, about)
        return ExportMessage(row.package, row.version, text, row.payload_sha256, row.facts_sent)


def preview_message(context: Context, *, request: ExportRequest) -> ExportMessage:
    """The message that an export would send now; it may be one that the checks would not let go."""
    with write(context) as unit:
        find_dossier(unit, context, request.dossier)
        allow(unit, context, Capability.EXPORT, Action.OPEN_EXPORT, About(dossier=request.dossier))
        gathered = gather(unit, context, request)
        message = message_of(unit, context, gathered)
        data = message.to_bytes()
        persons = tuple(part.person for part in gathered.parts)
        record(unit, context, Action.OPEN_EXPORT, About(dossier=request.dossier, persons=persons))
        return ExportMessage(request.package, gathered.version, data.decode(), sha256_of(data), message.facts)


def retry_export(context: Context, *, export: ExportId) -> ExportView:
    """Tries a failed or unknown export again: same version, same key.

    One that may have arrived stays unknown until the package has been asked for it by key. Raises Refused in any
    other state, and with the findings where a check now speaks against a failed one.
    """
    with write(context) as unit:
        row = find_export(unit, context, export, lock=True)
        about = _about(unit, row)
        allow(unit, context, Capability.RETRY_EXPORT, Action.RETRY_EXPORT, about)
        if row.state not in (ExportState.FAILED, ExportState.UNKNOWN):
            raise Refused("export_not_to_retry", facts={"state": row.state}, remedy="retry_only_after_failure")
        if row.state == ExportState.FAILED:
            _unblocked(gather(unit, context, request_of(unit, row), itself=export))
            move(row, ExportState.QUEUED, context.clock.now(), reason="")
        row.tries, row.next_attempt_at = 0, context.clock.now()
        record(unit, context, Action.RETRY_EXPORT, about)
        refresh_needs(unit, context, DossierId(row.dossier_id))
        return export_view(unit, context, row)


def cancel_export(context: Context, *, export: ExportId) -> ExportView:
    """Cancels an export that was not sent: one that is queued, or failed. Its version is free again.

    Raises Refused in any other state: what was sent cannot be taken back here.
    """
    with write(context) as unit:
        row = find_export(unit, context, export, lock=True)
        about = _about(unit, row)
        allow(unit, context, Capability.EXPORT, Action.CANCEL_EXPORT, about)
        if row.state not in (ExportState.QUEUED, ExportState.FAILED):
            raise Refused("export_not_to_cancel", facts={"state": row.state}, remedy="cancel_only_before_sending")
        move(row, ExportState.CANCELLED, context.clock.now(), reason="cancelled_by_user")
        row.next_attempt_at = None
        record(unit, context, Action.CANCEL_EXPORT, about)
        refresh_needs(unit, context, DossierId(row.dossier_id))
        return export_view(unit, context, row)


def _unblocked(gathered: Gathered) -> tuple[Finding, ...]:
    findings = gathered.check.findings
    if blocking(findings):
        facts = {"package": gathered.situation.name, "count": str(len(blocking(findings)))}
        raise Refused("export_not_allowed", facts=facts, remedy="look_at_findings", reasons=findings)
    return findings


def _queued(unit: Unit, context: Context, gathered: Gathered, message: Message) -> Export:
    data, now, office = message.to_bytes(), context.clock.now(), context.actor.office
    row = Export(
        office_id=office,
        dossier_id=gathered.dossier.id,
        package=gathered.request.package,
        source=gathered.request.source,
        version=gathered.version,
        state=ExportState.QUEUED.value,
        key=str(uuid4()),
        next_attempt_at=now,
        payload_blob=keep_blob(unit, context.vault, office=OfficeId(office), kind=_KIND, data=data),
        payload_sha256=sha256_of(data),
        facts_sent=message.facts,
        reference=str(uuid4()),
        removal_confirmed=gathered.request.removal_confirmed,
        created_at=now,
        created_by=context.actor.login,
        since=now,
    )
    unit.add(row)
    unit.flush()
    for part in gathered.parts:
        unit.add(
            ExportPerson(
                export_id=row.id,
                person_id=part.person,
                office_id=office,
                package=row.package,
                delivery_id=part.file.delivery if part.file else None,
                inside_id=part.file.inside_id if part.file else "",
                record_id=part.record.record if part.record else None,
                identity=part.sent.identity,
            )
        )
    unit.flush()
    return row


def _about(unit: Unit, row: Export) -> About:
    return About(DossierId(row.dossier_id), person_ids(unit, row.id), f"export:{row.id}", {"package": row.package})
