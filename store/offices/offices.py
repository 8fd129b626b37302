"""Makes offices and users, and lets a user come in."""

from dataclasses import replace
from datetime import datetime

from sqlmodel import col, func, select

from store.actor import PERSONAL_ROLES, Actor, Capability, Role
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.audit.presence import check_still_in
from store.context import Context, read, write
from store.database.unit import Unit
from store.errors import Conflict, NoLongerIn, NotAllowed, NotFound, Usage
from store.ids import OfficeId, UserId
from store.offices.queries import offices_of, user_view
from store.offices.views import OfficeView, UserView
from store.tables.base import CODE, NAME
from store.tables.offices import Office, User, UserOffice


def count_offices(context: Context) -> int:
    """How many offices there are; 0 is an empty installation."""
    with read(context) as unit:
        return unit.exec(select(func.count()).select_from(Office)).one()


def add_office(context: Context, *, name: str, admin: str) -> OfficeView:
    """Makes an office with its first administrator, who may serve others already.

    On an installation that has offices only an administrator may; whoever runs the program on an empty one may too.
    Raises Usage for an empty or overlong name, Conflict when an office has that name.
    """
    name, admin = _checked(name, NAME, "office_name"), _checked(admin, CODE, "login")
    with write(context) as unit:
        if unit.exec(select(func.count()).select_from(Office)).one():
            allow(unit, context, Capability.ADD_USER, Action.ADD_OFFICE)
        if unit.exec(select(Office.id).where(Office.name == name)).first() is not None:
            raise Conflict("office_exists", facts={"name": name}, remedy="choose_other_name")
        now = context.clock.now()
        office = Office(name=name, created_at=now)
        unit.add(office)
        unit.flush()
        user = _user(unit, admin, admin, Role.ADMIN, now)
        unit.add(UserOffice(user_id=user.id, office_id=office.id))
        context = context.acting(_actor(user, OfficeId(office.id), frozenset({OfficeId(office.id)})))
        record(unit, context, Action.ADD_OFFICE, About(object=f"office:{office.id}"))
        return OfficeView(OfficeId(office.id), office.name)


def list_offices(context: Context) -> tuple[OfficeView, ...]:
    """The offices that the actor serves; on this machine with nobody come in, all. Raises NoLongerIn."""
    with read(context) as unit:
        check_still_in(unit, context)
        query = select(Office).order_by(Office.name)
        if context.actor.login:
            query = query.where(col(Office.id).in_(context.actor.offices))
        return tuple(OfficeView(OfficeId(office.id), office.name) for office in unit.exec(query))


def add_user(context: Context, *, login: str, name: str, role: Role) -> UserView:
    """Makes a user of the actor's office, or lets an existing one serve it too.

    Raises NotAllowed for anybody but an administrator, Usage for an empty or overlong word, Conflict when the
    login exists with another role.
    """
    login, name = _checked(login, CODE, "login"), _checked(name or login, NAME, "name")
    if role not in PERSONAL_ROLES:
        raise Usage("role_unknown", facts={"role": role.value})
    with write(context) as unit:
        allow(unit, context, Capability.ADD_USER, Action.ADD_USER)
        user = _user(unit, login, name, role, context.clock.now())
        if unit.get(UserOffice, (user.id, context.actor.office)) is None:
            unit.add(UserOffice(user_id=user.id, office_id=context.actor.office))
        record(unit, context, Action.ADD_USER, About(object=f"user:{user.id}"))
        unit.flush()
        return user_view(unit, user)


def list_users(context: Context) -> tuple[UserView, ...]:
    """The users who serve the actor's office, by login."""
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.SEE_USERS)
        query = (
            select(User)
            .join(UserOffice, col(UserOffice.user_id) == col(User.id))
            .where(UserOffice.office_id == context.actor.office)
            .order_by(User.login)
        )
        return tuple(user_view(unit, user) for user in unit.exec(query))


def come_in(context: Context, *, login: str, office: str | None = None) -> Context:
    """The context in which that user acts, in the office of that name, else the user's first.

    Raises NotAllowed for an unknown or disabled login, NotFound for an office the user does not serve.
    """
    with read(context) as unit:
        is_text = login.isprintable()  # a login of bytes that are no UTF-8 cannot even be looked for
        user = unit.exec(select(User).where(User.login == login)).one_or_none() if is_text else None
        if user is not None and user.disabled_at is not None:
            raise NoLongerIn("user_disabled", facts={"login": login}, remedy="ask_admin_for_access")
        if user is None:
            raise NotAllowed("login_unknown", facts={"login": login}, remedy="ask_admin_for_user")
        served = offices_of(unit, user)
    chosen = [view for view in served if office is None or view.name == office]
    if not chosen:
        raise NotFound("office_not_found", facts={"name": office or ""}, remedy="look_at_office_list")
    return context.acting(_actor(user, chosen[0].office, frozenset(view.office for view in served)))


def acting_in(context: Context, *, office: OfficeId) -> Context:
    """The same user in another office. Raises NotFound for one that the user does not serve, and NoLongerIn."""
    with read(context) as unit:
        check_still_in(unit, context)
    if office not in context.actor.offices:
        raise NotFound("office_not_found", facts={"name": ""}, remedy="look_at_office_list")
    return context.acting(replace(context.actor, office=office))


def show_office(context: Context) -> OfficeView:
    """The office in which the actor acts."""
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.SEE_USERS)
        office = unit.get(Office, context.actor.office)
        if office is None:
            raise NotFound("office_not_found", remedy="look_at_office_list")
        return OfficeView(OfficeId(office.id), office.name)


def _user(unit: Unit, login: str, name: str, role: Role, now: datetime) -> User:
    user = unit.exec(select(User).where(User.login == login)).one_or_none()
    if user is None:
        user = User(login=login, name=name, role=role.value, created_at=now)
        unit.add(user)
        unit.flush()
    elif user.role != role.value:
        raise Conflict("login_has_other_role", facts={"login": login, "role": user.role}, remedy="choose_other_login")
    return user


def _actor(user: User, office: OfficeId, offices: frozenset[OfficeId]) -> Actor:
    return Actor(UserId(user.id), user.login, Role(user.role), office, offices)


def _checked(text: str, longest: int, field: str) -> str:
    text = text.strip()
    if not text or len(text) > longest or not text.isprintable():
        raise Usage("word_invalid", facts={"field": field, "longest": str(longest)})
    return text
