"""Returned advice: shown per field, each accepted or kept, and finished into the dossier's client data."""

from collections.abc import Sequence

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.blobs import open_blob
from store.database.unit import Unit
from store.dossiers.needs import refresh_needs
from store.dossiers.queries import find_dossier, find_person
from store.dossiers.records import add_record, newest_record
from store.errors import Conflict, Refused, Usage
from store.ids import AdviceId, DossierId, ExportId, PersonId
from store.packages.deciding import ACCEPT, KEEP, advice_fields
from store.packages.payload import read_kept
from store.packages.placing import exported_values
from store.packages.queries import find_advice, find_export
from store.packages.sealed import open_decisions, open_fields, seal_mapping
from store.packages.subjects import name_of
from store.packages.views import AdviceView
from store.tables.dossiers import Dossier
from store.tables.packages import Export, ReturnedAdvice
from store.tables.persons import Person
from store.tables.states import AdviceState

_MOST = 200


def list_advice(context: Context, *, dossier: DossierId | None = None) -> tuple[AdviceView, ...]:
    """The advice of a dossier, newest first; of no dossier: what waits in the whole office. Without its fields."""
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.OPEN_ADVICE, About(dossier=dossier))
        query = select(ReturnedAdvice).where(ReturnedAdvice.office_id == context.actor.office)
        if dossier is None:
            query = query.where(ReturnedAdvice.state != AdviceState.DECIDED.value)
        else:
            find_dossier(unit, context, dossier)
            query = query.where(ReturnedAdvice.dossier_id == dossier)
        rows = unit.exec(query.order_by(col(ReturnedAdvice.id).desc()).limit(_MOST)).all()
        return tuple(_view(unit, context, row, whole=False) for row in rows)


def show_advice(context: Context, *, advice: AdviceId) -> AdviceView:
    """An advice with its fields; opening it leaves a line. Raises NotFound."""
    with write(context) as unit:
        row = find_advice(unit, context, advice)
        about = _about(row)
        allow(unit, context, Capability.OPEN_CONTENT, Action.OPEN_ADVICE, about)
        record(unit, context, Action.OPEN_ADVICE, about)
        return _view(unit, context, row)


def accept_advice(
    context: Context, *, advice: AdviceId, fields: Sequence[str] | None = None, version: int | None = None
) -> AdviceView:
    """Accepts fields of an advice (None: all that change and that the dossier can take).

    Nothing changes in the dossier before `finish_advice`. Raises Usage for a field that did not come back, Refused for
    an advice that is decided or waits for its person and for a value that the dossier cannot take, Conflict when it
    was changed since `version`.
    """
    return _decide(context, advice, fields, version, ACCEPT)


def keep_advice(
    context: Context, *, advice: AdviceId, fields: Sequence[str] | None = None, version: int | None = None
) -> AdviceView:
    """Keeps what the dossier has for fields of an advice (None: all that change). Raises as `accept_advice`."""
    return _decide(context, advice, fields, version, KEEP)


def undo_decision(
    context: Context, *, advice: AdviceId, fields: Sequence[str] | None = None, version: int | None = None
) -> AdviceView:
    """Takes decisions back (None: all), as long as the advice is not finished. Raises as `accept_advice`."""
    return _decide(context, advice, fields, version, None)


def finish_advice(context: Context, *, advice: AdviceId, version: int | None = None) -> AdviceView:
    """Ends the deciding; what was accepted makes a new version of the person's client data in the dossier.

    Raises Refused while a field that changes is undecided, Conflict when it was changed since `version`.
    """
    with write(context) as unit:
        row = _open_row(unit, context, advice, version)
        view = _view(unit, context, row)
        if view.undecided:
            raise Refused("advice_undecided", facts={"count": str(view.undecided)}, remedy="decide_every_field")
        accepted = {one.field: one.returned for one in view.fields if one.changes and one.decision == ACCEPT}
        if accepted and view.person is not None:
            person = find_person(unit, context, view.person)
            newest = newest_record(unit, context, view.person)
            values = dict(newest.values if newest else ()) | accepted
            add_record(unit, context, person, values, origin="advice", origin_id=row.id)
        row.state, row.decided_at, row.decided_by = AdviceState.DECIDED, context.clock.now(), context.actor.login
        row.version += 1
        about = _about(row, accepted=len(accepted), kept=len(view.fields) - len(accepted))
        record(unit, context, Action.DECIDE_ADVICE, about)
        refresh_needs(unit, context, DossierId(row.dossier_id or 0))
        return _view(unit, context, row)


