"""The checks before an export: gathers what they look at, and what an export can be made of. Sends nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import col, func, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.unit import Unit
from store.deliveries.queries import matched_files
from store.deliveries.views import MatchedFile
from store.dossiers.queries import find_dossier, persons_of
from store.dossiers.records import newest_record
from store.ids import DeliveryId, DossierId, ExportId, PersonId
from store.offices.connections import connection_view
from store.offices.partners import SOURCE_OCKTO
from store.packages.capabilities import checked_source, find_package
from store.packages.choosing import choose_file, newest_first, reason_against
from store.packages.queries import (
    arrived_before,
    earlier_export,
    known_since,
    persons_sent,
    record_of_version,
    sent_before,
)
from store.packages.rules import findings_of
from store.packages.situation import Situation, Subject
from store.packages.subjects import Part, name_of, person_sent, record_facts
from store.packages.views import ChosenPart, ExportCheck, ExportRequest
from store.tables.deliveries import Delivery, DeliveryPerson
from store.tables.dossiers import Dossier
from store.tables.packages import Export
from store.tables.persons import ClientRecord, Person


@dataclass(frozen=True, slots=True)
class Gathered:
    """An export as it would be: what the rules look at, and what would be sent."""

    dossier: Dossier
    request: ExportRequest
    situation: Situation
    parts: tuple[Part, ...]
    version: int

    @property
    def check(self) -> ExportCheck:
        """The verdict."""
        chosen = tuple(
            ChosenPart(
                part.role,
                part.person,
                part.name,
                part.file.delivery if part.file else None,
                part.file.retrieved_at if part.file else None,
                part.record.version if part.record else None,
            )
            for part in self.parts
        )
        return ExportCheck(self.request, self.version, findings_of(self.situation), chosen)


def check_export(context: Context, *, request: ExportRequest) -> ExportCheck:
    """The verdict on an export, with a line per person. Sends nothing, opens no file.

    Raises Usage for a package or source that does not exist and for two files of one person on the day asked for.
    """
    with write(context) as unit:
        allow(unit, context, Capability.EXPORT, Action.CHECK_EXPORT, About(dossier=request.dossier))
        gathered = gather(unit, context, request)
        persons = tuple(part.person for part in gathered.parts)
        facts = {"package": request.package}
        record(unit, context, Action.CHECK_EXPORT, About(request.dossier, persons, facts=facts))
        return gathered.check


def follow_check(context: Context, *, request: ExportRequest) -> ExportCheck:
    """The same for another choice, or once more, by somebody to whom the options were shown: no new line."""
    with read(context) as unit:
        allow(unit, context, Capability.EXPORT, Action.CHECK_EXPORT, About(dossier=request.dossier))
        return gather(unit, context, request).check


def gather(unit: Unit, context: Context, request: ExportRequest, *, itself: ExportId | None = None) -> Gathered:
    """All that an export of this request amounts to; `itself` is the export that is tried again, if any."""
    ways, source = find_package(request.package), checked_source(request.source)
    dossier = find_dossier(unit, context, request.dossier)
    people = {person.role: person for person in persons_of(unit, request.dossier)}
    files = matched_files(unit, context, request.dossier) if source == SOURCE_OCKTO else ()
    asked = tuple(dict.fromkeys(request.persons))
    parts = {role: _part(unit, context, request, people[role], files) for role in asked if role in people}
    subjects = tuple(
        _subject(unit, context, request, files, parts[role], itself) if role in parts else Subject(role, "", False)
        for role in asked
    )
    earlier = earlier_export(unit, request.dossier, request.package, itself=itself)
    sendable = tuple(part for part in parts.values() if part.file or part.record)
    situation = Situation(
        now=context.clock.now(),
        package=request.package,
        ways=ways,
        source=source,
        connection=connection_view(unit, context, request.package),
        subjects=_with_unmatched(unit, request.dossier, subjects),
        left_out=tuple(role for role in people if role not in asked),
        earlier=earlier,
        arrived_before=arrived_before(unit, request.dossier, request.package, itself=itself),
        removal_confirmed=request.removal_confirmed,
        facts=sum(_count(part) for part in sendable),
    )
    return Gathered(dossier, request, situation, sendable, earlier.version + 1 if earlier else 1)


def request_of(unit: Unit, row: Export) -> ExportRequest:
    """What an export was asked to be, for checking it again."""
    pairs = persons_sent(unit, row.id)
    records = (sent.record_id for sent, _ in pairs if sent.record_id is not None)
    versions = unit.exec(select(ClientRecord.version).where(col(ClientRecord.id).in_(list(records)))).all()
    return ExportRequest(
        dossier=DossierId(row.dossier_id),
        package=row.package,
        source=row.source,
        persons=tuple(person.role for _, person in pairs),
        deliveries=tuple(DeliveryId(sent.delivery_id) for sent, _ in pairs if sent.delivery_id is not None),
        record=versions[0] if len(set(versions)) == 1 else None,
        removal_confirmed=row.removal_confirmed,
    )


def _part(unit: Unit, context: Context, request: ExportRequest, person: Person, files: tuple[MatchedFile, ...]) -> Part:
    """What would be sent of a person: a file, a version of the dossier's own data, or neither."""
    person_id = PersonId(person.id)
    if request.source != SOURCE_OCKTO:
        wanted = request.record
        record = (
            newest_record(unit, context, person_id)
            if wanted is None
            else record_of_version(unit, context, person_id, wanted)
        )
        facts = record_facts(record) if record else ()
        return Part(person.role, person_id, name_of(person), person_sent(person, None), record=record, facts=facts)
    file = choose_file(_files_of(files, person_id), request, context.clock.now())
    inside = _inside(unit, file) if file else None
    return Part(person.role, person_id, name_of(person), person_sent(person, inside), file=file)


