"""Keeps a user out, and lets a user in again."""

from datetime import datetime

from sqlmodel import col, func, select

from store.actor import Capability, Role
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, write
from store.database.unit import Unit
from store.errors import NotAllowed, Refused
from store.offices.queries import has_all_offices_of, load_user, user_view
from store.offices.views import UserView
from store.tables.offices import User, UserOffice


def disable_user(context: Context, *, login: str, even_self: bool = False) -> UserView:
    """Keeps a user of the actor's office out: of a desk that is open at its next action, and of every later login.

    Refused for the last administrator who is left in an office; for the actor too, but with `even_self`.
    """
    with write(context) as unit:
        allow(unit, context, Capability.ADD_USER, Action.DISABLE_USER)
        user = load_user(unit, context, login)
        if user.id == context.actor.user_id and not even_self:
            raise Refused("disable_self", remedy="disable_self_how")
        if user.role == Role.ADMIN and _is_last_admin(unit, user):
            raise Refused("last_admin", facts={"login": login}, remedy="add_admin_first")
        return _kept(unit, context, user, user.disabled_at or context.clock.now(), Action.DISABLE_USER)


def enable_user(context: Context, *, login: str) -> UserView:
    """Lets a user in again. Only an administrator of every office that the user serves may."""
    with write(context) as unit:
        allow(unit, context, Capability.ADD_USER, Action.ENABLE_USER)
        user = load_user(unit, context, login)
        if not has_all_offices_of(unit, context, user):
            raise NotAllowed("user_serves_other_offices", facts={"login": login}, remedy="ask_their_admin")
        return _kept(unit, context, user, None, Action.ENABLE_USER)


def _kept(unit: Unit, context: Context, user: User, disabled_at: datetime | None, action: Action) -> UserView:
    user.disabled_at = disabled_at
    unit.add(user)
    record(unit, context, action, About(object=f"user:{user.id}"))
    unit.flush()
    return user_view(unit, user)


def _is_last_admin(unit: Unit, user: User) -> bool:
    """Whether one of the user's offices has no other administrator who may come in."""
    # Locked in the order of their keys: of two who disable each other at once the second sees what the first did.
    served = select(UserOffice.office_id).where(UserOffice.user_id == user.id)
    admins = (
        select(User.id)
        .join(UserOffice, col(UserOffice.user_id) == col(User.id))
        .where(col(UserOffice.office_id).in_(served), User.role == Role.ADMIN)
        .order_by(col(User.id))
        .with_for_update(of=User)
    )
    unit.exec(admins).all()
    others = (
        select(func.count(col(UserOffice.office_id).distinct()))
        .join(User, col(User.id) == col(UserOffice.user_id))
        .where(
            col(UserOffice.office_id).in_(served),
            User.role == Role.ADMIN,
            col(User.disabled_at).is_(None),
            User.id != user.id,
        )
    )
    offices = unit.exec(select(func.count()).select_from(UserOffice).where(UserOffice.user_id == user.id)).one()
    return unit.exec(others).one() < offices
