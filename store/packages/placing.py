"""Finds out whose a returned advice is: one to one with the persons that were exported, or a person must decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from sqlmodel import col, select

from store.context import Context
from store.database.blobs import open_blob
from store.database.unit import Unit
from store.ids import PersonId
from store.packages.answers import Advice, AdvisedPerson
from store.packages.capabilities import PACKAGES
from store.packages.identity import same_in_advice
from store.packages.payload import MessagePerson, read_kept
from store.packages.queries import persons_sent
from store.packages.sealed import seal_mapping
from store.tables.dossiers import Dossier
from store.tables.packages import Export, ReturnedAdvice
from store.tables.states import AdviceState, ExportState


@dataclass(frozen=True, slots=True)
class Placed:
    """A person that came back, the person that was sent, and why the two could not be brought together."""

    returned: AdvisedPerson
    sent: MessagePerson | None
    reason: str = ""


def place(advice: Advice, sent: Sequence[MessagePerson], *, number: str, by_number: bool) -> tuple[Placed, ...]:
    """Who is who. By name, sex and birth date; `by_number`: by the dossier's number and the role. Pure.

    Everybody that was sent must come back, and nobody else: otherwise all of it waits for a person.
    """
    if by_number and advice.dossier != number:
        return _unplaced(advice, "advice_other_dossier")
    pairs = [(one, [other for other in sent if _same(one, other, by_number)]) for one in advice.persons]
    if any(len(found) > 1 for _, found in pairs):
        return _unplaced(advice, "advice_person_twice")
    if any(not found for _, found in pairs):
        return _unplaced(advice, "advice_person_unknown")
    roles = [found[0].role for _, found in pairs]
    if len(set(roles)) != len(roles):
        return _unplaced(advice, "advice_person_twice")
    if len(roles) != len(sent):
        return _unplaced(advice, "advice_person_missing")
    return tuple(Placed(one, found[0]) for one, found in pairs)


def advice_rows(unit: Unit, context: Context, export: Export, advice: Advice) -> tuple[ReturnedAdvice, ...]:
    """The rows in which an advice is kept: a row per person that came back."""
    sent = read_kept(open_blob(unit, context.vault, export.payload_blob)).persons
    number = unit.exec(select(Dossier.number).where(Dossier.id == export.dossier_id)).one()
    by_number = PACKAGES[export.package].returns_by_number
    placed = place(advice, sent, number=number, by_number=by_number)
    overtaken = _overtaken(unit, export)
    ids = {person.role: PersonId(person.id) for _, person in persons_sent(unit, export.id)}
    rows = tuple(_row(context, export, advice, one, ids, overtaken) for one in placed)
    for place_in, row in enumerate(rows):  # a role that came back twice, or not at all, names no row
        if not row.person_role or any(row.person_role == other.person_role for other in rows[:place_in]):
            row.person_role = f"{row.person_role}#{place_in + 1}"
    return rows


def _row(
    context: Context,
    export: Export,
    advice: Advice,
    placed: Placed,
    ids: dict[str, PersonId],
    overtaken: bool,
) -> ReturnedAdvice:
    returned, sent = placed.returned, placed.sent
    reason = placed.reason or ("advice_older_version" if overtaken else "")
    role = sent.role if sent else returned.role
    reference = str(uuid4())
    held = {
        "person": {"surname": returned.surname, "sex": returned.sex, "birth_date": returned.birth_date},
        "exported": exported_values(sent),
        "returned": dict(returned.fields),
    }
    return ReturnedAdvice(
        office_id=export.office_id,
        dossier_id=export.dossier_id,
        export_id=export.id,
        package=export.package,
        advice_ref=advice.advice_id,
        person_role=role,
        person_id=ids.get(sent.role) if sent else None,
        state=(AdviceState.UNPLACED if reason else AdviceState.OPEN).value,
        reason=reason,
        reference=reference,
        fields=seal_mapping(context, reference, "fields", held),
        received_at=context.clock.now(),
    )


def exported_values(sent: MessagePerson | None) -> dict[str, str]:
    """What was sent, the first value of each field."""
    values: dict[str, str] = {}
    for fact in sent.facts if sent else ():
        values.setdefault(fact.field, fact.value)
    return values


def _overtaken(unit: Unit, export: Export) -> bool:
    """Nobody acts on an older version: a newer one of the same dossier was sent to the same package."""
    newer = unit.exec(
        select(Export.id)
        .where(
            Export.dossier_id == export.dossier_id,
            Export.package == export.package,
            Export.version > export.version,
            col(Export.state).not_in((ExportState.CANCELLED, ExportState.REFUSED, ExportState.FAILED)),
        )
        .limit(1)
    ).one_or_none()
    return newer is not None


def _same(returned: AdvisedPerson, sent: MessagePerson, by_number: bool) -> bool:
    if by_number:
        return returned.role == sent.role
    return same_in_advice(
        (returned.surname, returned.sex, returned.birth_date), (sent.surname, sent.sex, sent.birth_date)
    )


def _unplaced(advice: Advice, reason: str) -> tuple[Placed, ...]:
    return tuple(Placed(one, None, reason) for one in advice.persons)
