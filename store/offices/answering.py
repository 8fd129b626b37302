"""Answers sshd: who comes in with a key. Light, since each offered key of each login waits for it: no ORM, no vault."""

import re
from pathlib import Path

from sqlalchemy import Connection, column, select, table
from sqlalchemy.exc import DBAPIError

from store.database.engine import make_engine, parse_url
from store.errors import InvalidInput
from store.offices.public_key import PublicKey
from store.settings import Settings

_SAFE_LOGIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.@+-]{0,39}")
_USER = table("user_account", column("id"), column("login"), column("disabled_at"))
_KEY = table("user_key", column("user_id"), column("fingerprint"), column("public_key"), column("disabled_at"))


def fits_a_line(login: str) -> bool:
    """Whether a login may stand in a forced command: letters, digits and `_ . @ + -`, no dash at its beginning."""
    return _SAFE_LOGIN.fullmatch(login) is not None


def find_key_owner(settings: Settings, *, key: PublicKey) -> str | None:
    """The login of the user who comes in with that key; None where the key or its user is unknown or disabled.

    Only reads, and makes or upgrades nothing. Raises InvalidInput where the database is not there or cannot be asked.
    """
    url = parse_url(settings.database)
    if url.get_backend_name() == "sqlite" and not Path(str(url.database)).is_file():
        raise InvalidInput("database_cannot_open", where=str(url.database), remedy="name_other_database")
    engine = make_engine(url)
    try:
        with engine.connect() as connection:
            login = _owner(connection, key)
    except DBAPIError as fault:
        where = url.render_as_string(hide_password=True)
        raise InvalidInput("database_cannot_open", where=where, remedy="name_other_database") from fault
    finally:
        engine.dispose()
    return login if login is not None and fits_a_line(login) else None


def _owner(connection: Connection, key: PublicKey) -> str | None:
    query = (
        select(_USER.c.login)
        .join_from(_USER, _KEY, _KEY.c.user_id == _USER.c.id)
        .where(
            _KEY.c.fingerprint == key.fingerprint,
            _KEY.c.public_key == key.text,
            _KEY.c.disabled_at.is_(None),
            _USER.c.disabled_at.is_(None),
        )
    )
    found = connection.execute(query).scalar()
    return None if found is None else str(found)
