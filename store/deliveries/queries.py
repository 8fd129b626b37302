"""What other rooms build on: the files that were matched, and what stands in them."""

from collections.abc import Sequence

from sqlmodel import col, select

from store.context import Context
from store.database.blobs import open_blob
from store.database.unit import Unit
from store.deliveries.fitting import inside_ids, known_ids
from store.deliveries.rows import find_delivery, find_inside, session_person
from store.deliveries.rules import Question
from store.deliveries.showing import delivery_views
from store.deliveries.views import DeliveryView, InsideView, MatchedFile, Part
from store.dossiers.queries import person_view, persons_of
from store.dossiers.views import PersonView
from store.ids import DeliveryId, DossierId, PersonId
from store.odm.envelope import read_envelope
from store.odm.facts import facts_of as facts_in
from store.odm.limits import Limits
from store.odm.strict import read_json
from store.odm.views import Fact
from store.tables.deliveries import Delivery


def matched_files(unit: Unit, context: Context, dossier: DossierId) -> tuple[MatchedFile, ...]:
    """The files of a dossier that were matched with its persons, newest retrieval first, those without a date last."""
    unit.flush()
    rows = unit.exec(
        select(Delivery)
        .where(Delivery.office_id == context.actor.office, Delivery.dossier_id == dossier)
        .order_by(col(Delivery.id).desc())
    ).all()
    persons = tuple(map(person_view, persons_of(unit, dossier)))
    found = [
        _matched(view, one, _conflicts(view, one, persons, session_person(unit, row)))
        for row, view in zip(rows, delivery_views(unit, context, rows), strict=True)
        for one in view.persons
        if one.person is not None
    ]
    dated = sorted((one for one in found if one.retrieved_at), key=lambda one: str(one.retrieved_at), reverse=True)
    return (*dated, *(one for one in found if not one.retrieved_at))


def facts_of(unit: Unit, context: Context, delivery: DeliveryId, inside_id: str) -> tuple[Fact, ...]:
    """What the file says of one person inside, by the path at which it stands.

    Facts of whom the file does not clearly name are nobody's. Raises NotFound for another office's file and for a
    person who is not in it.
    """
    row = find_delivery(unit, context, delivery)
    find_inside(unit, row, inside_id)
    limits = Limits(context.settings.odm_bytes, context.settings.odm_depth)
    document = read_json(open_blob(unit, context.vault, row.blob_id), limits=limits)
    file = read_envelope(document)
    known = known_ids(file.persons, inside_ids(file.persons))
    return tuple(fact for fact in facts_in(document.value, file) if known.get(fact.inside_id) == inside_id)


def _conflicts(
    view: DeliveryView, inside: InsideView, persons: Sequence[PersonView], expected: PersonId | None
) -> tuple[Part, ...]:
    """What differed when it was matched, and what differs since somebody edited the person."""
    person = next((one for one in persons if one.person == inside.person), None)
    now = Question(view.persons, persons, expected).candidate(inside, person).conflicts if person else ()
    return tuple(dict.fromkeys((*inside.conflicts, *now)))


def _matched(view: DeliveryView, inside: InsideView, conflicts: tuple[Part, ...]) -> MatchedFile:
    assert inside.person is not None  # noqa: S101 filtered by the caller
    return MatchedFile(
        delivery=view.delivery,
        inside_id=inside.inside_id,
        person=inside.person,
        retrieved_at=view.retrieved_at,
        received_at=view.received_at,
        odm_version=view.odm_version,
        file_id=view.file_id,
        sha256=view.sha256,
        consent_expires_at=view.consent_expires_at,
        consent_withdrawn_at=view.consent_withdrawn_at,
        conflicts=conflicts,
        sources=tuple(source for source in view.sources if source.inside_id in ("", inside.inside_id)),
        facts=sum(fact.inside_id == inside.inside_id for fact in view.facts),
    )
