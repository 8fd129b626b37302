"""Finds users within the actor's office, and what is shown of them."""

from sqlmodel import col, select

from store.actor import Role
from store.context import Context
from store.database.unit import Unit
from store.errors import NotFound
from store.ids import OfficeId, UserId
from store.offices.views import OfficeView, UserView
from store.tables.offices import Office, User, UserOffice


def load_user(unit: Unit, context: Context, login: str) -> User:
    """The user of that login who serves the actor's office. Raises NotFound for any other."""
    query = (
        select(User)
        .join(UserOffice, col(UserOffice.user_id) == col(User.id))
        .where(UserOffice.office_id == context.actor.office, User.login == login)
    )
    user = unit.exec(query).one_or_none()
    if user is None:
        raise NotFound("user_not_found", facts={"login": login}, remedy="look_at_user_list")
    return user


def has_all_offices_of(unit: Unit, context: Context, user: User) -> bool:
    """Whether the actor serves every office that the user serves."""
    served = unit.exec(select(UserOffice.office_id).where(UserOffice.user_id == user.id))
    mine = unit.exec(select(UserOffice.office_id).where(UserOffice.user_id == context.actor.user_id))
    return set(served) <= set(mine)


def offices_of(unit: Unit, user: User) -> tuple[OfficeView, ...]:
    """The offices that the user serves, by name."""
    query = (
        select(Office)
        .join(UserOffice, col(UserOffice.office_id) == col(Office.id))
        .where(UserOffice.user_id == user.id)
        .order_by(Office.name)
    )
    return tuple(OfficeView(OfficeId(office.id), office.name) for office in unit.exec(query))


def user_view(unit: Unit, user: User) -> UserView:
    """The view of a user."""
    disabled = user.disabled_at is not None
    return UserView(UserId(user.id), user.login, user.name, Role(user.role), offices_of(unit, user), disabled)
