"""The JSON documents of deliveries, matches and documents."""

from datetime import datetime

from pydantic import BaseModel

from store.deliveries.mask_views import MaskedDelivery
from store.deliveries.outcomes import SourceOutcome, source_outcomes
from store.deliveries.views import (
    Candidate,
    DeliveryView,
    DocumentView,
    InsideView,
    MatchUse,
    Suggestion,
    UndoneMatch,
)
from store.words.sentences import Language
from tui.cli.models import FindingModel, finding_models


class InsideModel(BaseModel):
    """A person inside a file."""

    inside: str
    role: str | None
    name: str
    birth_date: str
    sex: str
    matched: int | None
    matched_role: str | None
    conflicts: list[str]


class SourceModel(BaseModel):
    """How one source did."""

    source: str
    person: str | None
    status: str
    retrieved_at: datetime | None
    age_days: int | None
    errors: list[str]
    tell: str | None


class DeliveryModel(BaseModel):
    """A received file."""

    delivery: int
    dossier: int | None
    origin: str
    session: int | None
    sha256: str
    bytes: int
    bsn_masked: int
    odm_version: str | None
    retrieved_at: datetime | None
    received_at: datetime
    age_days: int | None
    unknown_keys: int
    persons: list[InsideModel]
    sources: list[SourceModel]
    findings: list[FindingModel]
    duplicate_of: int | None


class UsedModel(BaseModel):
    """An export that was made from a file."""

    export: int
    package: str
    version: int
    state: str


class UndoneModel(DeliveryModel):
    """A received file after a match was undone, and what had been exported from it."""

    exports: list[UsedModel]


class MaskedModel(DeliveryModel):
    """A file of which a reported value was masked, in `masked` places; `exports` keep what was sent before."""

    masked: int
    exports: list[UsedModel]


class CandidateModel(BaseModel):
    """A person of the dossier beside a person inside."""

    inside: str
    person: int
    role: str
    name: str
    score: int
    reasons: list[str]
    conflicts: list[str]


class SuggestionModel(BaseModel):
    """Whom the persons inside a file may be."""

    delivery: int
    candidates: list[CandidateModel]
    tie: bool


class DocumentModel(BaseModel):
    """A document."""

    document: int
    delivery: int
    name: str
    description: str
    type: str
    person: str | None
    state: str
    reason: str | None
    sha256: str | None
    bytes: int
    pages: int | None
    received_at: datetime | None
    version: int


class ValueModel(BaseModel):
    """A value of a file, spelled as it stands there."""

    path: str
    line: int
    value: str


def delivery_model(view: DeliveryView, language: Language) -> DeliveryModel:
    """The model of a delivery."""
    return DeliveryModel(
        delivery=view.delivery,
        dossier=view.dossier,
        origin=view.origin.value,
        session=view.session,
        sha256=view.sha256,
        bytes=view.size,
        bsn_masked=view.bsn_masked,
        odm_version=view.odm_version or None,
        retrieved_at=view.retrieved_at,
        received_at=view.received_at,
        age_days=view.age_days,
        unknown_keys=view.unknown_keys,
        persons=[_inside(person) for person in view.persons],
        sources=[_source(source, language) for source in source_outcomes(view)],
        findings=finding_models(view.findings, language),
        duplicate_of=view.duplicate_of,
    )


def undone_model(undone: UndoneMatch, language: Language) -> UndoneModel:
    """The model of a match that was undone."""
    return UndoneModel(**dict(delivery_model(undone.delivery, language)), exports=_used(undone.uses))


def masked_model(done: MaskedDelivery, language: Language) -> MaskedModel:
    """The model of a file of which a value was masked."""
    document = dict(delivery_model(done.delivery, language))
    return MaskedModel(**document, exports=_used(done.uses), masked=done.count)


def suggestion_model(view: Suggestion) -> SuggestionModel:
    """The model of a suggestion."""
    candidates = [_candidate(candidate) for candidate in view.candidates]
    return SuggestionModel(delivery=view.delivery.delivery, candidates=candidates, tie=view.tie)


def document_model(view: DocumentView) -> DocumentModel:
    """The model of a document."""
    return DocumentModel(
        document=view.document,
        delivery=view.delivery,
        name=view.name,
        description=view.description,
        type=view.type,
        person=view.person_role or None,
        state=view.state,
        reason=view.reason or None,
        sha256=view.sha256 or None,
        bytes=view.size,
        pages=view.pages,
        received_at=view.received_at,
        version=view.version,
    )


def _inside(person: InsideView) -> InsideModel:
    return InsideModel(
        inside=person.inside_id,
        role=person.role or None,
        name=person.list_name,
        birth_date=person.birth_date,
        sex=person.sex,
        matched=person.person,
        matched_role=person.person_role or None,
        conflicts=[part.value for part in person.conflicts],
    )


def _source(source: SourceOutcome, language: Language) -> SourceModel:
    return SourceModel(
        source=source.source,
        person=source.inside_id or None,
        status=source.status,
        retrieved_at=source.retrieved_at,
        age_days=source.age_days,
        errors=list(source.causes),
        tell=source.told(language) or None,
    )


def _used(uses: tuple[MatchUse, ...]) -> list[UsedModel]:
    return [UsedModel(export=use.export, package=use.package, version=use.version, state=use.state) for use in uses]


def _candidate(candidate: Candidate) -> CandidateModel:
    return CandidateModel(
        inside=candidate.inside_id,
        person=candidate.person,
        role=candidate.role,
        name=candidate.name,
        score=candidate.score,
        reasons=[part.value for part in candidate.reasons],
        conflicts=[part.value for part in candidate.conflicts],
    )


class LinkModel(BaseModel):
    """A link that gives a file once: the address, the file's name, until when."""

    url: str
    name: str
    expires_at: datetime