def place_advice(context: Context, *, advice: AdviceId, person: PersonId, version: int | None = None) -> AdviceView:
    """Says whose an advice is that could not be placed: a person of the dossier that was exported.

    Raises Refused for one that is placed or decided, and for a person of another dossier.
    """
    with write(context) as unit:
        row = find_advice(unit, context, advice, lock=True)
        allow(unit, context, Capability.ACCEPT_ADVICE, Action.DECIDE_ADVICE, _about(row))
        _unchanged(row, version)
        chosen = find_person(unit, context, person)
        if row.state != AdviceState.UNPLACED or chosen.dossier_id != row.dossier_id:
            raise Refused("advice_not_to_place", facts={"state": row.state}, remedy="look_again")
        export = find_export(unit, context, ExportId(row.export_id or 0))
        sent = read_kept(open_blob(unit, context.vault, export.payload_blob)).persons
        held: dict[str, object] = dict(open_fields(context, row))
        held["exported"] = exported_values(next((one for one in sent if one.role == chosen.role), None))
        row.fields = seal_mapping(context, row.reference, "fields", held)
        row.person_id, row.state, row.reason = chosen.id, AdviceState.OPEN, ""
        row.version += 1
        record(unit, context, Action.DECIDE_ADVICE, _about(row), result="placed")
        refresh_needs(unit, context, DossierId(row.dossier_id or 0))
        return _view(unit, context, row)


def _decide(
    context: Context, advice: AdviceId, fields: Sequence[str] | None, version: int | None, decision: str | None
) -> AdviceView:
    with write(context) as unit:
        row = _open_row(unit, context, advice, version)
        view = _view(unit, context, row)
        decisions = dict(view.decisions())
        for field in _chosen(view, fields, decision):
            if decision is None:
                decisions.pop(field, None)
            else:
                decisions[field] = decision
        row.decisions = seal_mapping(context, row.reference, "decisions", decisions)
        row.version += 1
        record(unit, context, Action.DECIDE_ADVICE, _about(row), result=decision or "undone")
        return _view(unit, context, row)


def _chosen(view: AdviceView, fields: Sequence[str] | None, decision: str | None) -> tuple[str, ...]:
    if fields is None:
        return tuple(one.field for one in view.fields if one.changes and (one.acceptable or decision != ACCEPT))
    known = {one.field: one for one in view.fields}
    for field in fields:
        if field not in known:
            raise Usage(
                "advice_field_unknown", facts={"field": field, "known": ", ".join(known)}, remedy="partner_form"
            )
        if decision == ACCEPT and not known[field].acceptable:
            raise Refused("advice_value_invalid", facts={"field": field}, remedy="keep_that_field")
    return tuple(fields)


def _open_row(unit: Unit, context: Context, advice: AdviceId, version: int | None) -> ReturnedAdvice:
    """The row, for somebody who may decide about it."""
    row = find_advice(unit, context, advice, lock=True)
    allow(unit, context, Capability.ACCEPT_ADVICE, Action.DECIDE_ADVICE, _about(row))
    _unchanged(row, version)
    if row.state == AdviceState.UNPLACED:
        raise Refused("advice_unplaced", facts={"reason": row.reason}, remedy="place_advice_first")
    if row.state != AdviceState.OPEN:
        raise Refused("advice_decided", remedy="look_again")
    return row


def _unchanged(row: ReturnedAdvice, version: int | None) -> None:
    if version is not None and version != row.version:
        raise Conflict("advice_changed", remedy="look_again")


def _view(unit: Unit, context: Context, row: ReturnedAdvice, *, whole: bool = True) -> AdviceView:
    unit.flush()
    number = unit.exec(select(Dossier.number).where(Dossier.id == row.dossier_id)).one_or_none()
    sent = unit.exec(select(Export.version).where(Export.id == row.export_id)).one_or_none()
    person = None if row.person_id is None else unit.get(Person, row.person_id)
    held = open_fields(context, row)
    is_open = row.state == AdviceState.OPEN
    newest = newest_record(unit, context, PersonId(person.id)) if (whole or is_open) and person else None
    fields = advice_fields(
        held["exported"], dict(newest.values) if newest else {}, held["returned"], open_decisions(context, row)
    )
    return AdviceView(
        advice=AdviceId(row.id),
        dossier=DossierId(row.dossier_id or 0),
        number=number or "",
        package=row.package,
        export=ExportId(row.export_id or 0),
        export_version=sent or 0,
        person=None if row.person_id is None else PersonId(row.person_id),
        role=row.person_role,
        name=name_of(person) if person else held["person"]["surname"],
        state=row.state,
        reason=row.reason,
        received_at=row.received_at,
        decided_at=row.decided_at,
        decided_by=row.decided_by,
        version=row.version,
        complete=is_open and bool(fields) and not any(one.changes and one.decision is None for one in fields),
        fields=fields if whole else (),
    )


def _about(row: ReturnedAdvice, **facts: int) -> About:
    persons = () if row.person_id is None else (PersonId(row.person_id),)
    dossier = None if row.dossier_id is None else DossierId(row.dossier_id)
    return About(dossier, persons, f"advice:{row.id}", dict(facts))
