"""The JSON documents of the command line: a contract. Each is made from views, and from nothing else."""

from collections.abc import Sequence
from datetime import datetime
from typing import Generic, TypeVar

from pydantic import BaseModel

from store.audit.views import AuditLine
from store.findings import Finding
from store.offices.views import OfficeView, UserView
from store.words.sentences import Language, finding_sentence, remedy_sentence


class FindingModel(BaseModel):
    """A finding, with its sentence."""

    code: str
    level: str
    person: str | None
    message: str
    remedy: str | None
    where: str | None


def finding_models(findings: Sequence[Finding], language: Language) -> list[FindingModel]:
    """The findings with their sentences."""
    return [
        FindingModel(
            code=finding.code,
            level=finding.level.value,
            person=finding.person,
            message=finding_sentence(finding, language),
            remedy=remedy_sentence(finding.remedy, language, dict(finding.facts)),
            where=finding.where,
        )
        for finding in findings
    ]


class ErrorModel(BaseModel):
    """Why a command failed."""

    code: str
    message: str
    where: str | None
    remedy: str | None
    reasons: list[FindingModel]


class ErrorDocument(BaseModel):
    """What --json prints of a failure."""

    error: ErrorModel


Item = TypeVar("Item", bound=BaseModel)


class Items(BaseModel, Generic[Item]):
    """A list, and the cursor of its next page."""

    items: list[Item]
    next: str | None = None


class OfficeModel(BaseModel):
    """An office: `office` is its name, as --office takes it."""

    office: str
    id: int


def office_model(view: OfficeView) -> OfficeModel:
    """The model of an office."""
    return OfficeModel(office=view.name, id=view.office)


class UserModel(BaseModel):
    """A user: `user` is the login name, as --user takes it."""

    user: str
    id: int
    name: str
    role: str
    offices: list[str]
    disabled: bool


def user_model(view: UserView) -> UserModel:
    """The model of a user."""
    return UserModel(
        user=view.login,
        id=view.user,
        name=view.name,
        role=view.role.value,
        offices=[office.name for office in view.offices],
        disabled=view.disabled,
    )


class AuditLineModel(BaseModel):
    """A line of the audit trail."""

    sequence: int
    at: datetime
    actor: str
    role: str
    action: str
    result: str
    dossier: int | None
    person: int | None
    object: str
    facts: str


def audit_line_model(line: AuditLine) -> AuditLineModel:
    """The model of an audit line."""
    return AuditLineModel(**{name: getattr(line, name) for name in AuditLineModel.model_fields})


class AnchorModel(BaseModel):
    """The end of the audit chain, to be kept elsewhere."""

    office: int
    sequence: int
    hash: str
    at: datetime


class CheckModel(BaseModel):
    """The verdict of a check."""

    ok: bool
    problems: list[str]


class VerifiedModel(CheckModel):
    """The verdict on the audit chain."""

    lines: int
