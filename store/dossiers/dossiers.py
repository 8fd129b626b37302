"""Makes and shows dossiers."""

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.audit.presence import check_still_in
from store.clock import amsterdam_day
from store.context import Context, read, write
from store.database.unit import Unit
from store.dossiers.needs import refresh_needs
from store.dossiers.persons import put_person
from store.dossiers.queries import find_dossier, find_dossier_number, person_view, persons_of
from store.dossiers.status import needs_from_text
from store.dossiers.views import DossierView, NeedView, PersonRequest
from store.errors import Conflict, NotFound
from store.ids import DossierId, PersonId
from store.tables.dossiers import Dossier
from store.tables.offices import Office, User, UserOffice


def add_dossier(context: Context, *, persons: tuple[PersonRequest, ...] = ()) -> DossierView:
    """Makes a dossier with the next number of the office and year (26-00317), and its first persons, if given.

    Raises InvalidInput with the fields that are wrong; then nothing is made.
    """
    with write(context) as unit:
        allow(unit, context, Capability.EDIT_DOSSIER, Action.ADD_DOSSIER)
        now = context.clock.now()
        row = Dossier(
            office_id=context.actor.office,
            number=_next_number(unit, context),
            adviser_id=context.actor.user_id,
            created_at=now,
            last_activity=now,
        )
        unit.add(row)
        unit.flush()
        dossier = DossierId(row.id)
        made = tuple(PersonId(put_person(unit, row, request).id) for request in persons)
        record(unit, context, Action.ADD_DOSSIER, About(dossier=dossier, persons=made))
        refresh_needs(unit, context, dossier)
        return dossier_view(unit, context, row)


def open_dossier(context: Context, *, dossier: DossierId) -> DossierView:
    """The dossier, for somebody who looks at it: a line for each person. Raises NotFound."""
    with write(context) as unit:
        allow(unit, context, Capability.FIND, Action.OPEN_DOSSIER, About(dossier=dossier))
        view = dossier_view(unit, context, find_dossier(unit, context, dossier))
        persons = tuple(person.person for person in view.persons)
        record(unit, context, Action.OPEN_DOSSIER, About(dossier=dossier, persons=persons))
        return view


def edit_dossier(context: Context, *, dossier: DossierId, adviser: str, version: int | None = None) -> DossierView:
    """Gives the dossier to another adviser of the office; `version` is the one that the editor saw, if it matters.

    Raises NotFound for a login that does not serve the office, Conflict when somebody else changed it meanwhile.
    """
    about = About(dossier=dossier)
    with write(context) as unit:
        allow(unit, context, Capability.EDIT_DOSSIER, Action.EDIT_DOSSIER, about)
        row = find_dossier(unit, context, dossier)
        if version is not None and row.version != version:
            raise Conflict("changed_meanwhile", remedy="look_again")
        row.adviser_id = _colleague(unit, context, adviser)
        row.version += 1
        unit.add(row)
        persons = tuple(PersonId(person.id) for person in persons_of(unit, dossier))
        record(unit, context, Action.EDIT_DOSSIER, About(dossier=dossier, persons=persons))
        refresh_needs(unit, context, dossier)
        return dossier_view(unit, context, row)


def find_dossier_id(context: Context, *, number: str) -> DossierId:
    """The id behind a dossier number (26-00317) or behind an id as text. Raises NotFound, and NoLongerIn."""
    with read(context) as unit:
        check_still_in(unit, context)
        if number.isdecimal() and len(number) < 10:
            return DossierId(find_dossier(unit, context, DossierId(int(number))).id)
        if "\0" in number:
            raise NotFound("dossier_not_found", facts={"dossier": number}, remedy="look_at_dossier_list")
        return DossierId(find_dossier_number(unit, context, number).id)


def dossier_view(unit: Unit, context: Context, row: Dossier) -> DossierView:
    """The view of a dossier's row."""
    unit.flush()
    now = context.clock.now()
    adviser = unit.exec(select(User.login).where(User.id == row.adviser_id)).one_or_none()
    held = (need for need in needs_from_text(row.needs) if need.holds(now))
    return DossierView(
        dossier=DossierId(row.id),
        number=row.number,
        adviser=adviser or "",
        display_name=row.display_name,
        created_at=row.created_at,
        last_activity=row.last_activity,
        needs=tuple(NeedView(need.need.value, need.person) for need in held),
        persons=tuple(person_view(person) for person in persons_of(unit, DossierId(row.id))),
        brondata_at=row.brondata_at,
        version=row.version,
    )


def _colleague(unit: Unit, context: Context, login: str) -> int:
    found = unit.exec(
        select(User.id)
        .join(UserOffice, col(UserOffice.user_id) == col(User.id))
        .where(User.login == login, UserOffice.office_id == context.actor.office)
    ).one_or_none()
    if found is None:
        raise NotFound("user_not_found", facts={"login": login}, remedy="look_at_user_list")
    return found


def _next_number(unit: Unit, context: Context) -> str:
    office = unit.exec(select(Office).where(Office.id == context.actor.office).with_for_update()).one_or_none()
    if office is None:
        raise NotFound("office_not_found", remedy="look_at_office_list")
    year = amsterdam_day(context.clock.now()).year
    office.number_last = office.number_last + 1 if office.number_year == year else 1
    office.number_year = year
    unit.add(office)
    return f"{year % 100:02}-{office.number_last:05}"
