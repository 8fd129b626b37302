"""The first parameter of every use case, and the only door to the store's state."""

from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from sqlmodel import select

from store.actor import Actor, Role
from store.clock import Clock, SystemClock
from store.database.database import Database
from store.database.opening import open_database
from store.database.unit import Unit
from store.errors import InvalidInput, Unusable
from store.ids import OfficeId, UserId
from store.settings import Settings
from store.tables.offices import Installation
from store.vault.keyring import Keyring, new_keyring, parse_keyring, read_keyring, write_keyring
from store.vault.vault import Vault

_CHECK_PLACE = "installation:1:key_check"

NOBODY = Actor(user_id=UserId(0), login="", role=Role.SYSTEM, office=OfficeId(0), offices=frozenset())
"""Before somebody has come in: may do what an empty installation offers."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a use case works with. `actor` says for whom."""

    database: Database
    vault: Vault
    clock: Clock
    settings: Settings
    actor: Actor
    via: str = ""
    """The access point, for the audit lines: desk, ssh, command, page or worker; empty where nobody said."""

    def acting(self, actor: Actor) -> "Context":
        """The same, for another actor."""
        return replace(self, actor=actor)

    def through(self, via: str) -> "Context":
        """The same, come in by that access point."""
        return replace(self, via=via)

    def as_system(self, office: OfficeId) -> "Context":
        """The same, for the program itself at work for an office: worker and Digimap page."""
        login = "brondesk"
        return self.acting(Actor(UserId(0), login, Role.SYSTEM, office, frozenset({office})))


def read(context: Context) -> AbstractContextManager[Unit]:
    """A unit that reads."""
    return context.database.unit(writes=False)


def write(context: Context) -> AbstractContextManager[Unit]:
    """A unit that may change something; committed at its end."""
    return context.database.unit(writes=True)


def open_context(settings: Settings, clock: Clock | None = None) -> Context:
    """Opens (makes, upgrades) the database and the keyring that belongs to it; nobody has come in yet.

    Raises InvalidInput `wrong_key` or `key_missing` when the keyring is not the one this database was begun with,
    and what `open_database` and `read_keyring` raise.
    """
    _make_data_directory(settings)
    database = open_database(settings.database)
    try:
        vault = _matching_vault(database, settings, clock := clock or SystemClock(settings.clock_file))
    except BaseException:
        database.close()
        raise
    return Context(database=database, vault=vault, clock=clock, settings=settings, actor=NOBODY)


def _make_data_directory(settings: Settings) -> None:
    try:
        settings.data_directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fault:
        where = str(settings.data_directory)
        raise Unusable("data_folder_unusable", where=where, remedy="make_writable") from fault


def _matching_vault(database: Database, settings: Settings, clock: Clock) -> Vault:
    """The vault of this database: a database that was begun before is never given a new key."""
    with database.unit(writes=False) as unit:
        check = unit.exec(select(Installation.key_check).limit(1)).one_or_none()
    if check is not None:
        vault = Vault(_existing_keyring(settings))
        vault.open(check, place=_CHECK_PLACE)
        return vault
    vault = Vault(_keyring(settings))
    with database.unit(writes=True) as unit:
        if unit.exec(select(Installation.key_check).limit(1)).one_or_none() is None:
            sealed = vault.seal(b"brondesk", place=_CHECK_PLACE)
            unit.add(Installation(id=1, created_at=clock.now(), key_check=sealed))
    return vault


def _keyring(settings: Settings) -> Keyring:
    if settings.keyring is None and not settings.keyring_file.exists():
        try:
            write_keyring(new_keyring(), settings.keyring_file)
        except FileExistsError:
            pass  # another process made it a moment ago
        except OSError as fault:
            where = str(settings.keyring_file)
            raise Unusable("keyring_not_writable", where=where, remedy="make_writable") from fault
    return _existing_keyring(settings)


def _existing_keyring(settings: Settings) -> Keyring:
    if settings.keyring is not None:
        return parse_keyring(settings.keyring, where="BRONDESK_KEYRING")
    if not settings.keyring_file.exists():
        raise InvalidInput("key_missing", where=str(settings.keyring_file), remedy="keyring_restore")
    return read_keyring(settings.keyring_file)
