"""Matches a person inside a file with a person of the dossier: suggested, confirmed by a person, undone."""

from dataclasses import replace

from sqlmodel import col, update

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import record
from store.context import Context, write
from store.database.unit import Unit
from store.deliveries.access import permitted_delivery
from store.deliveries.comparing import compare, is_unnamed
from store.deliveries.rows import session_person
from store.deliveries.rules import Question
from store.deliveries.showing import delivery_view
from store.deliveries.uses import uses_of
from store.deliveries.views import Candidate, DeliveryView, InsideView, MatchUse, Suggestion, UndoneMatch
from store.dossiers.needs import refresh_needs
from store.dossiers.queries import find_person, person_view, persons_of
from store.dossiers.views import PersonView
from store.errors import Conflict, NotFound, Refused
from store.findings import Finding, Level
from store.ids import DeliveryId, DossierId, PersonId
from store.tables.deliveries import Delivery, DeliveryPerson
from store.tables.states import EXPORT_UNDER_WAY, ExportState


def suggest_match(context: Context, *, delivery: DeliveryId) -> Suggestion:
    """Whom the persons inside may be, with reasons and conflicts; nothing is matched by it. Raises NotFound."""
    with write(context) as unit:
        row, about = permitted_delivery(unit, context, delivery, Capability.OPEN_CONTENT, Action.SUGGEST_MATCH)
        record(unit, context, Action.SUGGEST_MATCH, about)
        view = delivery_view(unit, context, row)
        found = _question(unit, row, view).suggested()
        return Suggestion(view, tuple(replace(one, uses=uses_of(unit, row, one.inside.inside_id)) for one in found))


def confirm_match(context: Context, *, delivery: DeliveryId, inside: str, person: PersonId) -> DeliveryView:
    """Records that the person inside is that person. What speaks against it is recorded too, and blocks export.

    The same match again changes nothing. Raises Conflict where one of both is matched otherwise already, Refused where
    nothing but a name speaks for it, NotFound and NotAllowed.
    """
    with write(context) as unit:
        row, about = permitted_delivery(unit, context, delivery, Capability.MATCH, Action.CONFIRM_MATCH)
        view = delivery_view(unit, context, row)
        one, whom = _inside(view, inside), person_view(find_person(unit, context, person))
        if one.person == person:
            return view
        _may_match(view, one, whom)
        candidate = _question(unit, row, view).candidate(one, whom)
        _says_enough(one, whom, candidate)
        _write_match(unit, context, view, candidate)
        facts: dict[str, str | int] = {"score": candidate.score, "conflicts": " ".join(candidate.conflicts)}
        record(unit, context, Action.CONFIRM_MATCH, replace(about, persons=(person,), facts=facts))
        refresh_needs(unit, context, whom.dossier)
        return delivery_view(unit, context, row)


def undo_match(context: Context, *, delivery: DeliveryId, inside: str) -> UndoneMatch:
    """Takes the match back, and tells which exports were made from it; those stay as they are.

    Raises Refused while such an export is under way, NotFound where the person inside is not matched, NotAllowed.
    """
    with write(context) as unit:
        row, about = permitted_delivery(unit, context, delivery, Capability.MATCH, Action.UNDO_MATCH)
        view = delivery_view(unit, context, row)
        one = _inside(view, inside)
        if one.person is None or view.dossier is None:
            raise NotFound("match_not_found", facts={"inside": inside}, remedy="look_at_delivery")
        uses = uses_of(unit, row, one.inside_id)
        if under_way := [use for use in uses if ExportState(use.state) in EXPORT_UNDER_WAY]:
            raise Refused("match_in_use", remedy="wait_or_cancel_export", reasons=tuple(map(_in_use, under_way)))
        _change(unit, view, inside, one.person, person_id=None, score=None, conflict=False, conflicts="")
        record(unit, context, Action.UNDO_MATCH, replace(about, persons=(one.person,), facts={"exports": len(uses)}))
        refresh_needs(unit, context, view.dossier)
        return UndoneMatch(delivery_view(unit, context, row), uses)


def _question(unit: Unit, row: Delivery, view: DeliveryView) -> Question:
    persons = () if row.dossier_id is None else persons_of(unit, DossierId(row.dossier_id))
    return Question(view.persons, tuple(map(person_view, persons)), session_person(unit, row))


def _inside(view: DeliveryView, inside_id: str) -> InsideView:
    found = view.inside(inside_id)
    if found is None:
        facts = {"inside": inside_id, "delivery": str(view.delivery)}
        raise NotFound("inside_not_found", facts=facts, remedy="look_at_delivery")
    return found


def _may_match(view: DeliveryView, inside: InsideView, person: PersonView) -> None:
    """One inside is one person, and the file lies in that person's dossier."""
    if view.dossier != person.dossier:
        raise NotFound("person_not_in_dossier", facts={"person": str(person.person)}, remedy="look_at_dossier")
    if inside.person is not None:
        facts = {"name": inside.list_name, "role": inside.person_role}
        raise Conflict("inside_matched_already", facts=facts, remedy="undo_match_first")
    if any(other.person == person.person for other in view.persons):
        raise Conflict("person_matched_already", facts={"name": person.list_name}, remedy="undo_match_first")


def _says_enough(inside: InsideView, person: PersonView, candidate: Candidate) -> None:
    """Never on a name alone: session, birth date or sex must speak for it (or against it: that is recorded).

    Of somebody of whom the file says nothing only the one who matches can know who it is.
    """
    if is_unnamed(inside):
        return
    if compare(inside, person).name_alone and not candidate.for_session and not candidate.conflicts:
        raise Refused("match_needs_more", facts={"name": person.list_name}, remedy="complete_person")


def _write_match(unit: Unit, context: Context, view: DeliveryView, candidate: Candidate) -> None:
    _change(
        unit,
        view,
        candidate.inside_id,
        None,
        person_id=candidate.person,
        score=candidate.score,
        conflict=bool(candidate.conflicts),
        conflicts=" ".join(candidate.conflicts),
        matched_by=context.actor.login,
        matched_at=context.clock.now(),
    )


def _change(unit: Unit, view: DeliveryView, inside_id: str, seen: PersonId | None, **values: object) -> None:
    """Writes only where the match still is the one that was seen, whoever else is at it."""
    still = col(DeliveryPerson.person_id).is_(None) if seen is None else col(DeliveryPerson.person_id) == seen
    where = (col(DeliveryPerson.delivery_id) == view.delivery, col(DeliveryPerson.inside_id) == inside_id, still)
    done = unit.exec(update(DeliveryPerson).where(*where).values(**values))
    if done.rowcount != 1:
        raise Conflict("match_changed", remedy="look_again")


def _in_use(use: MatchUse) -> Finding:
    facts = (("export", str(use.export)), ("package", use.package), ("version", str(use.version)))
    return Finding("export_uses_match", Level.BLOCKING, facts=facts)
