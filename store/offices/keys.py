"""The public SSH keys with which the users of an office come in."""

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.unit import Unit
from store.errors import Conflict, NotAllowed, NotFound, Refused
from store.offices.answering import fits_a_line
from store.offices.public_key import PublicKey, parse_key_line
from store.offices.queries import has_all_offices_of, load_user
from store.offices.views import KeyView
from store.tables.keys import UserKey
from store.tables.offices import User, UserOffice


def add_key(context: Context, *, login: str, line: str) -> KeyView:
    """Lets a user of the actor's office come in with the key of that line.

    Only an administrator of every office that the user serves may: the key opens them all. Raises InvalidInput for a
    line that is no key, Conflict for a key that somebody has, Refused for a login that no forced command can name.
    """
    key = parse_key_line(line)
    with write(context) as unit:
        allow(unit, context, Capability.ADD_USER, Action.ADD_KEY)
        user = load_user(unit, context, login)
        if not has_all_offices_of(unit, context, user):
            raise NotAllowed("user_serves_other_offices", facts={"login": login}, remedy="ask_their_admin")
        if not fits_a_line(login):
            raise Refused("login_not_for_ssh", facts={"login": login}, remedy="choose_other_login")
        row = _added(unit, context, user, key)
        record(unit, context, Action.ADD_KEY, About(object=f"key:{row.id}"))
        return _view(row)


def list_keys(context: Context, *, login: str) -> tuple[KeyView, ...]:
    """The keys of a user of the actor's office, the oldest first."""
    with read(context) as unit:
        allow(unit, context, Capability.ADD_USER, Action.SEE_KEYS)
        user = load_user(unit, context, login)
        query = select(UserKey).where(UserKey.user_id == user.id).order_by(col(UserKey.id))
        return tuple(_view(row) for row in unit.exec(query))


def disable_key(context: Context, *, fingerprint: str) -> KeyView:
    """Lets nobody come in with that key any more, from the next login on."""
    with write(context) as unit:
        allow(unit, context, Capability.ADD_USER, Action.DISABLE_KEY)
        query = (
            select(UserKey)
            .join(UserOffice, col(UserOffice.user_id) == col(UserKey.user_id))
            .where(UserOffice.office_id == context.actor.office, UserKey.fingerprint == fingerprint)
        )
        row = unit.exec(query).one_or_none()
        if row is None:
            raise NotFound("key_not_found", facts={"fingerprint": fingerprint}, remedy="look_at_key_list")
        row.disabled_at = row.disabled_at or context.clock.now()
        unit.add(row)
        record(unit, context, Action.DISABLE_KEY, About(object=f"key:{row.id}"))
        return _view(row)


def _added(unit: Unit, context: Context, user: User, key: PublicKey) -> UserKey:
    """The row of a key: a new one, or the user's own that was disabled."""
    row = unit.exec(select(UserKey).where(UserKey.fingerprint == key.fingerprint)).one_or_none()
    if row is not None and (row.user_id != user.id or row.disabled_at is None):
        raise Conflict("key_exists", remedy="look_at_key_list")
    now, by = context.clock.now(), context.actor.login
    if row is None:
        row = UserKey(
            user_id=user.id, fingerprint=key.fingerprint, kind=key.kind, public_key=key.text, added_at=now, added_by=by
        )
    row.comment, row.added_at, row.added_by, row.disabled_at = key.comment, now, by, None
    unit.add(row)
    unit.flush()
    return row


def _view(row: UserKey) -> KeyView:
    disabled = row.disabled_at is not None
    return KeyView(row.fingerprint, row.kind, row.comment, row.added_at, row.added_by, disabled)
