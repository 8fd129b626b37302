"""Driver errors become ours here, once."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, DBAPIError, IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError

from store.errors import BrondeskError, Cancelled, Conflict, Damaged, InvalidInput, ServiceFailed, Unusable

_BY_SQLITE_CODE: dict[int, tuple[type[BrondeskError], str, str]] = {
    sqlite3.SQLITE_BUSY: (Conflict, "database_busy", "try_again"),
    sqlite3.SQLITE_LOCKED: (Conflict, "database_busy", "try_again"),
    sqlite3.SQLITE_FULL: (Unusable, "disk_full", "free_space"),
    sqlite3.SQLITE_IOERR: (Unusable, "disk_failed", "free_space"),
    sqlite3.SQLITE_READONLY: (Unusable, "database_read_only", "make_writable"),
    sqlite3.SQLITE_PERM: (Unusable, "database_read_only", "make_writable"),
    sqlite3.SQLITE_CANTOPEN: (InvalidInput, "database_cannot_open", "name_other_database"),
    sqlite3.SQLITE_NOTADB: (InvalidInput, "not_a_database", "name_other_database"),
    sqlite3.SQLITE_CORRUPT: (Damaged, "database_damaged", "restore_backup"),
}


@contextmanager
def translated(where: str) -> Iterator[None]:
    """Raises our error for a driver's; `where` names the database without a password."""
    try:
        yield
    except DBAPIError as fault:
        raise translate(fault, where) from fault
    except UnicodeEncodeError as fault:  # half a letter: bytes that were no UTF-8, as Python hands them over
        raise InvalidInput("value_not_storable", where=where, remedy="shorten_value") from fault
    except StaleDataError as fault:
        raise Conflict("changed_meanwhile", remedy="look_again") from fault


def translate(fault: DBAPIError, where: str) -> BrondeskError:
    """Our error for a driver's."""
    if isinstance(fault, IntegrityError):
        return Conflict("already_there", remedy="look_again")
    if isinstance(fault.orig, sqlite3.Error):
        return _from_sqlite(fault.orig, where)
    if isinstance(fault, OperationalError):
        return ServiceFailed("database_unreachable", repeat_safe=True, where=where, remedy="start_database")
    if isinstance(fault, DatabaseError):
        return InvalidInput("value_not_storable", where=where, remedy="shorten_value")
    return Unusable("database_failed", where=where, remedy="try_again_or_ask")


def _from_sqlite(error: sqlite3.Error, where: str) -> BrondeskError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT:
        return Cancelled()
    kind, name, remedy = _BY_SQLITE_CODE.get(code, (Unusable, "database_failed", "try_again_or_ask"))
    return kind(name, where=where, remedy=remedy)
