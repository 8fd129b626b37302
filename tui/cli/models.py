"""The JSON documents of the command line: a contract. Each is made from views, and from nothing else."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Generic, TypeVar

from pydantic import BaseModel

from store.audit.views import AuditLine
from store.desk.views import DossierRow, FilterCount, NextStep
from store.dossiers.status import Need
from store.dossiers.views import PersonView
from store.findings import Finding
from store.offices.views import OfficeView, UserView
from store.words.sentences import Language, finding_sentence, remedy_sentence, sentence


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
    """An office."""

    office: int
    name: str


def office_model(view: OfficeView) -> OfficeModel:
    """The model of an office."""
    return OfficeModel(office=view.office, name=view.name)


class UserModel(BaseModel):
    """A user."""

    user: int
    login: str
    name: str
    role: str
    offices: list[str]
    disabled: bool


def user_model(view: UserView) -> UserModel:
    """The model of a user."""
    return UserModel(
        user=view.user,
        login=view.login,
        name=view.name,
        role=view.role.value,
        offices=[office.name for office in view.offices],
        disabled=view.disabled,
    )


class NextStepModel(BaseModel):
    """What moves a dossier on."""

    code: str
    person: str | None
    text: str
    key: str | None


def next_step_model(step: NextStep, language: Language) -> NextStepModel:
    """The model of a next step, with its sentence."""
    whom = step.person or sentence("the_client", language)
    return NextStepModel(
        code=step.code,
        person=step.person or None,
        text=sentence(step.code, language, {"person": whom}),
        key=step.key or None,
    )


class PersonModel(BaseModel):
    """A person of a dossier."""

    person: int
    role: str
    name: str
    surname: str
    prefix: str
    partner_surname: str
    initials: str
    first_names: str
    sex: str
    birth_date: str
    email: str
    phone: str
    postcode: str
    house_number: str
    version: int


def person_model(view: PersonView) -> PersonModel:
    """The model of a person."""
    fields = {name: getattr(view, name) for name in PersonModel.model_fields if name != "name"}
    return PersonModel(name=view.list_name, **fields)


class BrondataModel(BaseModel):
    """The newest file of a dossier."""

    retrieved_at: datetime
    age_days: int


class DossierModel(BaseModel):
    """A dossier."""

    dossier: int
    number: str
    office: str
    adviser: str
    name: str
    status: str
    needs: list[str]
    next_step: NextStepModel
    last_activity: datetime
    brondata: BrondataModel | None
    persons: list[PersonModel]
    version: int


class DossierRowModel(BaseModel):
    """A row of the list."""

    dossier: int
    number: str
    name: str
    status: str
    next_step: NextStepModel
    last_activity: datetime
    brondata: BrondataModel | None


class CountModel(BaseModel):
    """How many dossiers a filter finds."""

    n: int
    capped: bool


class DossierListModel(Items[DossierRowModel]):
    """A page of the list and the counts of the filters."""

    counts: dict[str, CountModel]


def dossier_row_model(row: DossierRow, age: int | None, language: Language) -> DossierRowModel:
    """The model of a row of the list."""
    return DossierRowModel(
        dossier=row.dossier,
        number=row.number,
        name=row.display_name,
        status=row.status.value,
        next_step=next_step_model(row.next_step, language),
        last_activity=row.last_activity,
        brondata=brondata_model(row.brondata_at, age),
    )


def brondata_model(retrieved_at: datetime | None, age: int | None) -> BrondataModel | None:
    """The model of the newest file, None where there is none."""
    if retrieved_at is None or age is None:
        return None
    return BrondataModel(retrieved_at=retrieved_at, age_days=age)


def count_models(counts: Mapping[Need, FilterCount]) -> dict[str, CountModel]:
    """The counts by filter."""
    return {need.value: CountModel(n=found.count, capped=found.capped) for need, found in counts.items()}


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


class CheckModel(BaseModel):
    """The verdict of a check."""

    ok: bool
    problems: list[str]


class VerifiedModel(CheckModel):
    """The verdict on the audit chain."""

    lines: int
