"""Adds and edits the persons of a dossier."""

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, write
from store.database.unit import Unit
from store.dossiers.names import refresh_names
from store.dossiers.needs import refresh_needs
from store.dossiers.queries import find_dossier, find_person, person_view, persons_of
from store.dossiers.rules import checked_person
from store.dossiers.views import PersonRequest, PersonView
from store.errors import Conflict, InvalidInput
from store.ids import DossierId, PersonId
from store.tables.dossiers import Dossier
from store.tables.persons import Person


def add_person(context: Context, *, dossier: DossierId, request: PersonRequest) -> PersonView:
    """Adds the applicant or the partner.

    Raises InvalidInput with the fields that are wrong, Conflict for a role taken.
    """
    with write(context) as unit:
        row = find_dossier(unit, context, dossier)
        allow(unit, context, Capability.EDIT_DOSSIER, Action.ADD_PERSON, About(dossier=dossier))
        person = put_person(unit, row, request)
        record(unit, context, Action.ADD_PERSON, About(dossier=dossier, persons=(PersonId(person.id),)))
        refresh_needs(unit, context, dossier)
        return person_view(person)


def edit_person(context: Context, *, person: PersonId, version: int, request: PersonRequest) -> PersonView:
    """Changes a person; `version` is the one that the editor saw.

    Raises InvalidInput with the fields that are wrong, Conflict when somebody else changed it meanwhile (nothing of
    either is lost: the error says what stands there now).
    """
    with write(context) as unit:
        row = find_person(unit, context, person)
        dossier = DossierId(row.dossier_id)
        about = About(dossier=dossier, persons=(person,))
        allow(unit, context, Capability.EDIT_DOSSIER, Action.EDIT_PERSON, about)
        if row.version != version:
            theirs = person_view(row)
            raise Conflict("person_changed", facts={"name": theirs.list_name}, remedy="look_again")
        tidy = _accepted(request)
        if tidy.role != row.role:
            _role_free(unit, dossier, tidy.role)
        _fill(row, tidy)
        row.version += 1
        unit.add(row)
        unit.flush()
        refresh_names(unit, find_dossier(unit, context, dossier))
        record(unit, context, Action.EDIT_PERSON, about)
        refresh_needs(unit, context, dossier)
        return person_view(row)


def put_person(unit: Unit, dossier: Dossier, request: PersonRequest) -> Person:
    """Adds a checked person's row and the names by which the dossier is found."""
    tidy = _accepted(request)
    _role_free(unit, DossierId(dossier.id), tidy.role)
    row = Person(office_id=dossier.office_id, dossier_id=dossier.id, role=tidy.role, surname=tidy.surname)
    _fill(row, tidy)
    unit.add(row)
    unit.flush()
    refresh_names(unit, dossier)
    return row


def _accepted(request: PersonRequest) -> PersonRequest:
    tidy, faults = checked_person(request)
    if faults:
        raise InvalidInput("person_invalid", where=faults[0].where, reasons=faults, remedy="mend_fields")
    return tidy


def _role_free(unit: Unit, dossier: DossierId, role: str) -> None:
    if any(person.role == role for person in persons_of(unit, dossier)):
        raise Conflict("role_taken", facts={"role": role}, remedy="edit_instead")


def _fill(row: Person, request: PersonRequest) -> None:
    for name in PersonRequest.__dataclass_fields__:
        setattr(row, name, getattr(request, name))
    row.email_folded = request.email.casefold()
