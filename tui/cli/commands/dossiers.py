"""Dossiers and persons."""

import argparse
from collections.abc import Sequence
from dataclasses import replace

from store.clock import age_days
from store.context import Context
from store.desk.details import list_details
from store.desk.listing import count_filters, list_dossiers, record_search
from store.desk.overview import open_overview
from store.desk.overview_views import Overview
from store.desk.views import DossierPage, ListRequest
from store.dossiers.dossiers import add_dossier, edit_dossier, find_dossier_id, open_dossier
from store.dossiers.persons import add_person, edit_person
from store.dossiers.status import Need
from store.dossiers.views import APPLICANT, PersonRequest, PersonView
from store.errors import NotFound, Usage
from store.offices.offices import acting_in, list_offices, show_office
from store.words.forms import age_text, birth_date_text, near_text
from store.words.sentences import sentence
from tui.cli.failing import language
from tui.cli.models_dossiers import (
    DossierListModel,
    count_models,
    dossier_model,
    dossier_row_model,
    person_model,
)
from tui.cli.result import Result


def new_dossier(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk dossier new."""
    persons = (_request(arguments),) if _given(arguments) else ()
    view = add_dossier(context, persons=persons)
    return _shown(context, open_overview(context, dossier=view.dossier))


def dossiers(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk dossier list."""
    chosen = Need(arguments.filter) if arguments.filter else None
    request = ListRequest(
        search=arguments.search,
        filter=chosen,
        limit=arguments.limit,
        after=arguments.after,
        everywhere=arguments.all_offices,
    )
    page = _whole_page(context, request)
    if arguments.search:
        found = [row.office for row in page.items]
        record_search(context, search=arguments.search, found=found, everywhere=request.everywhere)
    now, tongue = context.clock.now(), language()
    ages = [None if row.brondata_at is None else age_days(row.brondata_at, now) for row in page.items]
    names = {view.office: view.name for view in list_offices(context)} if request.everywhere else {}
    offices = [f"{names[row.office][:20]:20}  " if names else "" for row in page.items]
    lines = [
        f"{office}{row.number}  {row.display_name[:40]:40}  {sentence(f'status_{row.status_word}', tongue):18}"
        f"  {'–' if age is None else age_text(age, tongue):10}  {near_text(row.last_activity, now, tongue)}"
        for office, row, age in zip(offices, page.items, ages, strict=True)
    ]
    document = _list(context, page, ages, everywhere=request.everywhere) if arguments.json else None
    return Result(document, (*lines, *([f"--after {page.next}"] if page.next else [])))


def _whole_page(context: Context, request: ListRequest) -> DossierPage:
    """A page, filled up over the seam between names that begin with what is looked for and those that have it."""
    page = list_dossiers(context, request=request)
    room = request.limit - len(page.items)
    if page.next is None or room <= 0:
        return page
    rest = list_dossiers(context, request=replace(request, after=page.next, limit=room))
    return replace(rest, items=page.items + rest.items)


def _list(context: Context, page: DossierPage, ages: Sequence[int | None], *, everywhere: bool) -> DossierListModel:
    names = {view.office: view.name for view in list_offices(context)}
    details = {
        dossier: found
        for office in dict.fromkeys(row.office for row in page.items)
        for dossier, found in list_details(
            acting_in(context, office=office), dossiers=[row.dossier for row in page.items if row.office == office]
        ).items()
    }
    items = [
        dossier_row_model(row, details[row.dossier], age, office=names[row.office], language=language())
        for row, age in zip(page.items, ages, strict=True)
        if row.dossier in details
    ]
    counts = count_models(count_filters(context, everywhere=everywhere))
    return DossierListModel(items=items, next=page.next, counts=counts)


def dossier(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk dossier show."""
    found = find_dossier_id(context, number=arguments.dossier)
    return _shown(context, open_overview(context, dossier=found))


def edited_dossier(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk dossier edit."""
    found = find_dossier_id(context, number=arguments.dossier)
    edit_dossier(context, dossier=found, adviser=arguments.adviser, version=arguments.seen)
    return _shown(context, open_overview(context, dossier=found))


def new_person(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk person add."""
    found = find_dossier_id(context, number=arguments.dossier)
    return _person(add_person(context, dossier=found, request=_request(arguments)))


def edited_person(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk person edit: what is not given stays."""
    found = find_dossier_id(context, number=arguments.dossier)
    role = arguments.role or APPLICANT
    person = open_dossier(context, dossier=found).person(role)
    if person is None:
        raise NotFound("role_not_in_dossier", facts={"role": role}, remedy="add_person_first")
    request = person.as_request().changed(**_given(arguments))
    version = person.version if arguments.seen is None else arguments.seen
    return _person(edit_person(context, person=person.person, version=version, request=request))


def _given(arguments: argparse.Namespace) -> dict[str, str]:
    names = PersonRequest.__dataclass_fields__
    return {name: value for name in names if (value := getattr(arguments, name, None)) is not None}


def _request(arguments: argparse.Namespace) -> PersonRequest:
    given = _given(arguments)
    if "surname" not in given:
        raise Usage("surname_needed", where="--surname", remedy="mend_fields")
    return PersonRequest(**({"role": APPLICANT} | given))


def _person(view: PersonView) -> Result:
    line = f"{view.role}  {view.list_name}  {view.sex}  {birth_date_text(view.birth_date)}"
    return Result(person_model(view), (line,))


def _shown(context: Context, overview: Overview) -> Result:
    view, tongue = overview.dossier, language()
    age = None if view.brondata_at is None else age_days(view.brondata_at, context.clock.now())
    document = dossier_model(overview, age, office=show_office(context).name, language=tongue)
    persons = (
        f"  {person.role:10} {person.list_name}  {birth_date_text(person.birth_date)}" for person in view.persons
    )
    head = f"{view.number}  {view.display_name}  {sentence(f'status_{overview.status_word}', tongue)}"
    return Result(document, (head, *persons, f"  {document.next_step.text}"))
