"""Recomputes a dossier's open questions from its rows, in the unit of the use case that touched it."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import bindparam
from sqlmodel import col, delete, insert, select
from sqlmodel.sql.expression import Select, SelectOfScalar

from store.clock import age_days
from store.context import Context
from store.database.unit import Unit
from store.dossiers.queries import find_dossier, persons_of
from store.dossiers.status import LAST_DAY, DossierFacts, InvitedPerson, OpenNeed, needs_of, needs_text
from store.ids import DossierId
from store.tables.deliveries import Delivery, DeliveryPerson
from store.tables.digimap import Invitation
from store.tables.dossiers import Dossier
from store.tables.needs import DossierNeed
from store.tables.ockto import OcktoSession
from store.tables.packages import Export, ReturnedAdvice
from store.tables.persons import Person
from store.tables.states import EXPORT_ARRIVED, EXPORT_UNDER_WAY, AdviceState, ExportState, SessionState

_FAILED = (ExportState.FAILED, ExportState.REFUSED)
_Files = Sequence[tuple[Delivery, DeliveryPerson | None]]
"""The files of a dossier with each person inside; a file with nobody inside stands there once."""


def refresh_needs(unit: Unit, context: Context, dossier: DossierId, *, active: bool = True) -> None:
    """Rewrites the dossier's needs; `active` also moves its last activity to now."""
    unit.flush()
    row = find_dossier(unit, context, dossier)
    now = context.clock.now()
    files = _files(unit, dossier)
    needs = needs_of(_facts(unit, dossier, files, now))
    row.needs = needs_text(needs)
    row.brondata_at = _newest_file(files)
    if active:
        row.last_activity = now
    unit.add(row)
    unit.flush()
    _rewrite(unit, row, needs)


def _rewrite(unit: Unit, row: Dossier, needs: Sequence[OpenNeed]) -> None:
    """The rows by which the list filters; nobody holds one of them as an object."""
    old = delete(DossierNeed).where(col(DossierNeed.dossier_id) == row.id)
    unit.exec(old.execution_options(synchronize_session=False))
    if needs:
        unit.exec(insert(DossierNeed), params=[_need_row(row, need) for need in needs])


def _need_row(row: Dossier, need: OpenNeed) -> dict[str, object]:
    return {
        "dossier_id": row.id,
        "need": need.need.value,
        "office_id": row.office_id,
        "last_activity": row.last_activity,
        "due_on": need.due_on,
        "until": need.until,
        "person": need.person,
    }


def needs_now(unit: Unit, context: Context, dossier: DossierId) -> tuple[OpenNeed, ...]:
    """The dossier's needs as its rows have them now; nothing is written."""
    return needs_of(_facts(unit, dossier, _files(unit, dossier), context.clock.now()))


def _facts(unit: Unit, dossier: DossierId, files: _Files, now: datetime) -> DossierFacts:
    exports = unit.exec(_exports(), params={"dossier": dossier}).all()
    advice = _advice(unit, dossier) if exports else ()
    inside = [(file, person) for file, person in files if person is not None]
    persons = persons_of(unit, dossier)
    sent = [export for export in exports if export.state in EXPORT_ARRIVED | EXPORT_UNDER_WAY]
    arrived = [export for export in exports if export.state in EXPORT_ARRIVED]
    matched = [file for file, person in inside if person.person_id is not None and not person.conflict]
    dates = [file.retrieved_at for file in matched if file.retrieved_at is not None]
    usable = [retrieved for retrieved in dates if age_days(retrieved, now) <= LAST_DAY]
    last = arrived[-1].id if arrived else None
    return DossierFacts(
        newest_exports_failed=any(export.state in _FAILED for export in _newest_per_package(exports)),
        unmatched=any(person.person_id is None for _, person in inside),
        conflict=_in_conflict(inside),
        advice_open=any(item.state != AdviceState.DECIDED for item in advice),
        persons=len(persons),
        newest_match_received=max((file.received_at for file in matched), default=None),
        newest_usable_retrieved=max(usable, default=None),
        last_export_at=max((export.created_at for export in sent), default=None),
        last_export_arrived=bool(arrived),
        last_advice_decided=any(item.export_id == last and item.state == AdviceState.DECIDED for item in advice),
        invited=_invited(unit, dossier, persons, inside),
    )


def _in_conflict(inside: Sequence[tuple[Delivery, DeliveryPerson]]) -> bool:
    """Whether the newest match of a person is one that something speaks against."""
    matched = [(file.received_at, file.id, person) for file, person in inside if person.person_id is not None]
    newest = {person.person_id: person for *_, person in sorted(matched, key=lambda one: one[:2])}
    return any(person.conflict for person in newest.values())


def _advice(unit: Unit, dossier: DossierId) -> Sequence[ReturnedAdvice]:
    return unit.exec(select(ReturnedAdvice).where(ReturnedAdvice.dossier_id == dossier)).all()


def _newest_per_package(exports: Sequence[Export]) -> Sequence[Export]:
    settled = [export for export in exports if export.state != ExportState.CANCELLED]
    return list({export.package: export for export in settled}.values())


def _files(unit: Unit, dossier: DossierId) -> _Files:
    return unit.exec(_files_inside(), params={"dossier": dossier}).all()


def _invited(
    unit: Unit,
    dossier: DossierId,
    persons: Sequence[Person],
    files: Sequence[tuple[Delivery, DeliveryPerson]],
) -> tuple[InvitedPerson, ...]:
    """The persons with an invitation that is not withdrawn and has brought nothing yet."""
    invitations = unit.exec(_open_invitations(), params={"dossier": dossier}).all()
    if not invitations:
        return ()
    sessions = unit.exec(
        select(OcktoSession).where(OcktoSession.dossier_id == dossier).order_by(col(OcktoSession.id))
    ).all()
    ends = {session.invitation_id: session.state for session in sessions}
    for_person = {session.id: session.person_id for session in sessions}
    roles = {person.id: person.role for person in persons}
    newest = {invitation.person_id: invitation for invitation in invitations}

    def _brought(invitation: Invitation) -> bool:
        return any(
            invitation.person_id in (person.person_id, for_person.get(file.session_id or 0))
            and file.received_at >= invitation.created_at
            for file, person in files
        )

    return tuple(
        InvitedPerson(roles[person_id], invitation.expires_at, _hitch(ends.get(invitation.id)))
        for person_id, invitation in newest.items()
        if person_id in roles and not _brought(invitation)
    )


def _hitch(newest: str | None) -> str:
    return newest if newest in (SessionState.REFUSED, SessionState.FAILED) else ""


def _newest_file(files: _Files) -> datetime | None:
    newest = max((file for file, _ in files), key=lambda file: file.received_at, default=None)
    return None if newest is None else newest.retrieved_at or newest.received_at


# Made once: they are asked in every use case that touches a dossier, and making one takes a third of the time.


@cache
def _exports() -> SelectOfScalar[Export]:
    return select(Export).where(col(Export.dossier_id) == bindparam("dossier")).order_by(col(Export.id))


@cache
def _files_inside() -> Select[Delivery, DeliveryPerson]:
    return (
        select(Delivery, DeliveryPerson)
        .join(DeliveryPerson, col(DeliveryPerson.delivery_id) == col(Delivery.id), isouter=True)
        .where(col(Delivery.dossier_id) == bindparam("dossier"))
    )


@cache
def _open_invitations() -> SelectOfScalar[Invitation]:
    return (
        select(Invitation)
        .where(col(Invitation.dossier_id) == bindparam("dossier"), col(Invitation.withdrawn_at).is_(None))
        .order_by(col(Invitation.id))
    )