def _subject(
    unit: Unit,
    context: Context,
    request: ExportRequest,
    files: tuple[MatchedFile, ...],
    part: Part,
    itself: ExportId | None,
) -> Subject:
    own, now = _files_of(files, part.person), context.clock.now()
    identity = part.sent.identity
    newest = next((file for file in newest_first(own) if not reason_against(file, now)), None)
    newer = newest is not None and part.file is not None and _moment(newest) > _moment(part.file)
    latest = newest_record(unit, context, part.person) if request.source != SOURCE_OCKTO else None
    return Subject(
        role=part.role,
        name=part.name,
        file=part.file,
        newer=newer,
        matched_files=len(own),
        record=part.record.version if part.record else None,
        records=latest.version if latest else 0,
        identity=identity,
        known_since=known_since(unit, context, request.package, identity, itself=itself),
        perhaps_known_since=sent_before(unit, context, request.package, part.person, itself=itself),
    )


def _with_unmatched(unit: Unit, dossier: DossierId, subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    """A subject without any file learns of a file in the dossier that is not matched yet: it may be theirs."""
    at = unit.exec(
        select(func.max(Delivery.received_at))
        .join(DeliveryPerson, col(DeliveryPerson.delivery_id) == col(Delivery.id))
        .where(Delivery.dossier_id == dossier, col(DeliveryPerson.person_id).is_(None))
    ).one()
    return tuple(replace(subject, unmatched_at=at) if subject.file is None else subject for subject in subjects)


def _count(part: Part) -> int:
    """How many values would be sent of a person; a file tells without being opened."""
    return part.file.facts if part.file else len(part.facts)


def _files_of(files: tuple[MatchedFile, ...], person: PersonId) -> tuple[MatchedFile, ...]:
    return tuple(file for file in files if file.person == person)


def _inside(unit: Unit, file: MatchedFile) -> DeliveryPerson | None:
    return unit.exec(
        select(DeliveryPerson).where(
            DeliveryPerson.delivery_id == file.delivery, DeliveryPerson.inside_id == file.inside_id
        )
    ).one_or_none()


def _moment(file: MatchedFile) -> datetime:
    return file.retrieved_at or file.received_at
