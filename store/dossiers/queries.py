"""Loads rows of dossiers, the office's own only."""

from functools import cache

from sqlalchemy import bindparam
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from store.audit.lines import missed
from store.context import Context
from store.database.own import own_row
from store.database.unit import Unit
from store.dossiers.views import ROLES, PersonView
from store.errors import NotFound
from store.ids import DossierId, PersonId
from store.tables.dossiers import Dossier
from store.tables.persons import Person


def find_dossier(unit: Unit, context: Context, dossier: DossierId) -> Dossier:
    """The dossier's row. Raises NotFound, for another office's dossier as well."""
    row = own_row(unit, Dossier, dossier, office=context.actor.office)
    if row is None:
        raise missed(unit, context, "dossier_not_found", what="dossier", row=dossier, remedy="look_at_dossier_list")
    return row


def find_dossier_number(unit: Unit, context: Context, number: str) -> Dossier:
    """The dossier of that number. Raises NotFound, for another office's number as well."""
    row = unit.exec(
        select(Dossier).where(Dossier.office_id == context.actor.office, Dossier.number == number)
    ).one_or_none()
    if row is None:
        raise missed(unit, context, "dossier_not_found", what="dossier", row=number, remedy="look_at_dossier_list")
    return row


def find_person(unit: Unit, context: Context, person: PersonId) -> Person:
    """The person's row. Raises NotFound, for another office's person as well."""
    row = own_row(unit, Person, person, office=context.actor.office)
    if row is None:
        raise missed(unit, context, "person_not_found", what="person", row=person, remedy="look_at_dossier")
    return row


def person_of_role(unit: Unit, context: Context, dossier: DossierId, role: str) -> Person:
    """The person of that role in the dossier. Raises NotFound where there is none."""
    row = unit.exec(
        select(Person).where(
            Person.office_id == context.actor.office, Person.dossier_id == dossier, Person.role == role
        )
    ).one_or_none()
    if row is None:
        raise NotFound("role_not_in_dossier", facts={"role": role}, remedy="add_person_first")
    return row


def persons_of(unit: Unit, dossier: DossierId) -> tuple[Person, ...]:
    """The persons of a dossier, the applicant first."""
    rows = unit.exec(_persons(), params={"dossier": dossier})
    return tuple(sorted(rows, key=lambda person: ROLES.index(person.role)))


@cache
def _persons() -> SelectOfScalar[Person]:
    """Made once: it is asked in every use case that touches a dossier."""
    return select(Person).where(col(Person.dossier_id) == bindparam("dossier")).order_by(col(Person.id))


def person_view(row: Person) -> PersonView:
    """The view of a person's row."""
    return PersonView(
        person=PersonId(row.id),
        dossier=DossierId(row.dossier_id),
        role=row.role,
        surname=row.surname,
        prefix=row.prefix,
        partner_surname=row.partner_surname,
        initials=row.initials,
        first_names=row.first_names,
        sex=row.sex,
        birth_date=row.birth_date,
        email=row.email,
        phone=row.phone,
        postcode=row.postcode,
        house_number=row.house_number,
        version=row.version,
    )
