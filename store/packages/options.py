"""What an export of a dossier can be made of: packages, sources, persons with their files; and where to begin."""

from datetime import datetime

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.clock import age_days
from store.context import Context, read, write
from store.database.unit import Unit
from store.deliveries.queries import matched_files
from store.deliveries.views import MatchedFile
from store.dossiers.queries import find_dossier, persons_of
from store.dossiers.records import newest_record
from store.ids import DossierId, PersonId
from store.offices.connections import connection_view
from store.offices.partners import SOURCE_DOSSIER, SOURCE_OCKTO, SOURCES
from store.offices.views import ConnectionState, ConnectionView
from store.packages.capabilities import PACKAGES
from store.packages.choosing import newest_first, reason_against
from store.packages.queries import earlier_export, exports_of, last_package
from store.packages.subjects import name_of
from store.packages.views import ExportOptions, ExportRequest, FileOption, PackageOption, PersonOption
from store.tables.persons import Person


def show_export_options(context: Context, *, dossier: DossierId) -> ExportOptions:
    """Everything there is to choose, what is impossible too, each with its reason. Opens no file. Raises NotFound.

    `start` is where the choosing begins: the package used last, every person with a file that may be sent and the
    newest such file of each; without one the dossier's own data. Leaves a line for each person.
    """
    with write(context) as unit:
        options = _options(unit, context, dossier)
        persons = tuple(one.person for one in options.persons)
        record(unit, context, Action.CHECK_EXPORT, About(dossier, persons))
        return options


def follow_export_options(context: Context, *, dossier: DossierId) -> ExportOptions:
    """The same once more, for somebody who is still choosing: no new line."""
    with read(context) as unit:
        return _options(unit, context, dossier)


def _options(unit: Unit, context: Context, dossier: DossierId) -> ExportOptions:
    row = find_dossier(unit, context, dossier)
    allow(unit, context, Capability.EXPORT, Action.CHECK_EXPORT, About(dossier=dossier))
    files, now = matched_files(unit, context, dossier), context.clock.now()
    persons = tuple(_person(unit, context, person, files, now) for person in persons_of(unit, dossier))
    packages = tuple(_package(unit, context, dossier, code) for code in PACKAGES)
    start = _start(dossier, persons, packages, last_package(unit, context))
    return ExportOptions(dossier, row.number, packages, SOURCES, persons, start)


def _person(
    unit: Unit, context: Context, person: Person, files: tuple[MatchedFile, ...], now: datetime
) -> PersonOption:
    own = newest_first(tuple(file for file in files if file.person == person.id))
    record = newest_record(unit, context, PersonId(person.id))
    return PersonOption(
        person=PersonId(person.id),
        role=person.role,
        name=name_of(person),
        files=tuple(_file(file, now) for file in own),
        record=record.version if record else 0,
    )


def _file(file: MatchedFile, now: datetime) -> FileOption:
    age = None if file.retrieved_at is None else age_days(file.retrieved_at, now)
    return FileOption(
        file.delivery, file.inside_id, file.retrieved_at, file.received_at, age, reason_against(file, now)
    )


def _package(unit: Unit, context: Context, dossier: DossierId, code: str) -> PackageOption:
    earlier = earlier_export(unit, dossier, code, itself=None)
    used = next((row.created_at for row in exports_of(unit, context, dossier) if row.package == code), None)
    reason = _reason(connection_view(unit, context, code))
    return PackageOption(code, reason, earlier.version + 1 if earlier else 1, used)


def _reason(connection: ConnectionView) -> str:
    if connection.missing == ("guid",):
        return "guid_missing"
    return "" if connection.state is ConnectionState.SET_UP else "connection_not_set_up"


def _start(
    dossier: DossierId, persons: tuple[PersonOption, ...], packages: tuple[PackageOption, ...], used: str | None
) -> ExportRequest:
    usable = [option.package for option in packages if not option.reason]
    package = used if used in usable else (usable or [packages[0].package])[0]
    with_file = tuple(person for person in persons if person.exportable)
    with_record = tuple(person for person in persons if person.record)
    source = SOURCE_DOSSIER if with_record and not with_file else SOURCE_OCKTO
    chosen = (with_record if source == SOURCE_DOSSIER else with_file) or persons
    deliveries = tuple(dict.fromkeys(person.exportable.delivery for person in chosen if person.exportable))
    return ExportRequest(
        dossier=dossier,
        package=package or "",
        source=source,
        persons=tuple(person.role for person in chosen),
        deliveries=deliveries if source == SOURCE_OCKTO else (),
    )
