"""Looks at the whole installation: files, database, key, worker, page, services, clock. Changes nothing."""

from collections.abc import Iterator
from pathlib import Path

from store.care.doctor_services import check_page, check_services
from store.care.health import Area, Health, HealthFinding, damaged, down, fine, warning
from store.clock import Clock, SystemClock
from store.context import Context, open_context
from store.database.looking import DatabaseLook, look_at_database
from store.desk.lamps import show_worker
from store.errors import BrondeskError, Damaged, ServiceFailed
from store.settings import Settings

LITTLE_SPACE = 1_000_000_000
"""Bytes of free space under which it is said."""
_FOR_OTHERS = 0o077


def check_installation(settings: Settings, *, clock: Clock | None = None) -> tuple[HealthFinding, ...]:
    """Everything that can be looked at, whatever else is wrong. Nothing is made, upgraded or written."""
    found = [*_files(settings), *_database(settings)]
    if all(one.health in (Health.FINE, Health.WARNING) for one in found) and _is_there(settings):
        found += _inside(settings, clock)
    return (*found, *_moved_clock(settings))


def _is_there(settings: Settings) -> bool:
    look = look_at_database(settings.database)
    return look is not None and look.is_current


def _files(settings: Settings) -> Iterator[HealthFinding]:
    """Folders 0700, files 0600; what is not there yet is nobody's to read."""
    open_to_others = [path for path in _own_paths(settings) if path.exists() and path.stat().st_mode & _FOR_OTHERS]
    for path in open_to_others:
        remedy = "chmod_folder" if path.is_dir() else "chmod_file"
        yield warning(Area.FILES, "open_to_others", remedy, str(path), name=path.name)
    if not open_to_others:
        yield fine(Area.FILES, "files_closed")


def _own_paths(settings: Settings) -> Iterator[Path]:
    yield settings.data_directory
    yield settings.data_directory / "brondesk.log"
    if settings.database.startswith("sqlite:///"):
        database = Path(settings.database.removeprefix("sqlite:///"))
        yield from (database, *(database.with_name(f"{database.name}{end}") for end in ("-wal", "-shm")))


def _database(settings: Settings) -> Iterator[HealthFinding]:
    try:
        look = look_at_database(settings.database)
    except BrondeskError as error:
        yield _failed(Area.DATABASE, error)
        return
    if look is None:
        yield warning(Area.DATABASE, "database_not_begun", "begin_here", settings.database)
        return
    yield _revision(look)
    if look.is_sound is False:
        yield damaged(Area.DATABASE, "database_damaged", "restore_backup", look.where)
    if look.has_log is False:
        yield warning(Area.DATABASE, "database_without_log", "start_program_once", look.where)
    if look.free is not None and look.free < LITTLE_SPACE:
        yield warning(Area.DATABASE, "little_space", "free_space", look.where, free=_gigabytes(look.free))
    elif look.free is not None:
        yield fine(Area.DATABASE, "space_left", free=_gigabytes(look.free))


def _gigabytes(size: int) -> str:
    return f"{size / 1e9:.1f} GB".replace(".", ",")


def _revision(look: DatabaseLook) -> HealthFinding:
    if look.is_newer:
        return down(Area.DATABASE, "database_newer", "upgrade_program", look.where)
    if not look.is_current:
        return warning(Area.DATABASE, "database_older", "start_program_once", look.where, revision=look.revision or "–")
    return fine(Area.DATABASE, "database_current", revision=look.revision or "–")


def _inside(settings: Settings, clock: Clock | None) -> Iterator[HealthFinding]:
    """What only an opened store tells: the key fits, the worker lives, the services are there."""
    try:
        context = open_context(settings, clock)
    except BrondeskError as error:
        yield damaged(Area.KEY, error.code, error.remedy, error.where, **error.facts)
        return
    try:
        yield fine(Area.KEY, "key_fits")
        yield _worker(context)
        yield from check_page(context)
        yield from check_services(context)
    except BrondeskError as error:
        yield _failed(Area.DATABASE, error)
    finally:
        context.database.close()


def _worker(context: Context) -> HealthFinding:
    lamp = show_worker(context)
    if lamp.alive:
        return fine(Area.WORKER, "worker_alive")
    since = "–" if lamp.last_seen is None else lamp.last_seen.isoformat(timespec="seconds")
    return down(Area.WORKER, "worker_silent" if lamp.last_seen else "worker_never", "start_worker", since=since)


def _moved_clock(settings: Settings) -> Iterator[HealthFinding]:
    seconds = round((SystemClock(settings.clock_file).now() - SystemClock().now()).total_seconds())
    if settings.clock_file is not None and seconds:
        yield warning(Area.CLOCK, "clock_moved", "unset_clock_file", str(settings.clock_file), seconds=str(seconds))
    else:
        yield fine(Area.CLOCK, "clock_own")


def _failed(area: Area, error: BrondeskError) -> HealthFinding:
    health = Health.DAMAGED if isinstance(error, Damaged) else Health.DOWN
    if error.code in ("not_a_database", "database_of_another_program"):
        health = Health.DAMAGED
    facts = tuple(error.facts.items())
    code = "database_unreachable" if isinstance(error, ServiceFailed) else error.code
    return HealthFinding(area, health, code, facts, error.where, error.remedy)
