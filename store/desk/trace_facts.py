"""Loads what the way of a dossier through the chain is told from: a handful of queries, whatever happened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from store.context import Context
from store.database.unit import Unit
from store.dossiers.queries import persons_of
from store.ids import DossierId
from store.offices.connections import connection_view
from store.offices.views import ConnectionState
from store.packages.sealed import open_words
from store.tables.deliveries import Delivery, DeliveryPerson, DeliverySource, Document
from store.tables.digimap import Invitation
from store.tables.ockto import OcktoSession
from store.tables.packages import Export, ReturnedAdvice
from store.tables.persons import Person
from store.tables.states import ExportState


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """One person's way to a matched file."""

    role: str
    invitation: Invitation | None
    session: OcktoSession | None
    """The newest of the newest invitation."""
    file: Delivery | None
    """The newest that came for the person or was matched with the person, else one by hand that is nobody's yet."""
    inside: DeliveryPerson | None
    """The person in it, where matched."""

    @property
    def waits(self) -> bool:
        """Invited, and what that invitation is to bring is not here."""
        invitation = self.invitation
        if invitation is None or invitation.withdrawn_at is not None:
            return False
        return self.file is None or self.file.received_at < invitation.created_at


@dataclass(frozen=True, slots=True)
class ChainFacts:
    """Everything the rules look at."""

    now: datetime
    persons: tuple[PersonFacts, ...]
    unmatched: bool
    sources: tuple[DeliverySource, ...]
    """Of the newest file."""
    documents: tuple[Document, ...]
    export: Export | None
    """The newest that was not cancelled."""
    words: str
    """The package's own words about it."""
    advice: ReturnedAdvice | None
    """The newest that came for it."""
    newest_match: datetime | None
    """When the newest matched file came."""
    newest_retrieved: datetime | None
    worker_alive: bool
    paused: bool
    """The connection that is next in turn rests, or is not set up."""

    def person(self, role: str) -> PersonFacts | None:
        """The person of that role."""
        return next((one for one in self.persons if one.role == role), None)


def chain_facts(unit: Unit, context: Context, dossier: DossierId, *, worker_alive: bool) -> ChainFacts:
    """The facts of a dossier that was found to be the office's own."""
    files = unit.exec(select(Delivery).where(Delivery.dossier_id == dossier).order_by(col(Delivery.id))).all()
    ids = [file.id for file in files]
    inside = unit.exec(select(DeliveryPerson).where(col(DeliveryPerson.delivery_id).in_(ids))).all()
    export = _newest_export(unit, dossier)
    matched = [file for file in files if _is_matched(file, inside)]
    dates = [file.retrieved_at for file in matched if file.retrieved_at is not None]
    return ChainFacts(
        now=context.clock.now(),
        persons=_persons(unit, dossier, files, inside),
        unmatched=any(one.person_id is None for one in inside),
        sources=_sources(unit, files),
        documents=tuple(unit.exec(select(Document).where(Document.dossier_id == dossier)).all()),
        export=export,
        words="" if export is None else _own_words(context, export),
        advice=None if export is None else _advice(unit, export),
        newest_match=max((file.received_at for file in matched), default=None),
        newest_retrieved=max(dates, default=None),
        worker_alive=worker_alive,
        paused=_rests(unit, context, "ockto" if export is None else export.package),
    )


def _is_matched(file: Delivery, inside: Sequence[DeliveryPerson]) -> bool:
    return any(_matched(one, file) for one in inside)


def _matched(one: DeliveryPerson, file: Delivery) -> bool:
    return one.delivery_id == file.id and one.person_id is not None


def _persons(
    unit: Unit, dossier: DossierId, files: Sequence[Delivery], inside: Sequence[DeliveryPerson]
) -> tuple[PersonFacts, ...]:
    invitations = unit.exec(
        select(Invitation).where(Invitation.dossier_id == dossier).order_by(col(Invitation.id))
    ).all()
    sessions = unit.exec(
        select(OcktoSession).where(OcktoSession.dossier_id == dossier).order_by(col(OcktoSession.id))
    ).all()
    newest = {row.person_id: row for row in invitations}
    by_invitation = {row.invitation_id: row for row in sessions}
    whose = {row.id: row.person_id for row in sessions}
    return tuple(
        _person(person, newest.get(person.id), by_invitation, whose, files, inside)
        for person in persons_of(unit, dossier)
    )


def _person(
    person: Person,
    invitation: Invitation | None,
    sessions: dict[int, OcktoSession],
    whose: dict[int, int],
    files: Sequence[Delivery],
    inside: Sequence[DeliveryPerson],
) -> PersonFacts:
    mine = {one.delivery_id: one for one in inside if one.person_id == person.id}
    own = [file for file in files if file.id in mine or whose.get(file.session_id or 0) == person.id]
    by_hand = [file for file in files if file.session_id is None and not _is_matched(file, inside)]
    file = next(iter([*own[-1:], *by_hand[-1:]]), None)
    session = None if invitation is None else sessions.get(invitation.id)
    return PersonFacts(person.role, invitation, session, file, None if file is None else mine.get(file.id))


def _sources(unit: Unit, files: Sequence[Delivery]) -> tuple[DeliverySource, ...]:
    if not files:
        return ()
    found = select(DeliverySource).where(DeliverySource.delivery_id == files[-1].id)
    return tuple(unit.exec(found.order_by(col(DeliverySource.position))).all())


def _newest_export(unit: Unit, dossier: DossierId) -> Export | None:
    return unit.exec(
        select(Export)
        .where(Export.dossier_id == dossier, Export.state != ExportState.CANCELLED.value)
        .order_by(col(Export.id).desc())
        .limit(1)
    ).one_or_none()


def _own_words(context: Context, export: Export) -> str:
    title, messages = open_words(context, export)
    return "; ".join([*([title] if title else []), *(one.text for one in messages)])


def _advice(unit: Unit, export: Export) -> ReturnedAdvice | None:
    found = unit.exec(
        select(ReturnedAdvice).where(ReturnedAdvice.export_id == export.id).order_by(col(ReturnedAdvice.id))
    ).all()
    waiting = next((row for row in found if row.decided_at is None), None)
    return waiting or next(iter(found), None)


def _rests(unit: Unit, context: Context, partner: str) -> bool:
    view = connection_view(unit, context, partner)
    until = view.paused_until
    return view.state is not ConnectionState.SET_UP or (until is not None and until > context.clock.now())
