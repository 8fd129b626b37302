"""The JSON documents of exports and returned advice."""

from datetime import datetime

from pydantic import BaseModel

from store.packages.views import AdviceField, AdviceView, ExportCheck, ExportView
from store.words.sentences import Language
from tui.cli.models import ErrorModel, FindingModel, finding_models


class CheckedModel(BaseModel):
    """The verdict before anything is sent."""

    allowed: bool
    package: str
    version: int
    findings: list[FindingModel]


class QueuedModel(CheckedModel):
    """An export that was queued."""

    export: int
    state: str


class SentPersonModel(BaseModel):
    """What was sent of one person."""

    person: int
    role: str
    delivery: int | None
    retrieved_at: datetime | None
    record: int | None


class MessageModel(BaseModel):
    """The package's own words about a field."""

    field: str
    text: str


class ExportModel(BaseModel):
    """An export."""

    export: int
    dossier: int
    number: str
    package: str
    source: str
    version: int
    state: str
    since: datetime
    reason: str | None
    persons: list[SentPersonModel]
    messages: list[MessageModel]
    payload_sha256: str
    trace_id: str | None
    link: str | None
    attempts: int


class MissedModel(ExportModel):
    """An export that did not come as far as was asked: how it stands, and why."""

    error: ErrorModel


class AdviceFieldModel(BaseModel):
    """One field of a returned advice."""

    field: str
    unit: str
    exported: str | None
    now: str | None
    returned: str
    changes: bool
    decision: str | None


class AdviceModel(BaseModel):
    """What a package sent back for one person."""

    advice: int
    dossier: int
    number: str
    package: str
    export: int
    person: int | None
    role: str | None
    state: str
    reason: str | None
    received_at: datetime
    fields: list[AdviceFieldModel]


def checked_model(check: ExportCheck, language: Language) -> CheckedModel:
    """The model of a verdict."""
    return CheckedModel(
        allowed=check.allowed,
        package=check.request.package,
        version=check.version,
        findings=finding_models(check.findings, language),
    )


def export_model(view: ExportView) -> ExportModel:
    """The model of an export."""
    return ExportModel(
        export=view.export,
        dossier=view.dossier,
        number=view.number,
        package=view.package,
        source=view.source,
        version=view.version,
        state=view.state,
        since=view.since,
        reason=view.reason or None,
        persons=[
            SentPersonModel(
                person=part.person,
                role=part.role,
                delivery=part.delivery,
                retrieved_at=part.retrieved_at,
                record=part.record,
            )
            for part in view.persons
        ],
        messages=[MessageModel(field=message.field, text=message.text) for message in view.messages],
        payload_sha256=view.payload_sha256,
        trace_id=view.trace_id or None,
        link=view.link or None,
        attempts=view.attempts,
    )


def advice_model(view: AdviceView) -> AdviceModel:
    """The model of a returned advice."""
    return AdviceModel(
        advice=view.advice,
        dossier=view.dossier,
        number=view.number,
        package=view.package,
        export=view.export,
        person=view.person,
        role=view.role or None,
        state=view.state,
        reason=view.reason or None,
        received_at=view.received_at,
        fields=[_field(one) for one in view.fields],
    )


def _field(one: AdviceField) -> AdviceFieldModel:
    return AdviceFieldModel(
        field=one.field,
        unit=one.unit,
        exported=one.exported,
        now=one.now,
        returned=one.returned,
        changes=one.changes,
        decision=one.decision,
    )
