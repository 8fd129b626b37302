"""Whoever is disabled is out at the next action, not at the next login."""

from datetime import datetime
from functools import cache

from sqlalchemy import bindparam
from sqlmodel import col, select
from sqlmodel.sql.expression import Select

from store.actor import Role
from store.context import Context
from store.database.unit import Unit
from store.errors import NoLongerIn
from store.tables.offices import User, UserOffice


def check_still_in(unit: Unit, context: Context) -> None:
    """Raises NoLongerIn where the actor is disabled, has another role now, or serves one of the offices no more.

    A unit that writes (every opening of content does) asks the database, in its own transaction. One that only reads
    takes what was asked before for as long as nobody has changed the database: a page of the list stays one query.
    """
    if context.actor.role is Role.SYSTEM:
        return
    if unit.writes:
        _ask(unit, context)
        return
    stamp = context.database.change_stamp()
    if not context.database.is_known(context.actor, stamp):
        _ask(unit, context)
        context.database.remember(context.actor, stamp)


@cache
def _presence() -> Select[str, datetime, int] | Select[str, None, int]:
    """Made once: it is asked in every use case."""
    return (
        select(User.role, User.disabled_at, UserOffice.office_id)
        .join(UserOffice, col(UserOffice.user_id) == col(User.id), isouter=True)
        .where(col(User.id) == bindparam("user"))
    )


def _ask(unit: Unit, context: Context) -> None:
    actor = context.actor
    rows, facts = unit.exec(_presence(), params={"user": actor.user_id}).all(), {"login": actor.login}
    if not rows or rows[0][1] is not None:
        raise NoLongerIn("user_disabled", facts=facts, remedy="ask_admin_for_access")
    if rows[0][0] != actor.role:
        raise NoLongerIn("user_has_other_role", facts=facts | {"role": rows[0][0]}, remedy="come_in_again")
    if not actor.offices | {actor.office} <= {office for _, _, office in rows}:
        raise NoLongerIn("user_left_office", facts=facts, remedy="come_in_again")
