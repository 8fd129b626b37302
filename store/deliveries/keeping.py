"""Writes the rows of a file that was read: its sealed bytes, envelope, persons, sources and expected documents."""

from datetime import datetime, timedelta
from uuid import uuid4

from sqlmodel import select

from store.context import Context
from store.database.blobs import keep_blob
from store.database.unit import Unit
from store.deliveries.fitting import clipped, credible
from store.deliveries.prepare import Prepared
from store.deliveries.sealed import link_place, seal_errors, seal_facts, seal_findings
from store.deliveries.views import LostReason, ReceiveRequest
from store.findings import Finding, Level
from store.ids import OfficeId
from store.odm.views import DocumentReference
from store.tables.base import CODE, FOREIGN_ID
from store.tables.deliveries import Delivery, DeliveryPerson, DeliverySource, Document
from store.tables.ockto import OcktoSession
from store.tables.states import DocumentState

RECEIVED_NAME = "pdf.pdf"
"""What the service calls every document."""
LINK_LIFE = timedelta(minutes=10)
"""How long a link lives whose file does not say until when."""


def keep_delivery(
    unit: Unit, context: Context, request: ReceiveRequest, prepared: Prepared, fingerprint: str
) -> Delivery:
    """All rows of the file; the caller's unit makes them one."""
    office = context.actor.office
    blob_id = keep_blob(unit, context.vault, office=OfficeId(office), kind="delivery", data=prepared.data)
    given = request.retrieved_at if prepared.retrieved_at is None else None
    file, vault = prepared.file, context.vault
    findings = (*prepared.findings, *_about_request(unit, request, prepared))
    row = Delivery(
        office_id=office,
        dossier_id=request.dossier,
        session_id=request.session,
        origin=request.origin.value,
        blob_id=blob_id,
        sha256=prepared.sha256,
        received_hmac=fingerprint,
        size=len(prepared.data),
        bsn_masked=prepared.bsn_masked,
        odm_version=clipped(file.odm_version or "", CODE),
        file_id=clipped(file.file_id, FOREIGN_ID),
        consent_code=clipped(file.consent_code, CODE),
        consent_at=credible(file.consent_given_at),
        consent_expires_at=credible(file.consent_expires_at),
        consent_withdrawn_at=credible(file.consent_withdrawn_at),
        retrieved_at=prepared.retrieved_at or given,
        retrieved_by=context.actor.login if given else "",
        received_at=context.clock.now(),
        received_by=context.actor.login,
        unknown_keys=file.unknown_keys,
        findings=seal_findings(vault, blob_id, findings),
        facts=seal_facts(vault, blob_id, prepared.facts),
    )
    unit.add(row)
    unit.flush()
    _keep_parts(unit, context, row, prepared)
    unit.flush()
    return row


def _about_request(unit: Unit, request: ReceiveRequest, prepared: Prepared) -> tuple[Finding, ...]:
    """Where what came along with the file says something else than the file."""
    found = []
    own = prepared.retrieved_at
    if own is not None and request.retrieved_at is not None and own != request.retrieved_at:
        found.append(Finding("given_date_unused", Level.INFO, facts=(("value", own.isoformat()),)))
    if request.session is not None and prepared.file.session_id:
        asked = unit.exec(select(OcktoSession.reference).where(OcktoSession.id == request.session)).one()
        if asked != prepared.file.session_id:
            found.append(Finding("session_differs", Level.WARNING))
    return tuple(found)


def _keep_parts(unit: Unit, context: Context, row: Delivery, prepared: Prepared) -> None:
    for person in prepared.persons:
        values = {name: getattr(person, name) for name in type(person).__dataclass_fields__}
        unit.add(DeliveryPerson(delivery_id=row.id, **values))
    for position, source in enumerate(prepared.sources):
        unit.add(
            DeliverySource(
                delivery_id=row.id,
                position=position,
                source=source.source,
                inside_id=source.inside_id,
                status=source.status,
                retrieved_at=source.retrieved_at,
                errors=seal_errors(context.vault, row.blob_id, position, source.errors),
            )
        )
    for document in prepared.documents:
        unit.add(_document(context, row, document))


def _document(context: Context, row: Delivery, found: DocumentReference) -> Document:
    """Expected and due at once, or lost from the beginning: without a link, or with one that is over."""
    now, reference = row.received_at, str(uuid4())
    expires_at = found.expires_at or now + LINK_LIFE
    lost = _lost_already(found.url, expires_at, now)
    sealed = None if lost else context.vault.seal_text(found.url, place=link_place(reference))
    return Document(
        office_id=row.office_id,
        dossier_id=row.dossier_id,
        delivery_id=row.id,
        document_ref=found.document_id,
        inside_id=found.inside_id,
        type=found.type,
        received_name=RECEIVED_NAME,
        state=(DocumentState.LOST if lost else DocumentState.EXPECTED).value,
        reason=lost.value if lost else "",
        reference=reference,
        url_sealed=sealed,
        expires_at=expires_at,
        next_attempt_at=None if lost else now,
        changed_at=now,
    )


def _lost_already(url: str, expires_at: datetime, now: datetime) -> LostReason | None:
    if not url:
        return LostReason.LINK_MISSING
    return LostReason.LINK_EXPIRED if expires_at <= now else None
