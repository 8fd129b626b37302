"""The JSON documents of dossiers and persons."""

from collections.abc import Mapping
from datetime import datetime

from pydantic import BaseModel

from store.desk.overview_views import Overview, RowDetails
from store.desk.views import DossierRow, FilterCount, NextStep
from store.dossiers.status import Need
from store.dossiers.views import PersonView
from store.words.sentences import Language, sentence
from tui.cli.models import Items


class NextStepModel(BaseModel):
    """What moves a dossier on."""

    code: str
    person: str | None
    text: str
    key: str | None


class PersonBriefModel(BaseModel):
    """A person in a list: no more than the list shows."""

    person: int
    role: str
    name: str


class PersonModel(PersonBriefModel):
    """A person of a dossier."""

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


class BrondataModel(BaseModel):
    """The newest file of a dossier."""

    retrieved_at: datetime
    age_days: int


class _Dossier(BaseModel):
    """What a dossier shows in a list and opened."""

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
    version: int


class DossierRowModel(_Dossier):
    """A dossier, as a row of the list."""

    persons: list[PersonBriefModel]


class DossierModel(_Dossier):
    """A dossier that was opened."""

    persons: list[PersonModel]


class CountModel(BaseModel):
    """How many dossiers a filter finds."""

    n: int
    capped: bool


class DossierListModel(Items[DossierRowModel]):
    """A page of the list and the counts of the filters."""

    counts: dict[str, CountModel]


def person_model(view: PersonView) -> PersonModel:
    """The model of a person."""
    fields = {name: getattr(view, name) for name in PersonModel.model_fields if name != "name"}
    return PersonModel(name=view.list_name, **fields)


def dossier_row_model(
    row: DossierRow, details: RowDetails, age: int | None, *, office: str, language: Language
) -> DossierRowModel:
    """The model of a row of the list."""
    return DossierRowModel(
        dossier=row.dossier,
        number=row.number,
        office=office,
        adviser=details.adviser,
        name=row.display_name,
        status=row.status.value,
        needs=list(details.needs),
        next_step=next_step_model(row.next_step, language),
        last_activity=row.last_activity,
        brondata=_brondata(row.brondata_at, age),
        persons=[PersonBriefModel(person=one.person, role=one.role, name=one.list_name) for one in details.persons],
        version=details.version,
    )


def dossier_model(overview: Overview, age: int | None, *, office: str, language: Language) -> DossierModel:
    """The model of an opened dossier."""
    view = overview.dossier
    return DossierModel(
        dossier=view.dossier,
        number=view.number,
        office=office,
        adviser=view.adviser,
        name=view.display_name,
        status=overview.status.value,
        needs=[need.need for need in view.needs],
        next_step=next_step_model(overview.next_step, language),
        last_activity=view.last_activity,
        brondata=_brondata(view.brondata_at, age),
        persons=[person_model(person) for person in view.persons],
        version=view.version,
    )


def count_models(counts: Mapping[Need, FilterCount]) -> dict[str, CountModel]:
    """The counts by filter."""
    return {need.value: CountModel(n=found.count, capped=found.capped) for need, found in counts.items()}


def next_step_model(step: NextStep, language: Language) -> NextStepModel:
    """The model of a next step, with its sentence."""
    whom = step.person or sentence("the_client", language)
    return NextStepModel(
        code=step.code,
        person=step.person or None,
        text=sentence(step.code, language, {"person": whom}),
        key=step.key or None,
    )


def _brondata(retrieved_at: datetime | None, age: int | None) -> BrondataModel | None:
    if retrieved_at is None or age is None:
        return None
    return BrondataModel(retrieved_at=retrieved_at, age_days=age)
